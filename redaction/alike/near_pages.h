// Pages that are nearly the same: a scan beside its electronic original, a resend, a second print. Candidates by banded MinHash over
// runs of four words (Broder 1997; 64 hashes in 32 bands of two), each then compared run by run. Linear in the record but for pages
// that are alike. One thread; the same pages give the same answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "redaction/alike/passage_search.h"

namespace candour {

struct NearPair {
  std::size_t first = 0, second = 0;   // what `add` gave, first the smaller
  double alike = 0;                    // share of runs of four words that both have, of those either has (Jaccard)
  bool matters = false;                // a name or figure stands in one and not in the other: no duplicate, whatever else is equal
};

class NearPages {
 public:
  // Pages of fewer than twenty words are alike by chance: they are counted and never found.
  std::size_t add(const std::vector<PassageWord>& words);

  // Pairs alike by half or more, in order.
  std::vector<NearPair> pairs() const;

 private:
  struct Kept {
    std::vector<std::uint64_t> runs;      // hashes of runs of four words, sorted, each once
    std::vector<std::uint64_t> telling;   // hashes of names and figures, sorted
  };
  std::vector<Kept> pages_;
};

}  // namespace candour
