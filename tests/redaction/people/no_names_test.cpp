// Words written like names that are nobody's: brands, Welsh verbs, lessons, articles of a law.
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

std::string marked(const std::string& text) {
  Request request;
  request.subject.name = "Delyth Oakes";
  std::string words;
  for (const Finding& one : PeopleRegister::build(request, {text}).mentions(text)) {
    words += substring(text, one.span.start, one.span.end) + ";";
  }
  return words;
}

}  // namespace

TEST_CASE("Food that is called after an uncle or an aunt is no relative") {
  CHECK(marked("he likes uncle ben's rice and aunt bessie's roasties for tea.\n").empty());
  CHECK(marked("He had Uncle Ben's rice and Aunt Bessie's roasties.\n").empty());
  CHECK(marked("we went to uncle ben's house and aunt bessie's flat.\n") == "uncle ben;aunt bessie;");
  CHECK(marked("he ate his uncle ben's rice.\n") == "uncle ben;");
}

TEST_CASE("The Welsh verb at a sentence's beginning is no girl called Mae") {
  CHECK(marked("Mae Gruff yn drist. Mae o'n hoffi pêl-droed. Mae hi'n byw yn Stryd Fawr. Roedd Gruff yn hapus.\n") == "Gruff;Gruff;");
  CHECK(marked("Mae Jones came to see them. Mae went home. Mae is 14.\n") == "Mae Jones;Mae;Mae;");
}

TEST_CASE("Lessons and a rota's days are nobody") {
  CHECK(marked("He chose Art, Drama, Food Tech & Business.\n").empty());
  CHECK(marked("Rota: Mon L, Tue L, Wed SI, Thu DO, Fri E\n").empty());
}

TEST_CASE("An article of a law and a thing told by a letter are nobody") {
  CHECK(marked("See GDPR Art 15(4). Art 8 ECHR.\n").empty());
  CHECK(marked("He takes Vitamin D and Vitamin K. Hepatitis B. Type A. Team A won. Team B lost.\n").empty());
  CHECK(marked("Art Pellow came. Art went home.\n") == "Art Pellow;Art;");
  CHECK(marked("Reg. No. CP/3/0418\nReg No 5512\nReg number 7.\n").empty());
  CHECK(marked("Reg Pellow came. Reg. went home. No. 4 was empty.\n") == "Reg Pellow;Reg;");
}

TEST_CASE("A telephone's label, a pronoun and a verb in short are nobody") {
  CHECK(marked("Terry Pellow (Tel) came. Tel. Rossmere 960158\n") == "Terry Pellow;Tel;");
  CHECK(marked("Terry Pellow (Tel) came. Tel went home.\n") == "Terry Pellow;Tel;Tel;");
  CHECK(marked("He asked Judge. I'm sorry. I'm late. Uncle. I've no idea.\n").empty());
  CHECK(marked("He asked Judge. I’m sorry. I’m late. Uncle. I’ve no idea.\n").empty());
  CHECK(marked("Mrs Gill  Turkish  interpreter. She spoke Turkish. Turkish food.\n") == "Mrs Gill;");
  CHECK(marked("Mrs. Rosewarne's Committee met. The Committee sat.\n") == "Mrs. Rosewarne;");
}

TEST_CASE("A count of times is nobody's possessive") {
  CHECK(marked("Tim Pellow was seen three times. Tim rang.\n") == "Tim Pellow;Tim;");
}

TEST_CASE("A given name of two letters is found in a list of names") {
  CHECK(marked("Corin, Tyler & Jo went swimming. Jo was tired.\n") == "Corin;Tyler;Jo;Jo;");
  CHECK(marked("Corin, Tyler and Jo went swimming.\n") == "Corin;Tyler;Jo;");
}
