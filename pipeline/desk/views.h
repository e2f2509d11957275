// The review as the page is shown it: from the nouns of the case to the structs of the answers. No rules of its own.
#pragma once

#include <string>
#include <vector>

#include "pipeline/codec/desk_answers.h"
#include "pipeline/desk/desk_case.h"

namespace candour {

std::string etag_of_case(std::int64_t version);
std::string etag_of_page(const LiveReview& review, const PageKey& page);

desk::TotalsView totals_of(const LiveReview& review);
std::optional<desk::DecidedView> decided_on(const LiveReview& review, const Proposal& proposal);
std::optional<desk::DecidedView> withheld_by(const LiveReview& review, const std::string& source, int page);   // page 0: the document

// What a page's row in the rail says; `seen` are the pages that the person has looked at.
desk::PageRow row_of(const LiveReview& review, const SourceDocument& document, int page, bool seen);
std::vector<desk::PageRow> rows_of(DeskCase& open, const LiveReview& review, const std::vector<PageKey>& pages, const std::string& user);
std::vector<desk::RailDocument> rail_of(DeskCase& open, const LiveReview& review, const std::string& user);

// The papers whose pages are shown: those that were read and are not copies, in the order of the bundle.
std::vector<const SourceDocument*> shown_documents(const LiveReview& review);

desk::HoldView hold_view(const LiveReview& review, const Hold& hold);
desk::SnippetView snippet_of(const std::string& text, Span span);
desk::MentionView mention_of(DeskCase& open, const LiveReview& review, const Proposal& proposal);

// What was done by whom: told to the one who did it and to everybody else who listens.
desk::TakenView taken_view(DeskCase& open, const LiveReview& review, const std::string& batch, const std::string& words, const std::vector<PageKey>& pages, const std::string& user);
void tell_changed(DeskCase& open, std::int64_t version, const std::string& by, const std::vector<desk::PageRow>* pages);

}  // namespace candour
