// A drawn box takes out the letters it cuts whole, and no more than those.
#include <catch2/catch.hpp>

#include "pipeline/model/whole_letters.h"

using namespace candour;

namespace {

Word word_at(const std::string& text, double left, double top, int line) {
  Word word;
  word.text = text;
  word.line = line;
  word.box = {left, top, left + 6 * static_cast<double>(text.size()), top + 12};
  for (std::size_t i = 0; i <= text.size(); ++i) {
    word.edges.push_back(left + 6 * static_cast<double>(i));
  }
  return word;
}

// Two lines, a point apart.
Page page() {
  Page page;
  page.width = 595;
  page.height = 842;
  page.words = {word_at("Whittle", 100, 100, 0), word_at("rang", 148, 100, 0), word_at("Corin", 100, 113, 1)};
  lay_out_text(page);
  return page;
}

}  // namespace

TEST_CASE("A box drawn too low over a name takes the tops of its letters too") {
  CHECK(with_whole_letters(page(), {98, 106, 144, 114}) == std::vector<Box>{{98, 100, 144, 114}});
}

TEST_CASE("A letter that a box cuts at its end goes whole, one that it grazes stays") {
  CHECK(with_whole_letters(page(), {98, 99, 122, 113}) ==
        std::vector<Box>{{98, 99, 122, 113}, {100, 100, 124, 112}});
  CHECK(with_whole_letters(page(), {98, 99, 125, 113}) == std::vector<Box>{{98, 99, 125, 113}});
}

TEST_CASE("A generous box round one line takes nothing of the next") {
  CHECK(with_whole_letters(page(), {96, 97, 146, 115}) == std::vector<Box>{{96, 97, 146, 115}});
  CHECK(with_whole_letters(page(), {96, 60, 146, 99}) == std::vector<Box>{{96, 60, 146, 99}});
}

TEST_CASE("A box over parts of two lines takes the cut letters of both") {
  CHECK(with_whole_letters(page(), {98, 105, 114, 119}) ==
        std::vector<Box>{{98, 100, 114, 125}, {100, 100, 118, 112}, {100, 113, 118, 125}});
}

TEST_CASE(
    "Of a word whose letters stand in no known order any part is all of it, and of one that reads up the "
    "page letters are cut along it") {
  Page sideways = page();
  sideways.words.resize(2);
  sideways.words[0].edges = {100};
  CHECK(with_whole_letters(sideways, {98, 99, 112, 113}) ==
        std::vector<Box>{{98, 99, 112, 113}, {100, 100, 142, 112}});
  sideways.words[1].edges.clear();
  sideways.words[1].box = {300, 200, 312, 240};
  CHECK(with_whole_letters(sideways, {298, 198, 307, 218}) ==
        std::vector<Box>{{298, 198, 307, 220}, {300, 200, 312, 220}});
}
