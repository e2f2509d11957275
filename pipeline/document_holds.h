// What of a document may not go out until somebody has lifted it, and what would.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/model/decision.h"
#include "pipeline/model/page.h"
#include "pipeline/model/proposal.h"
#include "pipeline/model/request.h"
#include "redaction/find/document_cues.h"

namespace candour {

// Unread ink and restricted passages by page; the document's own holds by what it is; files inside it that nobody can read
// here. Of `pages` only what they say of unread ink is looked at.
std::vector<Hold> holds_of(const SourceDocument& document, const std::vector<Page>& pages, const DocumentCues& cues,
                           const std::vector<DocumentText>& texts, const Request& request);

// A paper whose label names somebody else (`about`), and in which no proposal is the data subject's: it may have come into the file
// by mistake. Nothing when the data subject is named, or the paper says of nobody that it is theirs.
std::optional<Hold> hold_of_misfiled(const SourceDocument& document, const DocumentCues& cues, const std::vector<Proposal>& proposals);

// A page of a photograph or drawing with hardly any words: they do not tell what is on it.
bool is_mostly_picture(const SourceDocument& document, const Page& page);

Hold hold_of_unreadable(const SourceDocument& document);

}  // namespace candour
