#include "extractors/ocr/merge_layer.h"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

using namespace candour;

namespace {

// Words of a line a letter's width apart, at the height of the line.
std::vector<Word> line(const std::string& text, int number, double confidence) {
  std::vector<Word> words;
  std::istringstream rest(text);
  double left = 72;
  for (std::string one; rest >> one;) {
    const double width = 6.0 * static_cast<double>(one.size());
    words.push_back({one, {left, 100.0 + 20 * number, left + width, 112.0 + 20 * number}, confidence, number, {}, {}});
    left += width + 6;
  }
  return words;
}

Page page_of(const std::vector<std::string>& lines, double confidence) {
  Page page;
  page.width = 595;
  page.height = 842;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<Word> words = line(lines[i], static_cast<int>(i), confidence);
    page.words.insert(page.words.end(), words.begin(), words.end());
  }
  lay_out_text(page);
  return page;
}

bool knows(const std::string& word) {
  static const std::set<std::string> kWords = {"the", "school", "rang", "about", "Karen", "visit", "was", "kept", "today", "mother", "with", "her"};
  return kWords.count(word) != 0;
}

const std::vector<std::string> kGood = {"the school rang about the visit", "mother was with her today", "the visit was kept today"};

void set_confidence(Page& page, const std::string& text, double confidence) {
  for (Word& word : page.words) {
    word.confidence = word.text == text ? confidence : word.confidence;
  }
}

}  // namespace

TEST_CASE("Where an old reading has the word and ours is unsure of no word, the old one is taken, with little trust") {
  Page ours = page_of({kGood[0], kGood[1], kGood[2], "the schcol rang about Kaven today"}, 95);
  set_confidence(ours, "schcol", 55);
  set_confidence(ours, "Kaven", 55);
  const Page merged = merged_with_layer(ours, page_of({kGood[0], kGood[1], kGood[2], "the school rang about Karen today"}, 100), knows, true);
  CHECK(merged.text == kGood[0] + "\n" + kGood[1] + "\n" + kGood[2] + "\nthe school rang about Karen today");
  for (const Word& word : merged.words) {
    CHECK((word.text != "Karen" || word.confidence < 75));
  }
}

TEST_CASE("Where the old reading is the poor one ours stays, and a name that only the old one has is kept for whoever looks for names") {
  const Page merged = merged_with_layer(page_of({kGood[0], kGood[1], "rang Kaven Whlttle about the visit"}, 93),
                                        page_of({"tbe scbool rang abont tbe visit", "motber wos witb her today", "rang Karen Whittle abont tbe visit"}, 100), knows, true);
  CHECK(merged.text.find("rang Kaven Whlttle about the visit") != std::string::npos);
  CHECK(merged.text.find("Karen") == std::string::npos);
  const Page other = other_reading_of(merged);
  CHECK(other.text.find("rang Karen Whittle") != std::string::npos);
  const auto name = other.text.find("Karen");
  const std::vector<Box> boxes = boxes_of(other, {name, name + 13});
  REQUIRE(boxes.size() == 1);
  CHECK(boxes[0].intersects(merged.words[merged.words.size() - 4].box));
}

TEST_CASE("Readings that say the same leave one reading, a little surer") {
  const Page merged = merged_with_layer(page_of(kGood, 80), page_of(kGood, 100), knows, true);
  CHECK(merged.words.size() == page_of(kGood, 80).words.size());
  CHECK(merged.other_words.empty());
  CHECK(merged.words[0].confidence == Approx(90));
}

TEST_CASE("A word that ours did not find is put into its line, on a turned page behind the others") {
  Page ours = page_of(kGood, 95);
  ours.words.erase(ours.words.begin() + 2);   // "rang"
  lay_out_text(ours);
  const Page merged = merged_with_layer(ours, page_of(kGood, 100), knows, true);
  CHECK(merged.text == page_of(kGood, 95).text);
  CHECK(merged.words[2].confidence == 50);
  CHECK(merged_with_layer(ours, page_of(kGood, 100), knows, false).text == ours.text + "\nrang");
}

TEST_CASE("A layer whose boxes are astray does not take words away") {
  Page layer;
  layer.width = 595;
  layer.height = 842;
  layer.words.push_back({"everything", {60, 90, 500, 160}, 100, 0, {}, {}});
  const Page ours = page_of(kGood, 40);
  const Page merged = merged_with_layer(ours, layer, knows, true);
  CHECK(merged.text == ours.text);
  CHECK(other_reading_of(merged).text.find("everything") != std::string::npos);
}
