// THE FLOW IN. Received files become normalised documents, pages, words; then, over the whole record, people; then
// proposals and holds. (a) open and read, page by page, in parallel, stored as they come: a run that was killed goes on
// where it stopped. (b) the people register, serial. (c) proposals, page by page.
#pragma once

#include <vector>

#include "pipeline/helpers.h"
#include "pipeline/model/fault.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct PrepareReport {
  int documents = 0;
  int pages = 0;
  int proposals = 0;
  int decisions_lost = 0;
  std::vector<Fault> faults;
};

PrepareReport prepare(CaseStore& store, Helpers& helpers);

// (b) and (c) alone, over pages that have been read: after a transcript, say.
// Puts every transcript on its page, reads the pages that a recording or picture got by it, and proposes anew. Throws what
// set_typed_pages throws.
PrepareReport enter_transcripts(CaseStore& store, int jobs);

PrepareReport propose_again(CaseStore& store, int jobs);

}  // namespace candour
