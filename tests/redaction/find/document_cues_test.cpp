#include "redaction/find/document_cues.h"

#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

std::string restricted_part(const std::string& page) {
  const DocumentCues cues = judge_document({page}, Request());
  return cues.passages.empty() ? std::string() : substring(page, cues.passages[0].span.start, cues.passages[0].span.end);
}

}  // namespace

TEST_CASE("A passage restricted from the user ends where the next part of the minutes begins") {
  const std::string minutes = "Discussion\nAll agreed.\nRestricted from user\nThe caller is a neighbour.\nShe is frightened.\nActions\nVisit on Monday\nPage 2";
  CHECK(restricted_part(minutes) == "Restricted from user\nThe caller is a neighbour.\nShe is frightened.");
}

TEST_CASE("A passage restricted from the user does not take the page's footer with it") {
  CHECK(restricted_part("Not to be shared with family\nThe address is known.\nOFFICIAL-SENSITIVE Page 2 of 3") == "Not to be shared with family\nThe address is known.");
}

TEST_CASE("A passage restricted from the user reaches to the page's end when nothing ends it") {
  CHECK(restricted_part("Restricted from user\nOne.\nActions were discussed at length.\nTwo.") == "Restricted from user\nOne.\nActions were discussed at length.\nTwo.");
}
