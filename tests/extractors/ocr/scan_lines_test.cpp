#include "extractors/ocr/scan_lines.h"

#include <catch2/catch.hpp>
#include <string>

#include "extractors/ocr/unread_ink.h"

using namespace candour;

namespace {

ScanWord at(const std::string& text, double left, double top, int line, double confidence = 95) {
  ScanWord word;
  word.text = text;
  word.box = {left, top, left + 12.0 * static_cast<double>(text.size()), top + 30};
  word.confidence = confidence;
  word.line = line;
  return word;
}

std::string text_of(const std::vector<ScanWord>& words) {
  std::string out;
  int line = 0;
  for (const ScanWord& word : words) {
    out += out.empty() ? "" : word.line == line ? " " : "\n";
    line = word.line;
    out += word.text;
  }
  return out;
}

}  // namespace

TEST_CASE("A better reading takes the doubtful word's place in its line") {
  ScanLines lines({at("Seen", 0, 0, 0), at("wilh", 70, 0, 0, 40), at("Karen", 140, 0, 0), at("Home", 0, 50, 1)});
  lines.replace({at("with", 70, 1, 0)});
  CHECK(text_of(lines.words()) == "Seen with Karen\nHome");
}

TEST_CASE("A word that was passed over joins the line it stands in, or becomes a line below the one above it") {
  ScanLines lines({at("Created", 0, 0, 0), at("by", 100, 0, 0), at("Team", 0, 100, 1)});
  lines.replace({at("Mary", 160, 2, 0)});
  lines.replace({at("Type", 0, 50, 0)});
  CHECK(text_of(lines.words()) == "Created by Mary\nType\nTeam");
}

TEST_CASE("A line torn apart where a word was passed over is one line when the word is put in, and a column beside it is not") {
  ScanLines lines({at("Referral", 0, 0, 0), at("about", 110, 0, 0), at("Whittle", 260, 3, 1), at("Team", 500, 0, 2), at("Below", 0, 50, 3)});
  lines.replace({at("Karen", 180, 1, 0)});
  CHECK(text_of(lines.words()) == "Referral about Karen Whittle\nTeam\nBelow");
}

TEST_CASE("A word read poorly in a line of print is unread ink unless two readings agree on it") {
  std::vector<ScanWord> words = {at("Spoke", 0, 0, 0), at("Whittlc", 90, 0, 0, 40), at("yesterday", 190, 0, 0)};
  CHECK(unread_regions({}, words, 100).size() == 1);
  words[1].settled = true;
  CHECK(unread_regions({}, words, 100).empty());
}

TEST_CASE("A line read with too little confidence is unread as a whole, and a mark inside a word that was read is not") {
  const std::vector<ScanWord> words = {at("vnit", 0, 0, 0, 70), at("kaven", 60, 0, 0, 60), at("Printed", 0, 100, 1), at("words", 100, 100, 1)};
  const std::vector<Box> regions = unread_regions({{10, 105, 30, 125}}, words, 100);
  REQUIRE(regions.size() == 1);
  CHECK(regions[0] == Box{0, 0, 120, 30});
}

TEST_CASE("Ink that no word accounts for is shown as one region, specks left out") {
  const std::vector<Box> regions = unread_regions({{300, 300, 330, 330}, {335, 300, 360, 330}, {700, 700, 706, 706}}, {}, 100);
  REQUIRE(regions.size() == 1);
  CHECK(regions[0] == Box{300, 300, 360, 330});
}
