#include "pipeline/desk/views.h"

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/case/undo.h"

namespace candour {
namespace {

constexpr double kLowConfidence = 0.5;
constexpr std::size_t kSnippetSide = 60;   // code points before and behind
constexpr std::size_t kMostPagesTold = 200;

bool is_open(const LiveReview& review, const Hold& hold) {
  return std::any_of(review.open_holds().begin(), review.open_holds().end(), [&](const Hold& one) { return one.source == hold.source && one.page == hold.page && one.kind == hold.kind; });
}

// The record's own line breaks would break the snippet.
std::string on_one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return text;
}

}  // namespace

std::string etag_of_case(std::int64_t version) { return "\"c" + std::to_string(version) + "\""; }
std::string etag_of_page(const LiveReview& review, const PageKey& page) { return "\"p" + std::to_string(review.version(page)) + "\""; }

desk::TotalsView totals_of(const LiveReview& review) {
  const Tally& all = review.totals();
  desk::TotalsView totals{0, all.proposals, all.undecided, all.removed, all.kept, all.high_risk_undecided, static_cast<int>(review.open_holds().size())};
  for (const SourceDocument& document : review.documents()) {
    totals.pages += document.duplicate_of == 0 ? document.pages : 0;
  }
  return totals;
}

std::optional<desk::DecidedView> decided_on(const LiveReview& review, const Proposal& proposal) {
  const Decision* decision = review.ruling(proposal);
  if (decision != nullptr) {
    return desk::DecidedView{decision, decision->target == DecisionTarget::person ? "person" : "place"};
  }
  const SourceDocument* document = review.document(proposal.document);
  return document == nullptr ? std::nullopt : withheld_by(review, document->source, proposal.page);
}

std::optional<desk::DecidedView> withheld_by(const LiveReview& review, const std::string& source, int page) {
  const Decision* decision = review.withholding(source, page);
  if (decision == nullptr) {
    return std::nullopt;
  }
  const bool whole = page == 0 || review.withholding(source, 0) != nullptr;
  return desk::DecidedView{decision, whole ? "document" : "page"};
}

desk::PageRow row_of(const LiveReview& review, const SourceDocument& document, int page, bool seen) {
  const PageKey key{document.id, page};
  const Tally tally = review.tally(key);
  desk::PageRow row{document.id, page, tally.proposals, tally.undecided, tally.removed, tally.kept, 0, review.version(key)};
  const auto flag = [&](bool is, int bit) { row.flags |= is ? bit : 0; };
  flag(review.withholding(document.source, page) != nullptr, desk::page_withheld);
  flag(tally.high_risk_undecided > 0, desk::high_risk);
  flag(seen, desk::looked_at);
  flag(review.changed_since_sign_off(key), desk::changed);
  flag(document.restricted, desk::restricted);
  flag(page > document.pages - document.outside_pages, desk::outside);
  flag(std::any_of(review.open_holds().begin(), review.open_holds().end(),
                   [&](const Hold& hold) { return hold.kind == HoldKind::unread && hold.page == page && hold.source == document.source; }),
       desk::unread_ink);
  const std::vector<std::size_t>& proposals = review.of_page(key);
  flag(std::any_of(proposals.begin(), proposals.end(), [&](std::size_t index) { return review.proposals()[index].score < kLowConfidence; }), desk::low_confidence);
  return row;
}

std::vector<desk::PageRow> rows_of(DeskCase& open, const LiveReview& review, const std::vector<PageKey>& pages, const std::string& user) {
  const std::set<PageKey> seen = open.seen_by(user);
  std::vector<desk::PageRow> rows;
  for (const PageKey& page : pages) {
    if (const SourceDocument* document = review.document(page.first); document != nullptr) {
      rows.push_back(row_of(review, *document, page.second, seen.count(page) != 0));
    }
  }
  return rows;
}

std::vector<const SourceDocument*> shown_documents(const LiveReview& review) {
  Bundle bundle;
  for (const SourceDocument& document : review.documents()) {
    if (document.duplicate_of == 0 && document.status == DocumentStatus::read && document.pages > 0) {
      bundle.items.emplace_back().document = document;
    }
  }
  plan_bundle(bundle);
  std::vector<const SourceDocument*> ordered;
  for (const BundleItem& item : bundle.items) {
    ordered.push_back(review.document(item.document.id));
  }
  return ordered;
}

std::vector<desk::RailDocument> rail_of(DeskCase& open, const LiveReview& review, const std::string& user) {
  const std::set<PageKey> seen = open.seen_by(user);
  std::vector<desk::RailDocument> rail;
  for (const SourceDocument* document : shown_documents(review)) {
    desk::RailDocument entry{document->id, title_of(*document), document->source, document->date, {}, {}};
    for (const Hold& hold : review.open_holds()) {
      const char* kind = to_string(hold.kind);
      if (hold.source == document->source && std::find(entry.holds.begin(), entry.holds.end(), kind) == entry.holds.end()) {
        entry.holds.emplace_back(kind);
      }
    }
    for (int page = 1; page <= document->pages; ++page) {
      entry.pages.push_back(row_of(review, *document, page, seen.count({document->id, page}) != 0));
    }
    rail.push_back(std::move(entry));
  }
  return rail;
}

desk::HoldView hold_view(const LiveReview& review, const Hold& hold) {
  const SourceDocument* document = review.document(hold.source);
  return {hold, document == nullptr ? 0 : document->id, document == nullptr ? std::string() : title_of(*document), hold.source, is_open(review, hold)};
}

desk::SnippetView snippet_of(const std::string& text, Span span) {
  const std::size_t from = span.start > kSnippetSide ? span.start - kSnippetSide : 0;
  return {on_one_line(substring(text, from, span.start)), on_one_line(substring(text, span.start, span.end)), on_one_line(substring(text, span.end, span.end + kSnippetSide))};
}

desk::MentionView mention_of(DeskCase& open, const LiveReview& review, const Proposal& proposal) {
  desk::MentionView mention;
  mention.proposal = &proposal;
  mention.decided = decided_on(review, proposal);
  const SourceDocument* document = review.document(proposal.document);
  if (document != nullptr && proposal.span.end > proposal.span.start) {
    mention.snippet = snippet_of(open.page(*document, proposal.page)->text, proposal.span);
  }
  return mention;
}

desk::TakenView taken_view(DeskCase& open, const LiveReview& review, const std::string& batch, const std::string& words, const std::vector<PageKey>& pages, const std::string& user) {
  desk::TakenView taken{batch, words, next_undo(review, Direction::undo, user), next_undo(review, Direction::redo, user), review.version(), {}, totals_of(review)};
  taken.pages = rows_of(open, review, pages, user);
  return taken;
}

void tell_changed(DeskCase& open, std::int64_t version, const std::string& by, const std::vector<desk::PageRow>* pages) {
  open.events().tell("changed", desk::changed_event(version, by, pages != nullptr && pages->size() <= kMostPagesTold ? pages : nullptr));
}

}  // namespace candour
