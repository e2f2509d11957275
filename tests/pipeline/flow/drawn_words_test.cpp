// Files that say one thing and show another: what is shown is read, and a name in either goes.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/candour.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

constexpr const char* kRest = " BT /F1 12 Tf 72 640 Td (Corin was at school and had a good day.) Tj ET";

// A line that shows one thing and is said to stand for another.
std::string saying(const std::string& said, const std::string& shown) {
  return "/Span << /ActualText (" + said + ") >> BDC BT /F1 12 Tf 72 700 Td (" + shown + ") Tj ET EMC" +
         kRest;
}

// A page painted with a pattern whose cell shows the words.
std::string painted(const std::string& words) {
  PdfBuilder b;
  const std::string fonts = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + fonts +
           " /Pattern << /P0 5 0 R >> >> >>");
  b.stream("", "q /Pattern cs /P0 scn 72 690 400 30 re f Q" + std::string(kRest));
  b.stream(
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 400 30] /XStep 400 /YStep 30 "
      "/Matrix [1 0 0 1 72 690] /Resources << " +
          fonts + " >>",
      "BT /F1 14 Tf 2 8 Td (" + words + ") Tj ET");
  return b.finish(1);
}

int proposed_of_mother(const RecordCase& record) {
  int found = 0;
  const Json answer = Json::parse(record.says("proposals --json").words);
  for (const Json& one : answer["proposals"]) {
    found += one["person"] == "p1" && one["verdict"] != "keep" ? 1 : 0;
  }
  return found;
}

}  // namespace

TEST_CASE("A name is found whether it is shown or said, and is gone from the page both ways") {
  const auto [said, shown] = GENERATE(std::pair{"The neighbour came.", "Karen Whittle came."},
                                      std::pair{"Karen Whittle came.", "The neighbour came."});
  RecordCase record;
  record.add("letter.pdf", pages_of({saying(said, shown)}));
  record.prepare();
  INFO(said << " / " << shown);
  CHECK(proposed_of_mother(record) == 1);
  record.decide_the_rest_and_disclose();
  const std::string text = record.bundle_text();
  CHECK(has(text, "Corin was at school"));
  CHECK_FALSE(has(text, "Whittle"));
  CHECK_FALSE(has(unpacked(read_file(record.at("bundle/bundle.pdf"))), "Whittle"));
}

TEST_CASE("Text kept for hyphens and joined letters asks for nothing twice") {
  RecordCase record;
  record.add("letter.pdf",
             pages_of({saying("Karen Whittle came to the office.", "Karen Whittle came to the o\\256ce.")}));
  record.prepare();
  CHECK(proposed_of_mother(record) == 1);
}

TEST_CASE("Words painted by a pattern are read from the picture, and a name in them goes") {
  RecordCase record;
  record.add("form.pdf", painted("Karen Whittle came on Friday"));
  record.prepare();
  record.decide_the_rest_and_disclose();
  const std::string text = record.bundle_text();
  CHECK(has(text, "Corin was at school"));
  CHECK_FALSE(has(text, "Whittle"));
  CHECK_FALSE(has(unpacked(read_file(record.at("bundle/bundle.pdf"))), "Whittle"));
  CHECK(has(record.manifest(), "\"raster\": 1"));
}
