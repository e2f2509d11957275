// Which papers of the record belong together: nearly the same pages, and messages that answer one another.
#pragma once

#include "pipeline/model/described_document.h"
#include "pipeline/store/case_store.h"

namespace candour {

// Enters `near` and `answers` of every paper. A thread has branches: two messages may answer one.
void relate(CaseStore& store, std::vector<DescribedDocument>& documents);

}  // namespace candour
