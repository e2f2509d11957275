// A case with proposals of the test's own, without reading anything: for what is decided in it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/base/files.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/store/case_store.h"
#include "tests/support/shell.h"

namespace candour::test {

// Two papers ("letter.txt", "notes.txt") of `pages` pages; on every page a place each of p1 and p2, and a telephone number of p1.
class ReviewCase {
 public:
  explicit ReviewCase(int pages = 2) {
    store_ = CaseStore::create(place(), request_from_json(R"({"reference": "R1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})"), "Anna");
    for (const char* source : {"letter.txt", "notes.txt"}) {
      write_file_atomically(folder_ / source, source);
      SourceDocument document;
      document.source = source;
      document.sha256 = store_->vault().put_original(folder_ / source).sha256;
      store_->add_document(document, "Anna");
      document = store_->documents().back();
      document.status = DocumentStatus::read;
      document.pages = pages;
      store_->update_document(document);
      for (int page = 1; page <= pages; ++page) {
        store_->put_page(document.id, page_of(page));
      }
      store_->replace_proposals(document.id, proposals_of(document.id, pages));
    }
  }

  CaseStore& store() { return *store_; }
  void close() { store_.reset(); }   // so that a desk can have the case
  const TemporaryFolder& folder() const { return folder_; }
  std::string place() const { return (folder_ / "case").string(); }
  void open_again() {
    store_.reset();
    store_ = CaseStore::open(place(), Access::write, "test");
  }

  static std::string id_of(std::int64_t document, int page, const std::string& what) { return std::to_string(document) + "-" + std::to_string(page) + "-" + what; }

  static Decision on_proposal(const std::string& id, DecisionVerdict verdict) {
    Decision decision = of(DecisionTarget::proposal, verdict);
    decision.proposal = id;
    return decision;
  }
  static Decision on_person(const std::string& id, DecisionVerdict verdict) {
    Decision decision = of(DecisionTarget::person, verdict);
    decision.person = id;
    return decision;
  }
  static Decision on_page(const std::string& source, int page, DecisionVerdict verdict) {
    Decision decision = of(DecisionTarget::page, verdict);
    decision.source = source;
    decision.page = page;
    return decision;
  }
  static Decision on_passage(const std::string& source, int page, const Box& box, DecisionVerdict verdict) {
    Decision decision = on_page(source, page, verdict);
    decision.target = DecisionTarget::passage;
    decision.boxes = {box};
    return decision;
  }
  static Decision on_document(const std::string& source, DecisionVerdict verdict) {
    Decision decision = of(DecisionTarget::document, verdict);
    decision.source = source;
    return decision;
  }

 private:
  static Decision of(DecisionTarget target, DecisionVerdict verdict) {
    Decision decision;
    decision.target = target;
    decision.verdict = verdict;
    decision.ground = verdict == DecisionVerdict::release ? "" : "TP-OTH";
    decision.reason = "Said by the test.";
    return decision;
  }

  // "Karen Whittle rang Mary Osei on 01632960123", a word a line's piece.
  static Page page_of(int number) {
    Page page;
    page.number = number;
    page.width = 595;
    page.height = 842;
    double left = 100;
    for (const char* text : {"Karen", "Whittle", "rang", "Mary", "Osei", "on", "01632960123"}) {
      Word word;
      word.text = text;
      word.box = {left, 100, left + 40, 112};
      page.words.push_back(word);
      left += 45;
    }
    lay_out_text(page);
    return page;
  }

  static Span span_of(char what) { return what == 'a' ? Span{0, 13} : what == 'b' ? Span{19, 28} : Span{32, 43}; }

  static std::vector<Proposal> proposals_of(std::int64_t document, int pages) {
    std::vector<Proposal> all;
    for (int page = 1; page <= pages; ++page) {
      for (const auto& [what, person, kind] : {std::tuple{"a", "p1", FindingKind::person}, {"b", "p2", FindingKind::person}, {"c", "p1", FindingKind::phone}}) {
        Proposal proposal;
        proposal.id = id_of(document, page, what);
        proposal.document = document;
        proposal.page = page;
        proposal.kind = kind;
        proposal.person = person;
        proposal.verdict = Verdict::redact;
        proposal.ground = "TP-OTH";
        const double top = 100.0 + 20.0 * (what[0] - 'a');
        proposal.span = span_of(what[0]);
        proposal.boxes = {{100, top, 200, top + 12}};
        all.push_back(proposal);
      }
    }
    return all;
  }

  TemporaryFolder folder_;
  std::unique_ptr<CaseStore> store_;
};

}  // namespace candour::test
