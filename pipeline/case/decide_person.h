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
  bool details = false;        // their addresses, numbers and facts too, not only where they are named
};

struct PersonDecided {
  std::size_t places = 0;      // that follow it
  std::size_t pages = 0;
  std::size_t left = 0;        // details of high risk: nobody keeps an address that must not be learned by keeping a name
  std::vector<std::string> exceptions;   // proposals decided on their own before and the other way; they stay so
};

// What it would do.
PersonDecided preview_of(const LiveReview& review, const PersonDecision& wanted);

// The entries that decide it, for decide(): one on the person and, with details, one on each place of theirs that is still open;
// what is of high risk is kept by a decision of its own only.
DecideCommand command_of(const LiveReview& review, const PersonDecision& wanted);

}  // namespace candour
