#include <catch2/catch.hpp>

#include "pipeline/codec/nouns.h"

using namespace candour;

TEST_CASE("A stored page comes back with its words, their edges and the pieces of those that stand aslant") {
  Page page;
  page.width = 595;
  page.height = 842;
  page.words = {{"Seen", {10, 10, 40, 22}, 97.5, 0, {10, 18, 26, 33, 40}, {}},
                {"by", {50, 30, 70, 50}, 100, 1, {50}, {}, {{50, 40, 60, 50}, {60, 30, 70, 40}}},
                {"Beryl", {80, 10, 110, 22}, 100, 2, {}, {}}};
  lay_out_text(page);
  const Page again = page_from_json(to_json(page));
  REQUIRE(again.words.size() == 3);
  CHECK(again.text == page.text);
  CHECK(again.words[0].edges == page.words[0].edges);
  CHECK(again.words[0].pieces.empty());
  CHECK(again.words[1].pieces == page.words[1].pieces);
  CHECK(again.words[1].edges == page.words[1].edges);
  CHECK(again.words[2].box == page.words[2].box);
}
