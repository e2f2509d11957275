// What register and proposals were made from, as one hash: when it has not changed, making them again would give the same.
#pragma once

#include <string>

#include "pipeline/store/case_store.h"

namespace candour {

// Of the program itself, the request, the documents and their pages, transcripts and corrections.
std::string prepared_state(CaseStore& store);

}  // namespace candour
