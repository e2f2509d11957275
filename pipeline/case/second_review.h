// The second pair of eyes: which pages a person who took no decision looks at before signing off, and what they thought. All pages with
// something of high risk and a random sample of the rest, or everything; a page on which something was decided since is looked at again.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/case/sign_off.h"
#include "pipeline/live_review.h"
#include "pipeline/store/case_store.h"

namespace candour {

enum class LookState { to_look, agreed, disagreed };

struct PageToLook {
  PageKey page;
  bool high_risk = false;
  bool changed = false;        // looked at before; something was decided on it since
  LookState state = LookState::to_look;
  std::string note;            // of one who disagreed
};

struct SecondReview {
  std::vector<PageToLook> pages;   // in the order of the documents
  int high_risk = 0;
  int sample = 0;                  // drawn from `sample_of` others
  int sample_of = 0;
  int agreed = 0;
  int disagreed = 0;               // of all looks ever taken: what was put right since counts too
  int left = 0;                    // still to be looked at, or disagreed with
};

// The sample is a tenth of the other pages, twenty at least, the same for everybody who asks: drawn by a hash of the case's own key.
SecondReview second_review(CaseStore& store, const LiveReview& review, bool everything);

// Throws Error(review_incomplete) when the actor decided anything, Error(configuration) when there is no such page.
void look_a_second_time(CaseStore& store, const LiveReview& review, SecondLook look, const Actor& actor);

// sign_off() at the desk: refused while pages are left to look at.
SignOffAnswer sign_off_after_review(CaseStore& store, const LiveReview& review, const Actor& actor, Day today);

}  // namespace candour
