// A page's findings become proposals with grounds and boxes. Nothing here decides: a proposal to review is a question.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/proposal.h"
#include "pipeline/model/request.h"
#include "redaction/find/document_cues.h"
#include "redaction/people/register.h"

namespace candour {

// The proposals of one page. Ids are the first 16 hex digits of a hash of document, page, span and kind, so a rerun that
// changes nothing keeps them; in a transcript the line as written and the boxes stand for the span. `around` as of judge_text.
std::vector<Proposal> propose(const SourceDocument& document, const Page& page, const PeopleRegister& people,
                              const Request& request, const std::vector<RestrictedPassage>& restricted, const NamedInText* around = nullptr);

}  // namespace candour
