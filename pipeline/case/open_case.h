// Begins a case from what the officer wrote down of the request.
#pragma once

#include "pipeline/case/actor.h"
#include "pipeline/request/clock.h"

namespace candour {

struct OpenCommand {
  std::string folder;
  Request request;
};

struct OpenAnswer {
  std::string reference;
  DueDates dates;
};

// Throws Error(configuration) for a clock that cannot be, Error(store_problem) when there is a case in the folder already
// or none can be made there.
OpenAnswer open_case(const OpenCommand& command, const Actor& actor, Day today);

}  // namespace candour
