// What the decisions taken so far rule, kept up as more come in. The latest on a target counts; a released document, page or passage
// withdraws what anybody decided on it before; an undo takes a batch back as if it had never been. One thread at a time.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pipeline/model/decision.h"
#include "pipeline/model/document.h"

namespace candour {

struct Ruling {
  bool decided = false;
  Decision decision;
};

struct PageRuling {
  bool withheld = false;
  Decision decision;
  std::vector<Decision> passages;        // redacted and not withdrawn since; their boxes are those in force
};

// Takes from `passages` (in force on one page) every box of which a released passage covers half or more; a passage
// without boxes left is gone. Returns how many boxes were taken: 0 means that nothing of the kind stood there.
std::size_t withdraw(std::vector<Decision>& passages, const Decision& released);

class DecisionsInForce {
 public:
  DecisionsInForce(const std::vector<SourceDocument>& documents, std::vector<Decision> taken);

  void add(const Decision& decision);

  const Decision* on_proposal(const std::string& proposal) const;   // nullptr: none in force
  const Decision* on_person(const std::string& person) const;
  const Decision* on_hold(const std::string& source, const std::string& kind) const;
  const std::map<std::string, Ruling>& by_document() const { return by_document_; }                      // withheld whole, by source
  const std::map<std::pair<std::string, int>, PageRuling>& by_page() const { return by_page_; }
  const std::map<std::string, Ruling>& as_files() const { return as_files_; }                            // leaves as a file of its own too, by source
  bool is_cleared(const std::string& source, int page) const { return cleared_.count({source, page}) != 0; }
  const Decision* withholding(const std::string& source, int page) const;   // of the page or its document
  std::vector<const Decision*> transcripts() const;

  // The decisions of a batch, in force or not, and the batches that a person may take back and do again, latest first.
  std::vector<const Decision*> batch(const std::string& id) const;
  std::string last_to_undo(const std::string& by) const;      // empty for none
  std::string last_undone(const std::string& by) const;       // the undo to take back; empty when something else came since

 private:
  const Decision* latest(const std::unordered_map<std::string, std::vector<std::size_t>>& history, const std::string& key) const;
  void enter(std::size_t index);
  void enter_ruling(const Decision& decision);
  void rule_document(const Decision& decision);
  std::vector<std::string> inside_of(const std::string& source) const;
  void take_back();
  void rule_anew();

  std::vector<std::pair<std::string, std::int64_t>> sources_;   // of the documents, with their containers
  std::vector<std::int64_t> ids_;
  std::deque<Decision> all_;
  std::vector<char> undone_;                                    // beside all_
  std::unordered_map<std::string, std::vector<std::size_t>> proposals_, people_, batches_;
  std::vector<std::size_t> others_;                             // on documents, pages, passages, holds, transcripts
  std::vector<std::pair<std::string, std::string>> undos_;      // batch and the batch it takes back
  std::map<std::string, Ruling> by_document_;
  std::map<std::string, Ruling> as_files_;
  std::map<std::pair<std::string, int>, PageRuling> by_page_;
  std::map<std::pair<std::string, std::string>, Decision> holds_;
  std::set<std::pair<std::string, int>> cleared_;
};

}  // namespace candour
