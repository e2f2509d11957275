// What of a document may not go out until somebody has lifted it, and what would.
#pragma once

#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/model/decision.h"
#include "pipeline/model/page.h"
#include "pipeline/model/request.h"
#include "redaction/find/document_cues.h"

namespace candour {

// Unread ink and restricted passages by page; the document's own holds by what it is; files inside it that nobody can read
// here. Of `pages` only what they say of unread ink is looked at.
std::vector<Hold> holds_of(const SourceDocument& document, const std::vector<Page>& pages, const DocumentCues& cues,
                           const std::vector<DocumentText>& texts, const Request& request);

Hold hold_of_unreadable(const SourceDocument& document);

}  // namespace candour
