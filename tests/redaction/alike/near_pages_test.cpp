// Pages that come again nearly the same are found, and a changed name is never a duplicate.
#include <catch2/catch.hpp>
#include <cctype>
#include <random>
#include <sstream>

#include "redaction/alike/near_pages.h"

using namespace candour;

namespace {

std::vector<PassageWord> words_of(const std::string& text) {
  std::vector<PassageWord> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    words.push_back({word, std::isupper(static_cast<unsigned char>(word[0])) != 0 || std::isdigit(static_cast<unsigned char>(word[0])) != 0});
  }
  return words;
}

std::string page(int seed, const std::string& name) {
  std::string text = name;
  std::mt19937 pick(static_cast<unsigned>(seed));
  for (int i = 0; i < 120; ++i) {
    text += " word" + std::to_string(pick() % 5000);
  }
  return text;
}

}  // namespace

TEST_CASE("A copy is found among many pages, and only it") {
  NearPages pages;
  for (int i = 0; i < 300; ++i) {
    pages.add(words_of(page(i, "Karen")));
  }
  pages.add(words_of(page(17, "Karen")));
  const std::vector<NearPair> near = pages.pairs();
  REQUIRE(near.size() == 1);
  CHECK(near[0].first == 17);
  CHECK(near[0].second == 300);
  CHECK(near[0].alike == 1);
  CHECK_FALSE(near[0].matters);
}

TEST_CASE("A scan with misread words is near, a page with one other name is near and no duplicate") {
  NearPages pages;
  const std::string text = page(1, "Karen");
  std::string misread = text;
  misread.replace(misread.find("word", 200), 4, "vvord");
  misread.replace(misread.find("word", 500), 4, "w0rd");
  pages.add(words_of(text));
  pages.add(words_of(misread));
  pages.add(words_of(page(1, "Maria")));
  const std::vector<NearPair> near = pages.pairs();
  REQUIRE(near.size() == 3);
  CHECK(near[0].alike > 0.85);
  CHECK_FALSE(near[0].matters);
  CHECK(near[1].matters);
}

TEST_CASE("Short pages and two thousand equal forms cost nothing") {
  NearPages pages;
  pages.add(words_of("only a few words"));
  pages.add(words_of("only a few words"));
  for (int i = 0; i < 2000; ++i) {
    pages.add(words_of(page(5, "Form")));
  }
  CHECK(pages.pairs().size() >= 1999);
}
