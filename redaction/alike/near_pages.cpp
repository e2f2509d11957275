#include "redaction/alike/near_pages.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace candour {
namespace {

constexpr std::size_t kFewestWords = 20;
constexpr std::size_t kRun = 4;              // words
constexpr std::size_t kBands = 32;
constexpr std::size_t kRows = 2;
constexpr std::size_t kCrowd = 200;          // pages in one bucket beyond which only neighbours are compared: forms that are all alike
constexpr double kLeastAlike = 0.5;

using Hashes = std::vector<std::uint64_t>;
using Signature = std::array<std::uint64_t, kBands * kRows>;

std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 33U;
  x *= 0xFF51AFD7ED558CCDULL;
  x ^= x >> 33U;
  x *= 0xC4CEB9FE1A85EC53ULL;
  return x ^ (x >> 33U);
}

std::uint64_t hash_of(const std::string& word, std::uint64_t from) {
  for (const char c : word) {
    from = (from ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return mixed(from);
}

void sort_once(Hashes& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

Signature signature_of(const Hashes& runs) {
  Signature signature;
  signature.fill(std::numeric_limits<std::uint64_t>::max());
  for (const std::uint64_t run : runs) {
    for (std::size_t i = 0; i < signature.size(); ++i) {
      signature.at(i) = std::min(signature.at(i), mixed(run + i * 0x9E3779B97F4A7C15ULL));
    }
  }
  return signature;
}

double jaccard(const Hashes& a, const Hashes& b) {
  Hashes both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::max<std::size_t>(1, a.size() + b.size() - both.size()));
}

}  // namespace

std::size_t NearPages::add(const std::vector<PassageWord>& words) {
  Kept page;
  for (std::size_t i = 0; words.size() >= kFewestWords && i + kRun <= words.size(); ++i) {
    std::uint64_t run = 1469598103934665603ULL;
    for (std::size_t k = i; k < i + kRun; ++k) {
      run = hash_of(words[k].bare, run);
    }
    page.runs.push_back(run);
  }
  for (const PassageWord& word : words) {
    if (word.telling) {
      page.telling.push_back(hash_of(word.bare, 0));
    }
  }
  sort_once(page.runs);
  std::sort(page.telling.begin(), page.telling.end());   // how often counts too
  pages_.push_back(std::move(page));
  return pages_.size() - 1;
}

std::vector<NearPair> NearPages::pairs() const {
  std::vector<Signature> signatures;
  for (const Kept& page : pages_) {
    signatures.push_back(signature_of(page.runs));
  }
  std::set<std::pair<std::size_t, std::size_t>> candidates;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> buckets;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      if (!pages_[i].runs.empty()) {
        buckets[mixed(signatures[i].at(band * kRows)) ^ signatures[i].at(band * kRows + 1)].push_back(i);
      }
    }
    for (const auto& [key, pages] : buckets) {
      for (std::size_t a = 0; a < pages.size(); ++a) {
        for (std::size_t b = a + 1; b < std::min(pages.size(), pages.size() > kCrowd ? a + 2 : pages.size()); ++b) {
          candidates.insert({pages[a], pages[b]});
        }
      }
    }
  }
  std::vector<NearPair> near;
  for (const auto& [first, second] : candidates) {
    const double alike = jaccard(pages_[first].runs, pages_[second].runs);
    if (alike >= kLeastAlike) {
      near.push_back({first, second, alike, pages_[first].telling != pages_[second].telling});
    }
  }
  return near;
}

}  // namespace candour
