// Which pages of a record are worth comparing word by word: those that share runs of four words that few pages have. Exact where banded
// hashing guesses: two pages that share a few rare runs are always met, a short quotation in a long reply too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace candour {

struct PagesInCommon {
  std::size_t first = 0, second = 0;   // first the smaller
  bool same = false;                   // word for word
};

// Of pages given as the hashes of their words, each with how many runs it has to share to be worth it: of two pages the one that asks for
// fewer rules. Pages that are the same word for word are told as pairs of the first of them and each
// other, and only that first one is compared with the rest. Runs on more than 24 pages (forms) tell neighbours only. In order.
std::vector<PagesInCommon> pages_in_common(const std::vector<std::vector<std::uint64_t>>& pages, const std::vector<std::uint32_t>& fewest);

}  // namespace candour
