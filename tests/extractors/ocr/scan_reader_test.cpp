#include "extractors/ocr/scan_reader.h"

#include <dlfcn.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>

#include "pipeline/base/files.h"
#include "pipeline/base/recogniser_loops.h"
#include "tests/support/printed_page.h"

using namespace candour;
using namespace candour::test;

namespace {

ScanReader& reader() {
  static ScanReader engine;
  return engine;
}

Page read(const Raster& image) {
  Page layer;
  layer.width = image.width * 72 / image.dpi;
  layer.height = image.height * 72 / image.dpi;
  return reader().read(image, layer);
}

const Word* word(const Page& page, const std::string& text) {
  const auto at = std::find_if(page.words.begin(), page.words.end(), [&](const Word& w) { return w.text == text; });
  return at == page.words.end() ? nullptr : &*at;
}

bool has(const Page& page, const std::string& text) { return page.text.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("A letter is read whichever way up it was scanned, and its boxes lie where it was scanned") {
  const Raster upright = drawn(letter(), 200);
  const Page straight = read(upright);
  REQUIRE(word(straight, "Tyler") != nullptr);
  CHECK(has(straight, "Thank you for seeing me on Tuesday about Corin."));
  CHECK_FALSE(straight.unread);
  const Box box = word(straight, "Tyler")->box;
  for (const int quarters : {1, 2, 3}) {
    INFO(quarters << " quarter turns");
    const Page page = read(turned(upright, quarters));
    CHECK(page.text == straight.text);
    REQUIRE(word(page, "Tyler") != nullptr);
    const Box found = word(page, "Tyler")->box;
    const double x = quarters == 1 ? page.width - box.centre_y() : quarters == 2 ? page.width - box.centre_x() : box.centre_y();
    const double y = quarters == 1 ? box.centre_x() : quarters == 2 ? page.height - box.centre_y() : page.height - box.centre_x();
    CHECK(std::abs(found.centre_x() - x) < 2);
    CHECK(std::abs(found.centre_y() - y) < 2);
  }
}

TEST_CASE("Of a word on a scan that lies upside down the first letters are its right part, and on one that lies on its side any part is all") {
  const Raster upright = drawn(letter(), 200);
  const Page page = read(turned(upright, 2));
  const Word* name = word(page, "Tyler");
  REQUIRE(name != nullptr);
  const Box first = boxes_of(page, {name->span.start, name->span.start + 1}).at(0);
  CHECK(first.right == Approx(name->box.right));
  CHECK(first.left > name->box.left + name->box.width() / 2);
  const Page sideways = read(turned(upright, 1));
  REQUIRE(word(sideways, "Tyler") != nullptr);
  const Word& down = *word(sideways, "Tyler");
  CHECK(boxes_of(sideways, {down.span.start, down.span.start + 1}).at(0) == down.box);
}

TEST_CASE("A sheet with hardly anything on it is read when it lies on its side") {
  const Raster upright = drawn("BT /F1 14 Tf 150 500 Td (Contact moved to Friday) Tj 0 -24 Td (Spoke to Gary Dunn) Tj ET", 200);
  for (const int quarters : {0, 1, 2, 3}) {
    INFO(quarters << " quarter turns");
    const Page page = read(turned(upright, quarters));
    CHECK(page.text == "Contact moved to Friday\nSpoke to Gary Dunn");
    CHECK_FALSE(page.unread);
  }
}

TEST_CASE("Words lie where they were printed, at the right edge of a page as at the left") {
  const Page page = read(drawn("BT /F1 14 Tf 1 0 0 1 60 500 Tm (Contact) Tj 1 0 0 1 480 500 Tm (Dunn) Tj 1 0 0 1 60 470 Tm (moved to Friday because the taxi had not come) Tj ET", 200));
  REQUIRE(word(page, "Dunn") != nullptr);
  CHECK(word(page, "Dunn")->box.left == Approx(480).margin(1.5));
  CHECK(word(page, "Contact")->box.left == Approx(60).margin(1.5));
  const Span span = word(page, "Dunn")->span;
  CHECK(boxes_of(page, {span.start + 1, span.start + 4}).at(0).left == Approx(490.5).margin(3));   // a D of 14 points is 10 wide
}

TEST_CASE("Print set very narrow is read as it stands") {
  const std::string lines[] = {"Keiran Billingham of 14 Illingworth Hill rang at 11.15", "Lily Tillotson and Will Hillier, tel. 01632 960117,", "were told that Ffion Llewellyn will call on Friday"};
  for (const char* narrow : {"80", "60"}) {
    INFO(narrow << " % of its width");
    const Page page = read(drawn("BT /F1 11 Tf 16 TL " + std::string(narrow) + " Tz 72 700 Td (" + lines[0] + ") Tj T* (" + lines[1] + ") Tj T* (" + lines[2] + ") Tj ET", 200));
    CHECK(page.text == lines[0] + "\n" + lines[1] + "\n" + lines[2]);
  }
}

TEST_CASE("Print in a table's narrow cells is read, and its lines are no unread ink") {
  std::string content = "0.7 w 0.5 G ";
  const char* cells[] = {"DOB", "11/03/2004", "Type", "Visit", "Seen alone?", "No", "Team", "Permanence"};
  for (int i = 0; i < 8; ++i) {
    const std::string x = std::to_string(60 + 120 * (i % 4));
    const std::string y = std::to_string(700 - 22 * (i / 4));
    content += x + " " + y + " 120 22 re S BT /F1 10 Tf " + x + " " + y + " Td 4 7 Td (" + cells[i] + ") Tj ET ";
  }
  const Page page = read(drawn(content + letter().replace(0, 0, "1 0 0 1 0 -120 cm "), 150));
  for (const char* cell : cells) {
    CHECK(has(page, cell));
  }
  CHECK_FALSE(page.unread);
}

TEST_CASE("Handwriting among print is unread ink, where it stands") {
  const Page page = read(drawn(letter() + " " + scrawl(300, 300), 200));
  REQUIRE(page.unread);
  REQUIRE(page.unread_regions.size() == 1);
  CHECK(page.unread_regions[0].contains(354, 842 - 311));
  CHECK(page.unread_regions[0].top > 400);
  CHECK(has(page, "Nadia Sobol"));
}

TEST_CASE("White print on a black band is read or told as unread, never passed over") {
  for (const double dpi : {150, 200, 300}) {
    for (const int height : {22, 40, 70}) {
      INFO(height << " points high at " << dpi << " dpi");
      const std::string band = "0 g 60 500 475 " + std::to_string(height) + " re f 1 g BT /F1 16 Tf 80 " + std::to_string(494 + height / 2) +
                               " Td (Referral about Karen Whittle) Tj ET 0 g ";
      const Page page = read(drawn(band + letter(), dpi));
      CHECK(((has(page, "Karen") && has(page, "Whittle")) || page.unread));
    }
  }
}

TEST_CASE("A page of rules, a frame and dust is blank, and one with a single ticked box is not") {
  const std::string form = "0.6 w 50 50 495 742 re S 72 600 m 500 600 l S 72 560 m 500 560 l S 300 300 0.8 0.8 re f ";
  CHECK(read(drawn(form, 200)).blank);
  CHECK_FALSE(read(drawn(form + "1.5 w 80 610 m 86 602 l 98 622 l S", 200)).blank);
  CHECK_FALSE(read(drawn(form + "1.5 w 80 738 m 86 730 l 98 750 l S", 200)).blank);   // over the end of a band
}

TEST_CASE("The engine keeps to the caller's thread") {
  read(drawn(letter(), 150));
  const auto threads = std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
  CHECK(threads == 1);
  Dl_info info{};
  REQUIRE(::dladdr(::dlsym(RTLD_DEFAULT, "GOMP_parallel"), &info) != 0);
  CHECK(std::string(info.dli_fname).find("libgomp") == std::string::npos);
}

TEST_CASE("The recogniser's slow loops are ours and read what the library's own read") {
  REQUIRE(use_quick_recogniser_loops());
  for (const char* symbol : {"_ZN9tesseract9StrideMap5Index9AddOffsetEiNS_14FlexDimensionsE",
                             "_ZN9tesseract9NetworkIO19CopyTimeStepGeneralEiiiRKS0_ii", "_ZN9tesseract9NetworkIO17WriteTimeStepPartEiiiPKf"}) {
    INFO(symbol);
    Dl_info info{};
    REQUIRE(::dladdr(::dlsym(RTLD_DEFAULT, symbol), &info) != 0);
    CHECK(std::string(info.dli_fname).find("libtesseract") == std::string::npos);
  }
  const Raster image = drawn(letter(), 150);
  const Page quick = read(image);
  keep_recogniser_loops_of_the_library();
  const Page own = read(image);
  use_quick_recogniser_loops();
  REQUIRE(quick.words.size() == own.words.size());
  REQUIRE(quick.words.size() > 20);
  for (std::size_t at = 0; at < own.words.size(); ++at) {
    INFO(own.words[at].text);
    CHECK(quick.words[at].text == own.words[at].text);
    CHECK(quick.words[at].confidence == own.words[at].confidence);
    CHECK(quick.words[at].box == own.words[at].box);
    CHECK(quick.words[at].edges == own.words[at].edges);
  }
}

TEST_CASE("What an older text layer knows and the engine did not find is kept with little trust") {
  const Raster image = drawn(letter(), 150);
  Page layer;
  layer.width = 595;
  layer.height = 842;
  layer.words.push_back({"Quillfeather", {300, 700, 360, 712}, 100, 0, {}, {}});
  const Page page = reader().read(image, layer);
  REQUIRE(word(page, "Quillfeather") != nullptr);
  CHECK(word(page, "Quillfeather")->confidence <= 50);
}

TEST_CASE("A page too faint to be seen, of which an older layer has words, is not taken for blank: somebody has to look") {
  const Raster image = drawn("1 g 0 0 595 842 re f", 150);
  Page layer;
  layer.width = 595;
  layer.height = 842;
  for (int i = 0; i < 3; ++i) {
    layer.words.push_back({"Whittle", {100.0 + 60 * i, 300, 150.0 + 60 * i, 312}, 100, 0, {}, {}});
  }
  const Page page = reader().read(image, layer);
  CHECK_FALSE(page.blank);
  CHECK(page.unread);
  CHECK(has(page, "Whittle"));
  layer.words.resize(1);
  CHECK(reader().read(image, layer).blank);
}

TEST_CASE("Two pages on one sheet are read one after the other, left page first, whichever way up the sheet was laid") {
  const std::string left = "BT /F1 11 Tf 16 TL 50 540 Td (Left page begins with Karen Whittle at home) Tj T* (who says that the school rang about the visit) Tj T* "
                           "(and that her mother will bring the boys on) Tj T* (Friday at four when the office has closed for) Tj T* (the day and the others have gone home now) Tj T* (last words of the left page stand here) Tj ET ";
  const std::string right = "BT /F1 11 Tf 16 TL 480 540 Td (Right page begins with Nadia Sobol and the) Tj T* (family centre where tea will be made at three) Tj T* "
                            "(and where the children can play in the yard) Tj T* (until the taxi comes for them at half past six) Tj T* (which the council pays for as it always has) Tj T* (last words of the right page stand here) Tj ET";
  const Raster sheet = drawn(left + right, 200, "/MediaBox [0 0 842 595]");
  const Page upright = read(sheet);
  REQUIRE(upright.double_page);
  const auto at = [&](const char* text) { return upright.text.find(text); };
  CHECK(at("Left page begins with Karen Whittle at home\nwho says") != std::string::npos);
  CHECK(at("last words of the left page") < at("Right page begins"));
  CHECK(at("last words of the right page") != std::string::npos);
  CHECK_FALSE(upright.unread);
  REQUIRE(word(upright, "Sobol") != nullptr);
  const Box box = word(upright, "Sobol")->box;
  CHECK(box.left > 560);
  CHECK(box.right < 700);
  CHECK(box.contains(box.centre_x(), 595 - 543));
  for (const int quarters : {1, 2, 3}) {
    INFO(quarters << " quarter turns");
    const Page page = read(turned(sheet, quarters));
    CHECK(page.double_page);
    CHECK(page.text == upright.text);
    REQUIRE(word(page, "Sobol") != nullptr);
    const Box found = word(page, "Sobol")->box;
    const Span span = word(page, "Sobol")->span;
    CHECK((quarters != 2 || boxes_of(page, {span.start, span.start + 1}).at(0).left > found.left + found.width() / 2));
    CHECK(std::abs(found.centre_x() - (quarters == 1 ? page.width - box.centre_y() : quarters == 2 ? page.width - box.centre_x() : box.centre_y())) < 2);
    CHECK(std::abs(found.centre_y() - (quarters == 1 ? box.centre_x() : quarters == 2 ? page.height - box.centre_y() : page.height - box.centre_x())) < 2);
  }
}

TEST_CASE("A table on a broad sheet is one page: its rows stay together") {
  std::string content;
  for (int i = 0; i < 8; ++i) {
    const std::string y = std::to_string(520 - 24 * i);
    content += "BT /F1 11 Tf 60 " + y + " Td (Karen Whittle) Tj ET BT /F1 11 Tf 480 " + y + " Td (12 Larkmoor Row) Tj ET ";
  }
  const Page page = read(drawn(content, 200, "/MediaBox [0 0 842 595]"));
  CHECK_FALSE(page.double_page);
}

TEST_CASE("A form's print is read, what was filled in by hand is told place by place, and the signature as one") {
  const std::string form = "BT /F1 12 Tf 72 560 Td (Reason for the visit:) Tj 0 -60 Td (Child seen alone:) Tj 0 -60 Td (Signed:) Tj 250 0 Td (Date: 12/03/2007) Tj ET ";
  const Page page = read(drawn(letter() + " " + form + scrawl(220, 552) + scrawl(130, 432), 200));
  CHECK(has(page, "Reason for the visit:"));
  CHECK(has(page, "Child seen alone:"));
  REQUIRE(page.unread_regions.size() == 2);
  REQUIRE(page.signatures.size() == 1);
  CHECK(page.signatures[0].box.contains(184, 842 - 443));
  CHECK(page.signatures[0].dated == "12/03/2007");
}
