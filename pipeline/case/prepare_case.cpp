#include "pipeline/case/prepare_case.h"

#include "pipeline/case/authorise.h"

namespace candour {

PrepareReport prepare_case(CaseStore& store, const PrepareCommand& command, const Actor& actor, Day) {
  authorise(actor, Action::prepare);
  Helpers helpers(command.jobs);
  return prepare(store, helpers);
}

}  // namespace candour
