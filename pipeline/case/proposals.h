// What is proposed in a case, and the documents that the proposals speak of.
#pragma once

#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct CaseProposals {
  std::vector<Proposal> proposals;
  std::vector<SourceDocument> documents;
};

CaseProposals proposals_of(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
