// `candour user`: accounts and access to cases from the command line, so that there can be a first one before there is a desk.
#pragma once

#include <functional>
#include <string>

#include "pipeline/base/error.h"

namespace CLI {
class App;
}

namespace candour {

// Adds the verb to the command line. When it was chosen, `choose` is called with what to run; `actor` (a claimed name) and `json` are read
// then. Passwords come from a file, a pipe, or are typed unseen: never from the command line's words, which everybody on the machine
// can read.
void add_user_verb(CLI::App& app, const bool& json, std::string& actor, const std::function<void(std::function<ExitCode()>)>& choose);

}  // namespace candour
