// Begins a case from what the officer wrote down of the request.
#pragma once

#include "pipeline/case/actor.h"
#include "pipeline/request/clock.h"

namespace candour {

struct OpenCommand {
  std::string folder;
  Request request;
  std::string bank_holidays;   // the published list as JSON; empty: by rule. The case keeps it and reckons with it.
};

struct OpenAnswer {
  std::string reference;
  DueDates dates;
};

// Throws Error(configuration) for a clock that cannot be or a list that is none, Error(store_problem) when there is a case in the folder already
// or none can be made there.
OpenAnswer open_case(const OpenCommand& command, const Actor& actor, Day today);

}  // namespace candour
