#include "redaction/chain/training/learner.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"

using namespace candour;

namespace {

constexpr std::uint32_t kBuckets = 64;

// Of every hundred tokens fifty bear feature 7 and are of the second kind; a single one bears 9.
WeightsOf<2> learnt(int least_seen) {
  LearningOptions options;
  options.buckets = kBuckets;
  options.least_seen = least_seen;
  options.rate = 0.3;
  ChainLearner<2> learner(options);
  for (int i = 0; i < 100; ++i) {
    const bool second = i % 2 == 0;
    learner.add({{{0, second ? 7U : 8U}}, {second ? 1U : 0U}});
  }
  learner.add({{{0, 9}}, {1}});
  return learner.learn();
}

bool is_empty(const WeightsOf<2>::Row& row) {
  return std::all_of(row.begin(), row.end(), [](std::int8_t weight) { return weight == 0; });
}

}  // namespace

TEST_CASE("What one token of a text shows is not learnt where two are asked for, and what many show is") {
  const WeightsOf<2> all = learnt(1);
  CHECK_FALSE(is_empty(all.rows[7]));
  CHECK_FALSE(is_empty(all.rows[9]));
  const WeightsOf<2> common = learnt(2);
  CHECK_FALSE(is_empty(common.rows[7]));
  CHECK(common.rows[7][1] > common.rows[7][0]);
  CHECK(is_empty(common.rows[9]));
}

TEST_CASE("Weights of more buckets than a model has are none of its own") {
  const std::string bytes = write_weights(learnt(1));
  CHECK(read_weights<2>(bytes, kBuckets).rows.size() == kBuckets);
  CHECK_THROWS_AS((read_weights<2>(bytes, 8)), Error);
}

TEST_CASE("Weights that are cut short, go on behind their end are none, and a changed byte changes no weight") {
  const std::string bytes = write_weights(learnt(1));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_THROWS_AS((read_weights<2>(bytes.substr(0, size), kBuckets)), Error);
  }
  CHECK_THROWS_AS((read_weights<2>(bytes + "x", kBuckets)), Error);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x40);
    INFO(at);
    std::string again = bytes;   // the stream has a few bits that say nothing
    try {
      again = write_weights(read_weights<2>(changed, kBuckets));
    } catch (const Error&) {
      INFO("refused");
    }
    CHECK(again == bytes);
  }
}
