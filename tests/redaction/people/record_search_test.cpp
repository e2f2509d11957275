#include "redaction/people/record_search.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

std::vector<std::string> found(const std::vector<std::string>& texts, const std::string& query, SearchMode mode) {
  const RecordSearch search(texts);
  std::vector<std::string> words;
  for (const RecordHit& hit : search.find(query, mode, 100).hits) {
    words.push_back(substring(texts[hit.text], hit.span.start, hit.span.end));
  }
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("A name is found in small letters, in capitals, over a line's end and as a possessive, and no longer word is") {
  CHECK(found({"Karen\nWhittle rang. KAREN WHITTLE's bag, karen whittle; Karena Whittle"}, "karen whittle", SearchMode::words) ==
        Words{"Karen\nWhittle", "KAREN WHITTLE", "karen whittle"});
  CHECK(found({"Si\xc3\xa2n came"}, "sian", SearchMode::words) == Words{"Si\xc3\xa2n"});
}

TEST_CASE("Searching forms finds visits, visited and visiting") {
  CHECK(found({"He visits. They visited, visiting again; a visitor, a vision."}, "visit", SearchMode::forms) == Words{"visits", "visited", "visiting"});
  CHECK(found({"She stopped. Stopping. The families of a family."}, "stops", SearchMode::forms) == Words{"stopped", "Stopping"});
  CHECK(found({"The families of a family."}, "family", SearchMode::forms) == Words{"families", "family"});
}

TEST_CASE("Searching with slips finds a name that was misspelt or misread, and no other name of three letters") {
  CHECK(found({"Whittle, Whitle, Whlttle, Whistle, Wattle"}, "Whittle", SearchMode::fuzzy) == Words{"Whittle", "Whitle", "Whlttle", "Whistle"});
  CHECK(found({"Kaz, Kay, Gaz"}, "Kaz", SearchMode::fuzzy) == Words{"Kaz"});
}

TEST_CASE("A telephone number is found however it is grouped") {
  CHECK(found({"on 01632 960 123 or 01632-960123"}, "01632 960123", SearchMode::words) == Words{"01632 960 123", "01632-960123"});
}

TEST_CASE("A pattern is found, and one that cannot be read is refused with a reason") {
  CHECK(found({"Flat 2, flat 14b"}, "flat \\d+", SearchMode::pattern) == Words{"Flat 2", "flat 14"});
  CHECK_THROWS_AS(found({"a"}, "(", SearchMode::pattern), Error);
  CHECK_THROWS_AS(found({"a"}, "?!", SearchMode::words), Error);
  CHECK(found({"abc"}, "x*", SearchMode::pattern).empty());
}

TEST_CASE("Hits are counted beyond those that are given") {
  const RecordSearch search(std::vector<std::string>(5, "mum and mum"));
  const RecordHits hits = search.find("mum", SearchMode::words, 3);
  CHECK(hits.hits.size() == 3);
  CHECK(hits.total == 10);
  CHECK(hits.texts == 5);
}
