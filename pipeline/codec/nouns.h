// Nouns to JSON text and back. The functions that read throw Error(configuration) when the text is no JSON, nests
// deeper than 64, or lacks what the noun needs; the message names the field, never its value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/consultation.h"
#include "pipeline/model/decision.h"
#include "pipeline/model/opened.h"
#include "pipeline/model/page.h"
#include "pipeline/model/people_correction.h"
#include "pipeline/model/proposal.h"
#include "pipeline/model/redaction.h"

namespace candour {

std::string to_json(const Page& page);
Page page_from_json(std::string_view text);

std::string to_json(const std::vector<DocumentText>& texts);
std::vector<DocumentText> document_texts_from_json(std::string_view text);

std::string to_json(const std::vector<CoveredText>& covered);
std::vector<CoveredText> covered_texts_from_json(std::string_view text);

std::string to_json(const Proposal& proposal);
Proposal proposal_from_json(std::string_view text);

std::string to_json(const Decision& decision);
Decision decision_from_json(std::string_view text);

std::string to_json(const PeopleCorrection& correction);
PeopleCorrection people_correction_from_json(std::string_view text);

std::string to_json(const Consultation& consultation);
Consultation consultation_from_json(std::string_view text);

std::string boxes_to_json(const std::vector<Box>& boxes);
std::vector<Box> boxes_from_json(std::string_view text);

std::string to_json(const std::vector<Hold>& holds);
std::vector<Hold> holds_from_json(std::string_view text);

std::string to_json(const std::vector<PageMarks>& pages);
std::string to_json(const std::vector<RedactedPage>& pages);
std::vector<RedactedPage> redacted_pages_from_json(std::string_view text);

}  // namespace candour
