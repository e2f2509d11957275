#include "redaction/people/capacity_evidence.h"

#include <algorithm>
#include <cmath>

#include "redaction/chain/softmax.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr double kLength = 8;  // of a person's vector
constexpr std::size_t kMostPending = 1U << 14U;
constexpr std::size_t kMostTexts = 6;  // more are told apart no further
constexpr std::size_t kMostNames = 4;
constexpr std::size_t kMostNamesakes = 3;

enum Kind : std::uint64_t {
  kMentions = 100,
  kTexts,
  kWhole,
  kTitled,
  kNames,
  kLooks,
  kNamesakeClass,
  kNamesakes
};  // beside those of a mention

std::size_t logarithm(std::size_t count) {
  return static_cast<std::size_t>(
      std::lround(std::log2(static_cast<double>(std::max<std::size_t>(1, count)))));
}

std::vector<std::pair<std::uint32_t, std::size_t>> merged(
    const std::vector<std::pair<std::uint32_t, std::size_t>>& counted, TokenFeatures more) {
  std::sort(more.begin(), more.end());
  std::vector<std::pair<std::uint32_t, std::size_t>> all;
  all.reserve(counted.size() + more.size());
  auto old = counted.begin();
  for (auto at = more.begin(); at != more.end();) {
    const auto next = std::upper_bound(at, more.end(), *at);
    while (old != counted.end() && old->first < *at) {
      all.push_back(*old++);
    }
    const std::size_t before = old != counted.end() && old->first == *at ? (old++)->second : 0;
    all.emplace_back(*at, before + static_cast<std::size_t>(next - at));
    at = next;
  }
  all.insert(all.end(), old, counted.end());
  return all;
}

}  // namespace

std::string surname_of(std::string_view name) {
  const std::size_t blank = name.find_last_of(" \n\t");
  return blank == std::string_view::npos ? std::string() : plain_word(fold_word(name.substr(blank + 1)));
}

std::string title_of(std::string_view name) {
  const std::string first = fold_word(name.substr(0, name.find_first_of(" .\n")));
  return titles().count(first) != 0 ? first : std::string("-");
}

void CapacityEvidence::add(std::string_view name, std::size_t text, const TokenFeatures& around, bool laid_out) {
  texts_ += mentions_ == 0 || text != last_text_ ? 1 : 0;
  last_text_ = text;
  ++mentions_;
  laid_out_ = laid_out_ || laid_out;
  whole_ = whole_ || name.find(' ') != std::string_view::npos;
  titled_ = titled_ || title_of(name) != "-";
  if (names_.size() < kMostNames) {
    names_.insert(std::string(name));
  }
  pending_.insert(pending_.end(), around.begin(), around.end());
  if (pending_.size() > kMostPending) {
    counted_ = merged(counted_, std::move(pending_));
    pending_.clear();
  }
}

void CapacityEvidence::add_namesake(PersonClass of) {
  ++namesakes_;
  classes_of_namesakes_.insert(of);
}

TokenFeatures CapacityEvidence::of_person() const {
  FeatureList list(16, kCapacityBuckets);
  const std::uint64_t titled = titled_ ? 1 : 0;
  const std::uint64_t whole = whole_ ? 1 : 0;
  list.put(kMentions, std::min<std::size_t>(logarithm(mentions_), 5));
  list.put(kTexts, std::min(texts_, kMostTexts));
  list.put(kWhole, whole);
  list.put(kTitled, titled);
  list.put(kNames, names_.size());
  list.put(kLooks, mixed(mixed(whole, titled), std::min<std::size_t>(names_.size(), 3)));
  for (const PersonClass one : classes_of_namesakes_) {
    list.put(kNamesakeClass, static_cast<std::uint64_t>(one));
  }
  list.put(kNamesakes, std::min(namesakes_, kMostNamesakes));
  return list.take();
}

CapacityEvidence::Counts CapacityEvidence::counts() const {
  TokenFeatures more = of_person();
  more.insert(more.end(), pending_.begin(), pending_.end());
  return merged(counted_, std::move(more));
}

TokenFeatures CapacityEvidence::features() const {
  TokenFeatures each;
  for (const auto& [bucket, times] : counts()) {
    each.push_back(bucket);
  }
  return each;
}

std::vector<WeightedFeature> CapacityEvidence::vector(const CapacityWeights& rarities) const {
  std::vector<WeightedFeature> all;
  double squares = 0;
  for (const auto& [bucket, times] : counts()) {
    const double rarity = kRarityStep * rarities.rows[bucket][kRarity];
    if (rarity > 0) {
      const double value = std::log1p(static_cast<double>(times)) * rarity;
      squares += value * value;
      all.push_back({bucket, static_cast<float>(value)});
    }
  }
  const double stretch = squares > 0 ? kLength / std::sqrt(squares) : 0;
  for (WeightedFeature& one : all) {
    one.value = static_cast<float>(one.value * stretch);
  }
  return all;
}

CapacityShares CapacityEvidence::shares(const CapacityWeights& weights) const {
  CapacityShares shares{};
  for (std::size_t i = 0; i < kCapacities; ++i) {
    shares[i] = weights.transitions.start[i];
  }
  for (const WeightedFeature& one : vector(weights)) {
    for (std::size_t i = 0; i < kCapacities; ++i) {
      shares[i] += static_cast<double>(one.value * weights.scale) * weights.rows[one.bucket][i];
    }
  }
  return softmax(shares);
}

}  // namespace candour
