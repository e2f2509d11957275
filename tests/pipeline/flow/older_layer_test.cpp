// Scans over which an older OCR engine has laid its own, poor reading.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/printed_page.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string note(const std::string& mother, const std::string& rang) {
  return "BT /F1 12 Tf 20 TL 72 760 Td (Case note, 6 June 2013) Tj T* (" + rang + " about the visit on Friday.) Tj T* (I spoke to " + mother + " at the office today.) Tj T* "
         "(Corin was at school and is well.) Tj T* (He will go to the family centre on Friday at four.) Tj ET";
}

// Ours sees what is printed; what the old layer says differs from it.
const std::string kPrinted = note("korem whettel", "The school rang");
const std::string kOldLayer = note("Karen Whittle", "Tbe scbool ramg");

}  // namespace

TEST_CASE("A name that only a scan's older text layer has right is proposed, goes from the picture, and the old layer goes with it") {
  RecordCase record;
  record.add("scan.pdf", scan_with_layer(kPrinted, kOldLayer));
  record.prepare();
  const Json proposals = Json::parse(record.says("proposals --json").words);
  int mother = 0;
  for (const Json& one : proposals["proposals"]) {
    const Json& box = one["boxes"][0];
    const bool there = box[1].get<double>() < 842 - 722 && box[3].get<double>() > 842 - 722 && box[0].get<double>() < 140 && box[2].get<double>() > 200;
    mother += there && one["verdict"] != "keep" ? 1 : 0;
  }
  CHECK(mother == 1);
  record.decide_the_rest_and_disclose();
  const std::string text = record.bundle_text();
  CHECK(has(text, "The school rang about the visit"));
  for (const char* gone : {"Karen", "Whittle", "korem", "whettel", "scbool"}) {
    INFO(gone);
    CHECK_FALSE(has(text, gone));
  }
}

TEST_CASE("A word marked for redaction is found where only the older layer has it, and is in neither layer afterwards") {
  const TemporaryFolder folder;
  write_file_atomically(folder / "scan.pdf", scan_with_layer(kPrinted, kOldLayer));
  write_file_atomically(folder / "marks.json", R"({"marks": [{"text": "Karen Whittle"}]})");
  const Said said = candour_command("redact " + (folder / "scan.pdf").string() + " " + (folder / "out.pdf").string() + " --marks " + (folder / "marks.json").string() + " --json");
  CHECK(said.code == 0);
  CHECK(has(said.words, R"("removed":1)"));
  const std::string text = output_of("pdftotext -layout " + (folder / "out.pdf").string() + " -");
  CHECK(has(text, "at the office today"));
  CHECK_FALSE(has(text, "whettel"));
  CHECK_FALSE(has(text, "Whittle"));
}

TEST_CASE("An older layer that says the same adds no proposal and no word") {
  RecordCase once;
  once.add("scan.pdf", scan_with_layer(note("Karen Whittle", "The school rang"), note("Karen Whittle", "The school rang")));
  once.prepare();
  const Json proposals = Json::parse(once.says("proposals --json").words)["proposals"];
  int names = 0;
  for (const Json& one : proposals) {
    names += one["person"].is_string() && one["verdict"] != "keep" ? 1 : 0;
  }
  CHECK(names == 1);
  const Json read = Json::parse(candour_command("read " + once.at("record/scan.pdf") + " --json").words);
  CHECK(read["pages"][0]["words"].size() == 40);
  CHECK(read["pages"][0]["other_reading"].empty());
}
