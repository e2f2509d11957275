// Which papers of the record belong together: nearly the same pages, and messages that answer one another.
#pragma once

#include <vector>

#include "pipeline/model/described_document.h"
#include "pipeline/store/case_store.h"

namespace candour {

// Enters `near`, `answers` and `quotations` of every paper, and gives the threads. A thread has branches: two messages may answer one.
std::vector<MessageThread> relate(CaseStore& store, std::vector<DescribedDocument>& documents);

}  // namespace candour
