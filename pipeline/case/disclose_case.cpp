#include "pipeline/case/disclose_case.h"

#include <filesystem>

#include "pipeline/base/files.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/consult.h"

namespace candour {
namespace {

// Said before the work is done, not after it.
void require_writable(const std::filesystem::path& folder) {
  const std::filesystem::path trial = folder / ".candour-writes-here";
  write_file_atomically(trial, "");
  std::filesystem::remove(trial);
}

}  // namespace

DisclosureReport disclose_case(CaseStore& store, const DiscloseCommand& command, const Actor& actor, Day today) {
  authorise(actor, Action::disclose);
  require_health_opinions(store, LiveReview(store), today);   // one may have run out since the sign-off
  require_writable(command.out);
  Helpers helpers(command.jobs);
  return disclose(store, helpers, command.out, command.profile, command.progress);
}

}  // namespace candour
