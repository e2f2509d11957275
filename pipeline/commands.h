// The verbs: command line to flow, result to words or JSON. Exit codes are those of base/error.h.
#pragma once

#include "pipeline/base/error.h"

namespace candour {

ExitCode run_command(int count, char** words);

}  // namespace candour
