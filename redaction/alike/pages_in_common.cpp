#include "redaction/alike/pages_in_common.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace candour {
namespace {

constexpr std::size_t kRun = 4;
constexpr std::size_t kFewestWords = 6;
constexpr std::size_t kCrowd = 24;

using RunOnPage = std::pair<std::uint64_t, std::uint32_t>;

std::uint64_t stirred(std::uint64_t x) {
  x ^= x >> 33U;
  x *= 0xFF51AFD7ED558CCDULL;
  x ^= x >> 33U;
  x *= 0xC4CEB9FE1A85EC53ULL;
  return x ^ (x >> 33U);
}

std::uint64_t hash_of_words(const std::vector<std::uint64_t>& words, std::size_t from, std::size_t to) {
  std::uint64_t hash = to - from;
  for (std::size_t i = from; i < to; ++i) {
    hash = stirred(hash ^ words[i]) + i - from;
  }
  return hash;
}

void add_runs(std::vector<RunOnPage>& runs, const std::vector<std::uint64_t>& words, std::size_t page) {
  const std::size_t begin = runs.size();
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    runs.emplace_back(hash_of_words(words, i, i + kRun), static_cast<std::uint32_t>(page));
  }
  std::sort(runs.begin() + static_cast<std::ptrdiff_t>(begin), runs.end());
  runs.erase(std::unique(runs.begin() + static_cast<std::ptrdiff_t>(begin), runs.end()), runs.end());
}

// How many runs two pages share, by (first << 32 | second).
std::unordered_map<std::uint64_t, std::uint32_t> shared_runs(const std::vector<RunOnPage>& runs) {
  std::unordered_map<std::uint64_t, std::uint32_t> shared;
  for (std::size_t from = 0; from < runs.size();) {
    std::size_t to = from + 1;
    while (to < runs.size() && runs[to].first == runs[from].first) {
      ++to;
    }
    const bool crowd = to - from > kCrowd;
    for (std::size_t a = from; a < to; ++a) {
      for (std::size_t b = a + 1; b < (crowd ? std::min(a + 2, to) : to); ++b) {
        ++shared[(static_cast<std::uint64_t>(runs[a].second) << 32U) | runs[b].second];
      }
    }
    from = to;
  }
  return shared;
}

}  // namespace

std::vector<PagesInCommon> pages_in_common(const std::vector<std::vector<std::uint64_t>>& pages, const std::vector<std::uint32_t>& fewest) {
  std::vector<PagesInCommon> all;
  std::unordered_map<std::uint64_t, std::size_t> first_of;
  std::vector<RunOnPage> runs;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].size() < kFewestWords) {
      continue;
    }
    const auto [first, is_new] = first_of.try_emplace(hash_of_words(pages[i], 0, pages[i].size()), i);
    if (is_new) {
      add_runs(runs, pages[i], i);
    } else {
      all.push_back({first->second, i, true});
    }
  }
  std::sort(runs.begin(), runs.end());
  for (const auto& [pair, count] : shared_runs(runs)) {
    const auto first = static_cast<std::size_t>(pair >> 32U);
    const auto second = static_cast<std::size_t>(pair & 0xFFFFFFFFU);
    if (count >= std::min(fewest.at(first), fewest.at(second))) {
      all.push_back({first, second, false});
    }
  }
  std::sort(all.begin(), all.end(), [](const PagesInCommon& a, const PagesInCommon& b) { return std::pair(a.first, a.second) < std::pair(b.first, b.second); });
  return all;
}

}  // namespace candour
