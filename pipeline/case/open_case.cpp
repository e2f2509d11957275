#include "pipeline/case/open_case.h"

#include "pipeline/case/authorise.h"
#include "pipeline/case/case_clock.h"

namespace candour {

OpenAnswer open_case(const OpenCommand& command, const Actor& actor, Day today) {
  authorise(actor, Action::open_case);
  const DueDates dates = due_dates(command.request, holidays_from(command.bank_holidays, command.request.division), today);
  std::map<std::string, std::string> settings;
  if (!command.bank_holidays.empty()) {
    settings[kBankHolidaysSetting] = command.bank_holidays;
  }
  CaseStore::create(command.folder, command.request, actor.name, settings);
  return {command.request.reference, dates};
}

}  // namespace candour
