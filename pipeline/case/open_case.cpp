#include "pipeline/case/open_case.h"

#include "pipeline/case/authorise.h"

namespace candour {

OpenAnswer open_case(const OpenCommand& command, const Actor& actor, Day today) {
  authorise(actor, Action::open_case);
  const DueDates dates = due_dates(command.request, BankHolidays::built_in(), today);
  CaseStore::create(command.folder, command.request, actor.name);
  return {command.request.reference, dates};
}

}  // namespace candour
