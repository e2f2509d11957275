// Features of a token, hashed into buckets: which bucket a feature falls into is part of the format of every weights file.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace candour {

constexpr std::uint32_t kFeatureBuckets = 1U << 20U;   // where a model does not ask for more

// The buckets of one token's features; the first is the same of every token.
using TokenFeatures = std::vector<std::uint32_t>;

// A feature that counts for more than once, or less.
struct WeightedFeature {
  std::uint32_t bucket = 0;
  float value = 0;
};

// FNV-1a: the same on every machine.
constexpr std::uint64_t hash_of(std::string_view text, std::uint64_t from = 1469598103934665603ULL) {
  for (const char c : text) {
    from = (from ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return from;
}

// Two values as one, well spread; not the same the other way round.
constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6U) + (a >> 2U));
  x ^= x >> 33U;
  x *= 0xFF51AFD7ED558CCDULL;
  return x ^ (x >> 33U);
}

// Gathers a token's features; each is told apart by its place in the order in which they are put.
class FeatureList {
 public:
  explicit FeatureList(std::size_t count, std::uint32_t buckets = kFeatureBuckets) : of_(buckets) { buckets_.reserve(count); }
  void put(std::uint64_t kind, std::uint64_t value) { buckets_.push_back(static_cast<std::uint32_t>(mixed(kind, value) % of_)); }   // told apart by its kind instead
  void put(std::uint64_t value) { buckets_.push_back(static_cast<std::uint32_t>(mixed(++kind_, value) % of_)); }
  TokenFeatures take() { return std::move(buckets_); }

 private:
  std::uint32_t of_;
  std::uint64_t kind_ = 0;
  TokenFeatures buckets_;
};

}  // namespace candour
