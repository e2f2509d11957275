// Reads everything that came in and proposes (pipeline/prepare.h). Killed, the same command goes on where it stopped.
#pragma once

#include "pipeline/case/actor.h"
#include "pipeline/prepare.h"

namespace candour {

struct PrepareCommand {
  int jobs = 1;
};

PrepareReport prepare_case(CaseStore& store, const PrepareCommand& command, const Actor& actor, Day today);

}  // namespace candour
