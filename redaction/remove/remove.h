// True removal. In: a normalised PDF (what extractors/pdf leaves) and marks by page. Out: a PDF of just the pages asked
// for, in their order, in which what was marked no longer exists; per page how it was done. Vector pages have their
// lines set anew; anything not understood leaves as an image; nothing is ever passed on "as is".
// Threads: one call at a time in a process (PoDoFo's metrics are shared).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/redaction.h"

namespace candour {

struct RemovalResult {
  std::string pdf;
  std::vector<RedactedPage> pages;
};

// `force_raster` names pages (of the source) that must leave as images: the prover refused their vector form.
// Throws Error(input_unreadable) when the document cannot be opened or a page cannot even be drawn.
RemovalResult remove_marks(std::string_view normalised_pdf, const std::vector<PageMarks>& pages,
                           const std::set<int>& force_raster);

// The pages of several results in one file, under the same whitelist.
std::string join_pages(const std::vector<std::string>& parts);

}  // namespace candour
