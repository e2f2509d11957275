#include "pipeline/case/consistency_of.h"

#include "pipeline/case/authorise.h"
#include "pipeline/case/decide.h"

namespace candour {

ConsistencyAnswer consistency_of(CaseStore& store, bool carry, const Actor& actor, Day today) {
  authorise(actor, carry ? Action::decide : Action::look);
  ConsistencyAnswer answer;
  answer.apart = inconsistencies(store, review_state(store));
  if (!carry) {
    return answer;
  }
  DecideCommand command;
  for (const Inconsistency& one : answer.apart) {
    command.decisions.insert(command.decisions.end(), one.carried.begin(), one.carried.end());
  }
  if (!command.decisions.empty()) {
    answer.carried = decide(store, command, actor, today).taken;
    answer.apart = inconsistencies(store, review_state(store));
  }
  return answer;
}

}  // namespace candour
