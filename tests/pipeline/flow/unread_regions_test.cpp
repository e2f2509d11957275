// Printed papers filled in and signed by hand: what waits for somebody, and what they are shown.
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "pipeline/base/error.h"
#include "pipeline/case/page_picture.h"
#include "pipeline/helpers.h"
#include "tests/support/printed_page.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

std::string why_unread(const RecordCase& record) {
  const Json status = Json::parse(record.says("status --json").words);
  for (const Json& block : status["blocks"]) {
    if (block["what"].get<std::string>().find("unread") != std::string::npos) {
      return block["why"].get<std::string>() + " / " + block["lifted_by"].get<std::string>();
    }
  }
  return "-";
}

const std::string kSigned = letter() + " BT /F1 12 Tf 72 440 Td (Signed:) Tj 250 0 Td (Date: 12/03/2007) Tj ET " + scrawl(130, 432);

}  // namespace

TEST_CASE("A page whose only ink is a signature asks whose it is and not for its words, and waits all the same") {
  RecordCase record;
  record.add("signed.pdf", scan_with_layer(kSigned));
  record.prepare();
  const std::string why = why_unread(record);
  INFO(why);
  CHECK(why.find("Somebody has signed here. A date stands beside it.") == 0);
  CHECK(why.find("the name of who signed") != std::string::npos);
  const Json page = Json::parse(candour_command("read " + record.at("record/signed.pdf") + " --json").words)["pages"][0];
  CHECK(page["unread_regions"].size() == 1);
  CHECK(page["signatures"][0]["dated"] == "12/03/2007");
  CHECK(page["signatures"][0]["box"] == page["unread_regions"][0]);
}

TEST_CASE("Of a form filled in by hand only the written places wait, and each can be shown as a picture to whoever transcribes it") {
  RecordCase record;
  record.add("form.pdf", scan_with_layer(kSigned + " BT /F1 12 Tf 72 380 Td (Reason for the visit:) Tj ET " + scrawl(220, 372)));
  record.prepare();
  CHECK(why_unread(record).find("One piece of it is a signature: decide whose.") != std::string::npos);
  const auto store = CaseStore::open(record.at("case"), Access::read, "test");
  Helpers helpers(1);
  const SourceDocument document = store->documents().front();
  const Page page = store->page(document.id, 1);
  REQUIRE(page.unread_regions.size() == 2);
  for (const Box& region : page.unread_regions) {
    const std::string crop = line_crop_of(*store, helpers, document.id, 1, region, Actor{"Anna"});
    REQUIRE(crop.size() > 24);
    CHECK(crop.substr(1, 3) == "PNG");
    const auto figure = [&](std::size_t at) { return 256 * static_cast<unsigned char>(crop[at + 2]) + static_cast<unsigned char>(crop[at + 3]); };
    CHECK(std::abs(figure(16) - (region.width() + 8) * 200 / 72) < 3);
    CHECK(std::abs(figure(20) - (region.height() + 8) * 200 / 72) < 3);
  }
  CHECK_THROWS_AS(line_crop_of(*store, helpers, 999, 1, page.unread_regions[0], Actor{"Anna"}), Error);
}

TEST_CASE("A scanned cover tells the volume of the papers that lie behind it in its folder") {
  RecordCase record;
  record.add("box 7/01 cover.pdf", scan_with_layer("BT /F1 20 Tf 40 TL 120 600 Td (BRACKWELL COUNCIL) Tj T* (VOLUME 3) Tj T* (FILE OPENED 12/03/2007 - CLOSED 01/09/2009) Tj ET"));
  record.add("box 7/02 visit.txt", "Home visit 4 May 2008. Corin was at school.\n");
  record.prepare();
  const Json answer = Json::parse(record.says("documents --json").words);
  REQUIRE(answer["documents"].size() == 2);
  for (const Json& one : answer["documents"]) {
    INFO(one.dump());
    CHECK(one["volume"] == "3");
    CHECK(one["volume_covers"] == "12/03/2007 - 01/09/2009");
    const bool cover = one["source"].get<std::string>().find("cover") != std::string::npos;
    CHECK(one["volume_from"].is_null() == cover);
  }
}
