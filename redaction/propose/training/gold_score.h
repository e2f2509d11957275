// How proposals meet a record's gold, as tests/bench/find counts it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "pipeline/model/finding.h"
#include "redaction/propose/training/gold_record.h"

namespace candour {

// A mention that was judged against its gold, or a proposal that meets nothing that must go, in its line: what a person who mends the rules reads.
struct GoldMiss {
  GoldClass gold = GoldClass::either;   // of a proposal: either
  FindingKind kind = FindingKind::person;   // of a proposal: what was found
  std::string line;                     // with the words in ⟦ ⟧
};

class GoldScore {
 public:
  // Of one paper. What is proposed to go or to be looked at counts as removed: a mention when every letter and figure of it is covered; one that stays, when none is.
  void add(const GoldPaper& paper, const std::vector<Finding>& findings);

  double share_right(GoldClass gold) const;   // 0 to 1
  const std::vector<GoldMiss>& misses() const { return misses_; }   // in the order of the papers
  double precision() const;                   // of proposals, those that meet something that must go

 private:
  static constexpr std::size_t kClasses = 9;
  std::array<std::size_t, kClasses> right_{};
  std::array<std::size_t, kClasses> all_{};
  std::vector<GoldMiss> misses_;
  std::size_t proposals_ = 0;
  std::size_t proposals_right_ = 0;
};

}  // namespace candour
