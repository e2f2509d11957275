#include "redaction/find/legible_text.h"

#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

// What of the original a word of the legible text comes from.
std::string original_of(const std::string& text, const std::string& word) {
  const LegibleText legible = legible_text(text);
  const std::size_t at = legible.text.find(word);
  REQUIRE(at != std::string::npos);
  const std::size_t start = code_point_count(legible.text.substr(0, at));
  const Span span = legible.in_original({start, start + code_point_count(word)});
  return substring(text, span.start, span.end);
}

}  // namespace

TEST_CASE("Soft hyphens and signs of no width stand in no word") {
  CHECK(legible_text("Violet Pren\u00ADtice, Vi\u200Bolet, 0770\u2060 0900\uFEFF124").text == "Violet Prentice, Violet, 0770 0900124");
  CHECK(original_of("Mrs Pren\u00ADtice rang", "Prentice") == "Pren\u00ADtice");
  CHECK(legible_text("Pren\u00AD\ntice rang").text == "Prentice\nrang");
}

TEST_CASE("An accent apart from its letter is one with it, and a ligature is its letters") {
  CHECK(legible_text("Aisli\u0301n Dho\u0301naill").text == "Aislín Dhónaill");
  CHECK(original_of("Mrs Dho\u0301naill was", "Dhónaill") == "Dho\u0301naill");
  CHECK(legible_text("Geo\uFB00rey Gri\uFB03ths").text == "Geoffrey Griffiths");
  CHECK(original_of("Mr Gri\uFB03ths was", "Grif") == "Gri\uFB03");
  CHECK(legible_text("\U0001D5E9\U0001D5F6\U0001D5FC\U0001D5F9\U0001D5F2\U0001D601 Ｐｒｅｎ").text == "Violet Pren");
}

TEST_CASE("Every hyphen is one, and a dash between figures too, but none between words or years and words") {
  CHECK(legible_text("Anne\u2011Marie, 07700\u2013900125").text == "Anne-Marie, 07700-900125");
  CHECK(legible_text("Mrs\u00A0Prentice, (07700) 900\u202F126").text == "Mrs Prentice, (07700) 900 126");
  CHECK(legible_text("she left \u2013 he stayed").text == "she left \u2013 he stayed");
}

TEST_CASE("A word that a hyphen breaks over two lines is whole, and its lines stay lines") {
  CHECK(legible_text("Violet Pren-\ntice rang.\nShe is well.").text == "Violet Prentice\nrang.\nShe is well.");
  CHECK(original_of("Violet Pren-\ntice rang", "Violet Prentice") == "Violet Pren-\ntice");
  CHECK(legible_text("her mother-\nin-law, known to schizo-\nphrenia services").text == "her mother-in-law,\nknown to schizophrenia\nservices");
  CHECK(legible_text("Seen on 4-\n5 March -\nall well").text == "Seen on 4-\n5 March -\nall well");
}

TEST_CASE("A double name that a hyphen parts at a line's end is one, and other words there are two") {
  CHECK(legible_text("Mrs Prentice-\nHall rang").text == "Mrs Prentice-Hall\nrang");
  CHECK(original_of("Seen by Ann Dunn-\nSmith today", "Dunn-Smith") == "Dunn-\nSmith");
  CHECK(legible_text("MRS DUNN-\nSMITH RANG").text == "MRS DUNN-SMITH\nRANG");
  for (const std::string text : {"Pre-\nSchool was closed", "Non-\nMolestation Order", "seen Violet-\nShe was well", "Tuesday-\nMother rang", "a half-\nTerm visit", "Re-\nReferral, 4-\nHall", "Violet-\nTold me"}) {
    INFO(text);
    CHECK(legible_text(text).text == text);
  }
}

TEST_CASE("Letters set apart are the word that they make") {
  CHECK(legible_text("RE: V I O L E T  P R E N T I C E\n").text == "RE: VIOLET PRENTICE\n");
  CHECK(legible_text("J O Y  H A N D\nCASE NOTES").text == "JOY HAND\nCASE NOTES");
  CHECK(legible_text("RE: V I O L E T\t\t\tP R E N T I C E\n").text == "RE: VIOLET PRENTICE\n");
  CHECK(original_of("Name: P R E N T I C E of", "PRENTICE") == "P R E N T I C E");
  for (const std::string text : {"Mr J A T R Smith rang", "Y N N Y N", "A B C D E", "X X X X X", "A I R", "Section A E and I O", "P.C. 4 1 2 2", "Grades: A B A B C", "I A M here"}) {
    INFO(text);
    CHECK(legible_text(text).text == text);
  }
}

TEST_CASE("A text with nothing of this stays as it is") {
  const LegibleText legible = legible_text("Siân saw Łukasz – all well.\nمريم 漢字 আমার");
  CHECK(legible.text == "Siân saw Łukasz – all well.\nمريم 漢字 আমার");
  CHECK(legible.starts.empty());
  CHECK(legible.in_original({2, 4}) == Span{2, 4});
}
