#include "pipeline/case/disclose_case.h"

#include "pipeline/case/authorise.h"

namespace candour {

DisclosureReport disclose_case(CaseStore& store, const DiscloseCommand& command, const Actor& actor, Day) {
  authorise(actor, Action::disclose);
  Helpers helpers(command.jobs);
  return disclose(store, helpers, command.out, command.profile);
}

}  // namespace candour
