#include "pipeline/case/documents.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "pipeline/base/utf8.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/related_documents.h"
#include "pipeline/review_state.h"
#include "pipeline/transcripts.h"
#include "redaction/find/cells.h"
#include "redaction/find/document_cues.h"
#include "redaction/find/statements.h"
#include "redaction/find/volumes.h"

namespace candour {
namespace {

std::string first_day(const DescribedDocument& one) { return one.provenance.event_date.empty() ? one.document.date : one.provenance.event_date; }

bool is_earlier(const DescribedDocument& a, const DescribedDocument& b) {
  const std::string left = first_day(a);
  const std::string right = first_day(b);
  return left.empty() != right.empty() ? right.empty() : left < right;
}

PassageKind kind_of(StatementKind kind) {
  switch (kind) {
    case StatementKind::opinion: return PassageKind::opinion;
    case StatementKind::hearsay: return PassageKind::hearsay;
    case StatementKind::fact: break;
  }
  return PassageKind::fact;
}

void add_passages(DescribedDocument& described, const DocumentCues& cues, const std::vector<std::string>& texts) {
  std::vector<Passage>& passages = described.passages;
  for (const RestrictedPassage& one : cues.passages) {
    passages.push_back({one.page, one.span, "", PassageKind::restricted, to_string(one.ground), one.score, explained(one.ground)});
  }
  for (const AgencyOnPage& one : cues.shared) {
    const char* why = one.passage.score > 0.8 ? "Its heading says who contributed it." : "A label seems to say who contributed it.";
    passages.push_back({one.page, one.passage.span, "", PassageKind::partner_agency, to_string(one.passage.agency), one.passage.score, why});
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (RecordedStatement& one : statements(texts[i])) {
      passages.push_back({static_cast<int>(i) + 1, one.span, "", kind_of(one.kind), "", one.score, std::move(one.why)});
    }
  }
  for (Passage& one : passages) {
    one.text = substring(texts[static_cast<std::size_t>(one.page - 1)], one.span.start, one.span.end);
  }
}

void sort_passages(DescribedDocument& described) {
  std::stable_sort(described.passages.begin(), described.passages.end(), [](const Passage& a, const Passage& b) { return std::pair(a.page, a.span.start) < std::pair(b.page, b.span.start); });
}

DescribedDocument described(CaseStore& store, const Transcripts& transcripts, const SourceDocument& document) {
  DescribedDocument one;
  one.document = document;
  if (document.status != DocumentStatus::read) {
    return one;
  }
  std::vector<std::string> texts;
  std::vector<std::string> with_cells;
  for (const int number : store.pages_read(document.id)) {
    const Page page = transcripts.page(store, document, number);
    texts.push_back(page.text);
    with_cells.push_back(cell_text(page));
  }
  const DocumentCues cues = judge_document(texts, store.request(), document.source);
  const bool by_kind = document.type == DocumentType::email || document.type == DocumentType::case_notes;   // prepare told it by the file
  const char* told = document.type == cues.type ? nullptr : by_kind ? "The file is one." : "Nobody could read any of its pages by machine.";
  one.type = {to_string(document.type), told == nullptr ? cues.type_score : 0.9, told == nullptr ? cues.type_why : told};
  one.date = {document.date, cues.date_score, cues.date_why};
  one.owner = {to_string(document.owner_agency), cues.owner_score, cues.owner_why};
  one.provenance = cues.provenance;
  add_passages(one, cues, with_cells);
  return one;
}

}  // namespace

DescribedRecord documents_of(CaseStore& store, const Actor& actor, Day) {
  authorise(actor, Action::look);
  const Transcripts transcripts(store);
  std::vector<DescribedDocument> all;
  for (const SourceDocument& document : store.documents()) {
    const bool only_holds_others = document.pages == 0 && document.status == DocumentStatus::read;
    if (!only_holds_others) {
      all.push_back(described(store, transcripts, document));
    }
  }
  for (const Hold& hold : store.holds()) {
    const auto held = std::find_if(all.begin(), all.end(), [&](const DescribedDocument& one) { return one.document.source == hold.source; });
    const std::string kind = to_string(hold.kind);
    if (held != all.end() && std::find(held->holds.begin(), held->holds.end(), kind) == held->holds.end()) {
      held->holds.push_back(kind);
    }
  }
  for (const Hold& hold : review_state(store).open_holds) {
    const auto held = std::find_if(all.begin(), all.end(), [&](const DescribedDocument& one) { return one.document.source == hold.source; });
    const bool unseen = hold.kind == HoldKind::recording || hold.kind == HoldKind::picture || hold.kind == HoldKind::unread;
    if (held != all.end() && unseen && (is_recording(held->document.kind) || is_picture_file(held->document.kind))) {
      held->needs = held->document.kind == FileKind::audio ? "needs listening to" : "needs looking at";
    }
  }
  std::vector<MessageThread> threads = relate(store, all);
  for (DescribedDocument& one : all) {
    sort_passages(one);   // quotations came last
  }
  carry_volumes_on(all);
  std::stable_sort(all.begin(), all.end(), is_earlier);
  return {std::move(all), std::move(threads)};
}

}  // namespace candour
