// Corrects the register of people: who is one, who is two, what somebody is, what they agreed to. Every mention is proposed on
// anew at once; decisions stand, and those that the new proposals speak against are told as a batch.
#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/model/people_correction.h"
#include "pipeline/store/case_store.h"

namespace candour {

// A mention of the people corrected that was decided one way before and is proposed the other way now.
struct DecidedOtherwise {
  std::string proposal;
  std::string source;
  int page = 0;
  DecisionVerdict decided = DecisionVerdict::redact;
  Verdict proposed = Verdict::redact;
};

struct CorrectionAnswer {
  std::int64_t correction = 0;              // its number: `people undo` takes it
  std::size_t mentions = 0;                 // of these people, proposed on now
  std::vector<DecidedOtherwise> otherwise;
  std::size_t open = 0;                     // what is still in the way
};

// Stands with its proposals, or not at all. Throws Error(configuration) when the correction meets nobody,
// Error(review_incomplete) while files wait to be read.
CorrectionAnswer correct_people(CaseStore& store, PeopleCorrection correction, int jobs, const Actor& actor, Day today);

}  // namespace candour
