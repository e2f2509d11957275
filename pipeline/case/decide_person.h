// One decision for everything in the record about a person. What was decided on its own keeps that and is told.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/decide.h"

namespace candour {

struct PersonDecision {
  std::string person;
  DecisionVerdict verdict = DecisionVerdict::redact;
  std::string ground;          // empty for release
  std::string reason;
  bool details = false;        // their addresses, numbers and facts too, as far as the same is proposed of them; not only where they are named
};

struct PersonDecided {
  std::size_t places = 0;      // that follow it
  std::size_t pages = 0;
  std::size_t left = 0;        // details of which something else is proposed, or that are of high risk and would be kept: to be looked at one by one
  std::vector<std::string> exceptions;   // proposals decided on their own before and the other way; they stay so
};

// What it would do.
PersonDecided preview_of(const LiveReview& review, const PersonDecision& wanted);

// The entries that decide it, for decide(): one on the person and, with details, one on each place of theirs that is still open
// and is no PersonDecided::left.
DecideCommand command_of(const LiveReview& review, const PersonDecision& wanted);

}  // namespace candour
