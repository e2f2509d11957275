// Names whose words are ordinary ones or in no list, which the names tagger shows over the whole record.
#include "redaction/people/tagged_evidence.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"
#include "redaction/people/surname_first.h"

using namespace candour;

namespace {

std::size_t times(const std::string& text, const std::string& words, const std::string& subject = "Delyth Oakes") {
  Request request;
  request.subject.name = subject;
  const auto found = PeopleRegister::build(request, {text}).mentions(text);
  return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](const Finding& one) { return one.person != "subject" && substring(text, one.span.start, one.span.end) == words; }));
}

NamesByThreshold tagged(std::vector<TaggedName> proposed, std::vector<TaggedName> to_check = {}) { return {std::move(proposed), std::move(to_check)}; }

}  // namespace

TEST_CASE("A word is borne out where most of its places read as a person's, not by one of many") {
  TaggedEvidence evidence;
  evidence.add("Semi came. Semi said so. Prize Semi.", tagged({{{0, 4}, NameKind::person, 0.8, 0.8}}, {{{11, 15}, NameKind::person, 0.5, 0.5}}));
  const std::vector<TaggedEvidence::Word> all = evidence.borne_out({{"semi", 3}}, {});
  REQUIRE(all.size() == 1);
  CHECK(all[0].written == "Semi");
  CHECK(all[0].surest == Approx(0.8));
  CHECK(all[0].share == Approx(1.3 / 3));
  CHECK(evidence.borne_out({{"semi", 6}}, {}).empty());               // as often nobody's
  CHECK(evidence.borne_out({{"semi", 3}}, {{"semi", 2}}).empty());    // written small as well
  TaggedEvidence once;
  once.add("Semi came.", tagged({{{0, 4}, NameKind::person, 0.9, 0.9}}));
  CHECK(once.borne_out({{"semi", 1}}, {}).empty());
  TaggedEvidence place;
  place.add("Semi came. Semi.", tagged({{{0, 4}, NameKind::place, 0.9, 0.9}, {{11, 15}, NameKind::place, 0.9, 0.9}}));
  CHECK(place.borne_out({{"semi", 2}}, {}).empty());
}

TEST_CASE("Several words are a name when the tagger is sure of each, although one is a season, an office or a place") {
  CHECK(is_sure_of_all({{0, 13}, NameKind::person, 1.0, 0.9}, words_of("Joanne Easter"), true));
  CHECK_FALSE(is_sure_of_all({{0, 13}, NameKind::person, 1.0, 0.4}, words_of("Joanne Easter"), true));
  CHECK_FALSE(is_sure_of_all({{0, 12}, NameKind::person, 1.0, 0.9}, words_of("Farlow Heath"), false));   // no given name, and a place's word
  CHECK_FALSE(is_sure_of_all({{0, 6}, NameKind::person, 1.0, 0.9}, words_of("Easter"), true));
}

TEST_CASE("People whose surname is an office, a season or a place are found whole") {
  const std::string text = "Joanne Easter rang at four, shouting. Her friend Marcus Church (10) was out. Neville Judge died in November.\n\nI told Joanne Easter that it was late.\n";
  CHECK(times(text, "Joanne Easter") == 2);
  CHECK(times(text, "Marcus Church") == 1);
  CHECK(times(text, "Neville Judge") == 1);
  CHECK(times("She comes at Easter. The Church was cold. The Judge said no. Easter said little.\n", "Easter") == 0);
}

TEST_CASE("A courtesy title makes a surname of an office, for the whole record") {
  const std::string text = "Seen at home: Mrs Judge and her son. Mrs. Deacon thought that they talked over his head.\n\nSeen at the Judges on 3 March. The Judge made no order. Judge Foster sat.\n";
  CHECK(times(text, "Mrs Judge") == 1);
  CHECK(times(text, "Mrs. Deacon") == 1);
  CHECK(times(text, "Judges") == 1);
  CHECK(times(text, "Judge") == 0);
  CHECK(times("Mr Justice Hale sat. Mrs J. rang.\n", "Mr Justice") == 0);
}

TEST_CASE("A plural of the data subject's surname is the family where others bear it") {
  const std::string text = "Mrs Joan Whalley came. Delyth Whalley is well. Arr. Whalleys at nine. Five Whalleys ate.\n";
  CHECK(times(text, "Whalleys", "Delyth Whalley") == 2);
}

TEST_CASE("A surname in front of its comma goes with the given name in a list or column, not in a sentence") {
  const auto first = [](const std::string& text) { return is_surname_first(words_of(text), 0); };
  CHECK(first("RAWNSLEY, SUSAN           19 YRS"));
  CHECK(first("Rawnsley, Susan, 12, of no fixed abode"));
  CHECK(first("Rawnsley, Susan (aunt)"));
  CHECK(first("Rawnsley, Susan\nOates, Ivy"));
  CHECK_FALSE(first("Rawnsley, Susan came at four."));
  CHECK_FALSE(first("However, Susan (aunt) came."));
  CHECK_FALSE(first("Present, Susan"));
  CHECK_FALSE(first("Kettle, Susan"));   // a thing
  CHECK(times("No.   Name                    Age\n(1)   Rawnsley, Susan         12\n(2)   Oates, Ivy              9\n\nSusan was quiet. Ivy was not.\n", "Rawnsley, Susan") == 1);
}

TEST_CASE("What a community puts before or behind a name goes with it") {
  CHECK(times("Tariq Mahmood gave for the carpet. Then Tariq sahib came to the gate.\n", "Tariq sahib") == 1);
  CHECK(times("Haji Rofiq Miah was there.\n", "Haji Rofiq Miah") == 1);
  CHECK(times("Other cadets: Cdt Spragg. Cdt Spragg made an apology. I know Colin Spragg well.\n", "Cdt Spragg") == 2);
}
