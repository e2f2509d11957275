// Takes decisions: those handed in, or all that is open, as proposed and on the safe side.
#pragma once

#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/live_review.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct DecideCommand {
  std::vector<Decision> decisions;
  bool all_as_proposed = false;   // everything still open, too
  bool and_copies = false;        // the decisions handed in are carried to the copies of what they are about (pipeline/carry.h)
};

struct DecideAnswer {
  std::size_t taken = 0;
  std::size_t carried = 0;        // of them, to copies
  std::size_t differing = 0;      // copies in which a name, figure, turning word or picture is another: left as they are
  std::size_t open = 0;           // what is still in the way
  std::string batch;              // under which they stand, to be undone together
  std::vector<PageKey> pages;     // that may look different now
  bool proposed_again = false;    // a transcript made the proposals anew: whoever keeps a LiveReview reads it again
};

// All of them stand, or none. A transcript makes register and proposals anew at once; while files wait to be read,
// `prepare` does. Throws Error(configuration) for a decision on something the case does not have,
// a box outside its page or a hold that does not stand among them; Error(review_incomplete) for one that is not the actor's to take; both name the entry.
DecideAnswer decide(CaseStore& store, const DecideCommand& command, const Actor& actor, Day today);
// The same for one who keeps the review at hand; it knows the decisions when this returns.
DecideAnswer decide(CaseStore& store, LiveReview& review, const DecideCommand& command, const Actor& actor, Day today);

// Everything still open, without a person: what is to be reviewed is redacted, unread pages and held passages and
// documents are withheld; partner-agency material and health data are not held in such a run, but that a health professional's
// opinion stands against is withheld.
std::vector<Decision> decisions_as_proposed(CaseStore& store, Day today);

}  // namespace candour
