#include "pipeline/model/transcript.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

// Two lines of ink, 300 points wide, and a printed line above.
Page page_of_ink() {
  Page page;
  page.width = 595;
  page.height = 842;
  page.source = TextSource::ocr;
  page.unread = true;
  page.words.push_back({"Printed", {40, 40, 90, 52}, 96, 0, {}, {}});
  page.words.push_back({"gxrbl", {110, 102, 150, 118}, 30, 1, {}, {}});   // what the machine made of the ink
  page.unread_regions = {{250, 100, 400, 120}, {100, 100, 230, 120}, {100, 140, 400, 160}};
  lay_out_text(page);
  return page;
}

Span span_of(const Page& page, const std::string& words) {
  const std::size_t at = page.text.find(words);
  return {at, at + words.size()};
}

}  // namespace

TEST_CASE("As many lines of text as of ink: a name is covered where its share of the line lies, widened, and nowhere else") {
  const Page page = with_transcript(page_of_ink(), "seen with Gary at the shop\n\nall was fine then today");
  CHECK(page.source == TextSource::transcript);
  CHECK(page.text == "Printed\ngxrbl\nseen with Gary at the shop\nall was fine then today");
  const std::vector<Box> boxes = boxes_with_transcript(page, span_of(page, "Gary"));
  REQUIRE(boxes.size() == 1);
  CHECK(boxes[0].left < 215 - 30);    // 10 and 14 of 26 letters, on a line from 100 to 400
  CHECK(boxes[0].right > 262 + 30);
  CHECK(boxes[0].top < 100);
  CHECK(boxes[0].bottom < 140);
  CHECK(boxes_with_transcript(page, span_of(page, "seen"))[0].left <= 64);    // small ink before the line goes too
}

TEST_CASE("Another number of lines, too much text for a line, or print beside the ink: all of the ink goes") {
  Page beside = page_of_ink();
  beside.words[0].box = {40, 142, 90, 158};
  for (const Page& page : {with_transcript(page_of_ink(), "seen with Gary"), with_transcript(page_of_ink(), "Gary\nall\nwas"),
                           with_transcript(page_of_ink(), "Gary came and " + std::string(90, 'x') + "\nfine"), with_transcript(beside, "seen with Gary\nName: fine")}) {
    const std::vector<Box> boxes = boxes_with_transcript(page, span_of(page, "Gary"));
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].left <= 64);
    CHECK(boxes[0].right >= 436);
    CHECK(boxes[1].top < 140);
    CHECK(boxes[1].right >= 436);
  }
  CHECK(boxes_with_transcript(with_transcript(beside, "seen with Gary\nName: fine"), {0, 7})[0].left == 40);   // print keeps its own box
}

TEST_CASE("Words that stay are placed clear of every mark, in the margin when the marks leave nothing, and never lie") {
  const Page page = with_transcript(page_of_ink(), "seen with Gary at the shop\nall was fine then today");
  const std::vector<Box> marks = boxes_with_transcript(page, span_of(page, "Gary"));
  const std::vector<bool> stays = staying_transcript(page, {span_of(page, "Gary")}, {});
  CHECK(std::count(stays.begin(), stays.end(), false) == 1);
  const std::vector<PlacedWord> placed = placed_transcript(page, stays, marks);
  CHECK(placed.size() == 10);
  for (const PlacedWord& word : placed) {
    CHECK(word.text != "Gary");
    CHECK_FALSE(grown(marks[0], 8).intersects(word.box));
  }
  const std::vector<Box> everything = {{0, 0, 595, 842}};
  CHECK(placed_transcript(page, stays, everything).empty());
  const std::vector<Box> most = {{30, 90, 595, 170}};
  const std::vector<PlacedWord> squeezed = placed_transcript(page, stays, most);
  CHECK(squeezed.size() == 10);
  for (const PlacedWord& word : squeezed) {
    CHECK_FALSE(grown(most[0], 8).intersects(word.box));
  }
}

TEST_CASE("A passage over the ink takes its line's typed words, and all typed words where the lines are not known") {
  const Page mapped = with_transcript(page_of_ink(), "seen with Gary\nall was fine");
  const std::vector<bool> first = staying_transcript(mapped, {}, {{90, 95, 200, 125}});
  CHECK(first == std::vector<bool>{false, false, false, true, true, true});
  const Page unmapped = with_transcript(page_of_ink(), "seen with Gary");
  CHECK(staying_transcript(unmapped, {}, {{90, 95, 110, 125}}) == std::vector<bool>{false, false, false});
}

TEST_CASE("Nothing typed, or no ink: the page stays as it was") {
  CHECK(with_transcript(page_of_ink(), " \n ").transcript_words == 0);
  Page read = page_of_ink();
  read.unread_regions.clear();
  CHECK(with_transcript(read, "typed").source == TextSource::ocr);
}
