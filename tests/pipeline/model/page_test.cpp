#include "pipeline/model/page.h"

#include <catch2/catch.hpp>

#include "pipeline/model/document.h"
#include "pipeline/model/request.h"

using namespace candour;

namespace {

Page two_lines() {
  Page page;
  page.words = {{"Seen:", {10, 10, 40, 22}, 100, 0, {}, {}},
                {"Siân's", {44, 10, 80, 22}, 100, 0, {44, 50, 56, 62, 68, 74, 80}, {}},
                {"brother", {84, 10, 130, 22}, 100, 0, {}, {}},
                {"Tyler", {10, 24, 40, 36}, 100, 1, {}, {}}};
  lay_out_text(page);
  return page;
}

}  // namespace

TEST_CASE("The text of a page joins the words of a line and breaks at its end") {
  const Page page = two_lines();
  CHECK(page.text == "Seen: Siân's brother\nTyler");
  CHECK(page.words[3].span == Span{21, 26});
}

TEST_CASE("A name without its possessive covers only its own letters") {
  const Page page = two_lines();
  const auto boxes = boxes_of(page, {6, 10});
  REQUIRE(boxes.size() == 1);
  CHECK(boxes[0].left == 44);
  CHECK(boxes[0].right == 68);
}

TEST_CASE("A span over two lines has a box on each, words of one line share a box") {
  const Page page = two_lines();
  const auto boxes = boxes_of(page, {6, 26});
  REQUIRE(boxes.size() == 2);
  CHECK(boxes[0].right == 130);
  CHECK(boxes[1].left == 10);
}

TEST_CASE("Words of a line that stand far apart, as in a table, keep separate boxes") {
  Page page = two_lines();
  page.words[2].box = {300, 10, 340, 22};
  CHECK(boxes_of(page, {6, 20}).size() == 2);
}

TEST_CASE("Names of the enumerators survive a round trip") {
  CHECK(owner_agency_from(to_string(OwnerAgency::police)) == OwnerAgency::police);
  CHECK(document_type_from(to_string(DocumentType::case_notes)) == DocumentType::case_notes);
  CHECK(regime_from("UKGDPR_12A") == Regime::ukgdpr_12a);
  CHECK_FALSE(consent_from("maybe").has_value());
}

TEST_CASE("Part of a word whose letters' places nobody knows takes the signs at its end, and as much as narrow letters may need") {
  Page page;
  page.words.push_back({"Dunn.", {100, 10, 150, 20}, 90, 0, {}, {}});
  page.words.push_back({"(07700123)", {200, 10, 300, 20}, 90, 0, {}, {}});
  page.words.push_back({"Tel:Dunn/illil", {400, 10, 540, 20}, 90, 0, {}, {}});
  lay_out_text(page);
  CHECK(boxes_of(page, {0, 4}).at(0).right == Approx(150));
  const Box number = boxes_of(page, {7, 15}).at(0);
  CHECK(number.left == Approx(200));
  CHECK(number.right == Approx(300));
  const Box name = boxes_of(page, {21, 25}).at(0);
  CHECK(name.left <= 440);    // four of fourteen when all are as wide
  CHECK(name.right > 495);    // as far as wide letters before narrow ones reach
}

TEST_CASE("Part of a word that was read from ink takes the sign behind it and a little more than its edges say") {
  Page page;
  page.words.push_back({"Dunn.", {100, 10, 150, 20}, 90, 0, {100, 112, 122, 132, 142, 150}, {}});
  page.words.push_back({"Dunn's", {200, 10, 250, 20}, 90, 0, {200, 212, 222, 232, 240, 243, 250}, {}});
  page.words.push_back({"Dunn.", {300, 10, 350, 20}, 100, 0, {300, 312, 322, 332, 342, 350}, {}});
  lay_out_text(page);
  CHECK(boxes_of(page, {0, 4}).at(0).right == Approx(150));
  CHECK(boxes_of(page, {6, 10}).at(0).right == Approx(241.2));
  CHECK(boxes_of(page, {13, 17}).at(0).right == Approx(342));   // of a text layer: as it says
}
