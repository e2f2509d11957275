#include "redaction/find/fact_cues.h"

#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"

using namespace candour;

TEST_CASE("Words for health, convictions, money, papers and work are cues, whole words and in any case") {
  const std::string text = "She has epilepsy. HE WAS CONVICTED. They owe rent and are in arrears; he has no recourse to funds; Zosia works nights.";
  std::vector<FactKind> kinds;
  for (const FactCue& cue : fact_cues(text)) {
    kinds.push_back(cue.kind);
  }
  CHECK(kinds == std::vector<FactKind>{FactKind::health, FactKind::crime, FactKind::money, FactKind::money, FactKind::immigration, FactKind::work});
  CHECK(fact_cues("The weedy border was drunken with light, and the casework went on.").empty());
}

TEST_CASE("A cue's place is told in code points") {
  const std::string text = "Żaneta ma dépression; she is on methadone";
  const auto cues = fact_cues(text);
  REQUIRE(cues.size() == 1);
  CHECK(substring(text, cues[0].span.start, cues[0].span.end) == "methadone");
}
