// The words of a passage are found where they stand again, also misread, cut or with a word more.
#include "redaction/alike/passage_search.h"

#include <catch2/catch.hpp>

#include <cctype>
#include <chrono>
#include <sstream>

using namespace candour;

namespace {

std::vector<PassageWord> words(const std::string& text) {
  std::vector<PassageWord> all;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    PassageWord one;
    one.telling = std::isupper(static_cast<unsigned char>(word[0])) != 0 || word.find_first_of("0123456789") != std::string::npos;
    for (const char c : word) {
      one.bare += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<PassageStanding> found(const std::string& passage, const std::string& text) {
  PassageSearch search;
  search.add(words(passage));
  return search.in(words(text));
}

const char* const kPassage = "the lad upstairs keeps the money for the whole stair in a biscuit tin";

}  // namespace

TEST_CASE("A passage is found where its words stand letter for letter, each time") {
  const auto places = found(kPassage, std::string("first ") + kPassage + " then again " + kPassage);
  REQUIRE(places.size() == 2);
  CHECK(places[0].first == 1);
  CHECK(places[0].count == 14);
  CHECK(places[0].alike == 1.0);
  CHECK(places[1].first == 17);
}

TEST_CASE("A passage that OCR misread is the same passage") {
  const auto places = found(kPassage, "seen: the lad upstalrs keeps the rnoney for the whoie stair in a bisculf tin today");
  REQUIRE(places.size() == 1);
  CHECK(places[0].first == 1);
  CHECK(places[0].count == 14);
  CHECK(places[0].alike < 1.0);
  CHECK_FALSE(places[0].matters);
}

TEST_CASE("A word more or less does not hide a passage, other words do") {
  CHECK(found(kPassage, "the lad upstairs still keeps all the money for the whole stair in a tin").size() == 1);
  CHECK(found(kPassage, "the lad upstairs keeps the dog and the cat away from my garden every day now").empty());
}

TEST_CASE("A changed name or figure is a difference that matters") {
  const auto names = found("we know that Gary was taken to prison for two years in May", "we know that Corin was taken to prison for two years in May");
  REQUIRE(names.size() == 1);
  CHECK(names[0].matters);
  const auto figures = found("he was moved on 12/03/2014 to the flat above the shop", "he was moved on 19/11/2016 to the flat above the shop");
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].matters);
}

TEST_CASE("A name or figure one letter away, and several differences, matter too") {
  const auto near = found("they said that Megan was hit in the kitchen by him", "they said that Tegan was hit in the kitchen by him");
  REQUIRE(near.size() == 1);
  CHECK(near[0].matters);
  const auto many = found("we know that Gary and Lee were taken to prison for two years by the van", "we know that Corin and Rose were taken to prison for two years by the van");
  REQUIRE(many.size() == 1);
  CHECK(many[0].matters);
}

TEST_CASE("A short passage has to stand there whole") {
  CHECK(found("keeps a biscuit tin there", "he keeps a biscuit tin there too").size() == 1);
  CHECK(found("keeps a biscuit tin there", "he keeps a biscuit box there too").empty());
}

TEST_CASE("Texts of a word or none, and passages at a text's edge, do no harm") {
  CHECK(found(kPassage, "").empty());
  CHECK(found(kPassage, "the lad").empty());
  CHECK(found(kPassage, "lad upstairs keeps the money for the whole stair in a biscuit tin").size() == 1);
}

TEST_CASE("A text that says one word again and again is searched in a moment") {
  PassageSearch search;
  std::vector<PassageWord> passage(400, PassageWord{"no"});
  std::vector<PassageWord> text = passage;
  for (int i = 0; i < 200; ++i) {   // beyond the fifth that may differ
    passage.push_back({"alpha" + std::to_string(i)});
    text.push_back({"gamma" + std::to_string(i)});
  }
  search.add(passage);
  const auto begun = std::chrono::steady_clock::now();
  CHECK(search.in(text).empty());
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}

TEST_CASE("A passage is found behind a stretch that only begins like it") {
  const auto places = found(kPassage, std::string("the lad upstairs is out today and the lad upstairs is in now ") + kPassage);
  REQUIRE(places.size() == 1);
  CHECK(places[0].first == 13);
}
