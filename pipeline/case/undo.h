// Takes one's own latest batch of decisions back, and does it again: both are decisions that stand in the record of the case.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/live_review.h"
#include "pipeline/store/case_store.h"

namespace candour {

enum class Direction { undo, redo };

struct UndoAnswer {
  std::string batch;              // of the undo itself
  std::size_t decisions = 0;      // taken back, or done again
  std::vector<PageKey> pages;     // that may look different now
  bool proposed_again = false;    // a transcript was among them
  std::size_t open = 0;
};

// Throws Error(review_incomplete) when there is nothing of the actor's to take back or do again.
UndoAnswer undo(CaseStore& store, LiveReview& review, Direction direction, const Actor& actor, Day today);

// What the next undo or redo of somebody is about, in words that say nothing of the record: "3 decisions on 2 pages"; empty for nothing.
std::string next_undo(const LiveReview& review, Direction direction, const std::string& by);

}  // namespace candour
