// What is proposed in a case, and the documents that the proposals speak of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct CaseProposals {
  std::vector<Proposal> proposals;
  std::vector<SourceDocument> documents;
  std::map<std::string, ProposalRuling> rulings;   // of proposals decided on or with copies, by id
};

CaseProposals proposals_of(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
