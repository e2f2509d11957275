// What has been decided and what still stands in the way, read once from the case and kept up decision by decision: for somebody who
// decides one place after the other in a large record. A decision on a proposal itself beats one on its person. Not thread-safe:
// whoever shares one keeps others out while it changes. When proposals were made anew it is to be read again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pipeline/decisions_in_force.h"
#include "pipeline/review_state.h"
#include "pipeline/store/case_store.h"

namespace candour {

// withheld: not decided itself, and not asked for either, since its page or document does not go out.
enum class Standing { undecided, removed, kept, withheld };

struct Tally {
  int proposals = 0, undecided = 0, removed = 0, kept = 0, high_risk_undecided = 0;
  void add(const Tally& other, int sign);
};

using PageKey = std::pair<std::int64_t, int>;   // SourceDocument::id and page

class LiveReview {
 public:
  explicit LiveReview(CaseStore& store);

  const std::vector<SourceDocument>& documents() const { return documents_; }
  const SourceDocument* document(std::int64_t id) const;                  // nullptr: none
  const SourceDocument* document(const std::string& source) const;        // the last of that path
  const std::vector<Proposal>& proposals() const { return proposals_; }
  const Proposal* proposal(const std::string& id) const;
  const std::vector<std::size_t>& of_page(const PageKey& page) const;     // indices into proposals(), in reading order
  const std::vector<std::size_t>& of_person(const std::string& person) const;

  const DecisionsInForce& decisions() const { return decisions_; }
  const Decision* ruling(const Proposal& proposal) const;                 // nullptr: none on it or its person
  Standing standing(const Proposal& proposal) const;
  const PageRuling* ruling(const std::string& source, int page) const;    // withheld, also by a hold; passages
  const Decision* withholding(const std::string& source, int page) const; // page 0: of the document alone
  const std::vector<Hold>& holds() const { return holds_; }
  const std::vector<Hold>& open_holds() const { return open_holds_; }

  Tally tally(const PageKey& page) const;
  const Tally& totals() const { return totals_; }

  // Grows with every decision and correction.
  std::int64_t version() const { return version_; }
  // Changes when a decision touches the page or the proposals are made anew.
  std::int64_t version(const PageKey& page) const { return last_decision(page) + proposed_; }
  std::int64_t last_decision(const PageKey& page) const;   // Decision::id of the newest that touched it; 0: none
  bool changed_since_sign_off(const PageKey& page) const { return last_decision(page) > signed_at_decision_; }

  // Decisions just appended to the store, as it returned them. Returns the pages that may look different now.
  std::vector<PageKey> add(const std::vector<Decision>& taken);

  ReviewState state() const;
  std::size_t open() const;   // how many things are in the way: ReviewState::blocks

 private:
  std::vector<Block> blocks_of_the_case() const;   // what no proposal or hold says
  void index();
  void judge_holds();
  void judge(const Hold& hold);
  bool has_removals(const SourceDocument& document) const;
  std::vector<Block> blocks_of_files() const;   // what would leave as a file though parts of it are taken out
  void withhold(const Hold& hold, const Decision& decision);
  bool is_withheld(const std::string& source, int page) const;
  std::vector<PageKey> note_touched(const Decision& decision);
  void touched_by(const Decision& decision, std::vector<PageKey>& pages) const;
  void pages_of(const std::string& source, std::vector<PageKey>& pages) const;
  void count_again(const std::vector<PageKey>& pages);

  std::vector<SourceDocument> documents_;
  std::vector<Proposal> proposals_;
  std::vector<Hold> holds_;
  DecisionsInForce decisions_;
  std::int64_t entered_ = 0;                              // the newest transcript that the proposals know
  std::vector<std::string> unmet_;                        // corrections of the register that meet nobody
  std::map<std::int64_t, std::size_t> by_id_;             // documents
  std::unordered_map<std::string, std::size_t> by_source_;
  std::unordered_map<std::string, std::size_t> by_proposal_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_person_;
  std::map<PageKey, std::vector<std::size_t>> on_page_;
  std::map<std::string, Ruling> withheld_documents_;      // by decisions on them and on their holds
  std::map<std::pair<std::string, int>, PageRuling> rulings_of_pages_;
  std::vector<Hold> open_holds_;
  std::map<PageKey, Tally> tallies_;
  Tally totals_;
  std::int64_t version_ = 0;
  std::int64_t proposed_ = 0;                             // corrections and transcripts that the proposals know
  std::int64_t signed_at_decision_ = 0;                   // the newest decision when somebody last signed off; without: none is newer
  std::map<PageKey, std::int64_t> last_decisions_;
};

}  // namespace candour
