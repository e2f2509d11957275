// Redacts, proves and bundles what was signed off (pipeline/disclose.h). Killed, the same command goes on where it stopped.
#pragma once

#include <functional>
#include <string>

#include "pipeline/case/actor.h"
#include "pipeline/disclose.h"

namespace candour {

struct DiscloseCommand {
  std::string out;               // the bundle's folder
  std::string profile = "sar";   // sar | court | support
  int jobs = 1;
  std::function<void(long, long)> progress{};   // pages proved, of so many
};

DisclosureReport disclose_case(CaseStore& store, const DiscloseCommand& command, const Actor& actor, Day today);

}  // namespace candour
