// The review desk as a program: one case for one person on this machine, or the cases of a folder for many over TLS.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/model/request.h"

namespace candour {

struct ServeCommand {
  std::string case_folder;                        // review
  std::string by, role = "information-governance";   // review: a claimed name, as with the commands
  std::string root;                               // desk
  std::string address = "127.0.0.1";
  std::vector<std::string> hosts;
  std::string certificate, private_key;
  unsigned short port = 0;
  int jobs = 1;
  std::optional<Day> today;                       // none: the real day, each day anew
};

// Until interrupted. Prints the address, with the token that logs in, on one line of its own. Throws Error(store_problem) when the case is held.
ExitCode review(const ServeCommand& command);

// Until interrupted. Throws Error(usage) for an address other than this machine's without TLS.
ExitCode serve_desk(const ServeCommand& command);

}  // namespace candour
