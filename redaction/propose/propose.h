// Findings, people and policy become proposals with grounds. Nothing here decides: a proposal to review is a question.
// Policy: law.md's reading of DPA 2018 Sch 2 paras 16 and 17. The data subject's own stays; professionals in role stay;
// others go unless consent covers them.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/proposal.h"
#include "pipeline/model/request.h"
#include "redaction/find/document_cues.h"
#include "redaction/people/register.h"

namespace candour {

// All findings of a text with person, verdict and ground; not overlapping, in order. `people` is built over the record.
std::vector<Finding> judge_text(std::string_view text, const PeopleRegister& people, const Request& request);

// The proposals of one page. Ids are the first 16 hex digits of a hash of document, page, span and kind, so a rerun that
// changes nothing keeps them; in a transcript the line as written and the boxes stand for the span.
std::vector<Proposal> propose(const SourceDocument& document, const Page& page, const PeopleRegister& people,
                              const Request& request, const std::vector<RestrictedPassage>& restricted);

}  // namespace candour
