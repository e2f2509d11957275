#include "redaction/find/cells.h"

#include <catch2/catch.hpp>

#include "pipeline/model/transcript.h"

using namespace candour;

namespace {

Page page_of_ink(std::vector<Box> regions) {
  Page page;
  page.width = 595;
  page.height = 842;
  page.source = TextSource::ocr;
  page.unread = true;
  page.unread_regions = std::move(regions);
  return page;
}

}  // namespace

TEST_CASE("What three blanks or a tab set apart in a transcript is no one name, and what a blank joins is") {
  const Page page = with_transcript(page_of_ink({{100, 100, 400, 120}}), "back w. PC Hughes   MO");
  CHECK(page.text == "back w. PC Hughes MO");
  CHECK(cell_text(page) == "back w. PC Hughes\tMO");
  CHECK(cell_text(with_transcript(page_of_ink({{100, 100, 400, 120}}), "rang Gary Dunn\tno reply")) == "rang Gary Dunn\tno reply");
}

TEST_CASE("Words of a transcript that nobody can place stay one line of text") {
  const Page page = with_transcript(page_of_ink({{100, 100, 500, 120}}), "rang Gary Dunn\nno reply");
  CHECK(cell_text(page) == "rang Gary Dunn\nno reply");
}

TEST_CASE("Words that follow each other from right to left are one cell where they stand near, and two where they stand apart") {
  Page page;
  page.words = {{"07700", {470, 100, 500, 110}, 100, 0, {500, 494, 488, 482, 476, 470}, {}},
                {"900123", {431, 100, 467, 110}, 100, 0, {467, 461, 455, 449, 443, 437, 431}, {}},
                {"MO", {200, 100, 212, 110}, 100, 0, {212, 206, 200}, {}}};
  lay_out_text(page);
  CHECK(cell_text(page) == "07700 900123\tMO");
}

TEST_CASE("Columns of plain text are set apart by three blanks") {
  CHECK(cell_text(std::string("Karen Whittle   Confidential")) == "Karen Whittle\t\t\tConfidential");
  CHECK(cell_text(std::string("Karen  Whittle")) == "Karen  Whittle");
}
