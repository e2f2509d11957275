// The work of reviewing: who looks at what, and what the second pair of eyes thought of a page.
#pragma once

#include <cstdint>
#include <string>

namespace candour {

enum class ReviewStep { first, second };

struct Assignment {
  std::string user;
  ReviewStep step = ReviewStep::first;
  std::int64_t document = 0;   // 0: every document
  int from_page = 0;           // 0: all of its pages
  int to_page = 0;
  bool operator==(const Assignment&) const = default;
};

// The latest on a page counts, while nothing on the page was decided since.
struct SecondLook {
  std::int64_t document = 0;
  int page = 1;
  std::string by;
  std::string at;              // ISO 8601 UTC; set by the store
  bool agrees = false;
  std::string note;            // what is wrong, of one who does not agree
  std::int64_t decision = 0;   // the newest decision of the case then
};

}  // namespace candour
