#include "pipeline/case/proposals.h"

#include "pipeline/case/authorise.h"

namespace candour {

CaseProposals proposals_of(CaseStore& store, const Actor& actor, Day) {
  authorise(actor, Action::look);
  return {store.proposals(), store.documents()};
}

}  // namespace candour
