// What is "Restricted from user": the passage from its marking to the next part of the paper, and which of the three grounds
// the marking gives (law.md SA9-SA10). A protective marking (OFFICIAL, RESTRICTED alone in a header) is no restriction from the
// user. A ground of restriction is no exemption: the manager's review maps it to one or lets the passage go (law.md §4).
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

enum class RestrictionGround { not_given, serious_harm, given_in_confidence, third_party_asked };

struct RestrictedPassage {
  int page = 1;
  Span span;                 // from the marking to the end of its section or page
  RestrictionGround ground = RestrictionGround::not_given;
  double score = 0.9;        // 0.9: the usual words of marking; 0.6: words that mostly mark
};

// Whether a text (a note pinned to a page, say) marks something as restricted from the user.
bool says_restricted(const std::string& text);

// In the order of pages. Thread-safe.
std::vector<RestrictedPassage> restricted_passages(const std::vector<std::string>& page_texts);

// The ground that the words of a marking or of its passage give.
RestrictionGround restriction_ground(const std::string& words);

const char* to_string(RestrictionGround ground);
const char* explained(RestrictionGround ground);   // a sentence for the manager who reviews: what it is, what it maps to

}  // namespace candour
