// Learns softmax regression on weighted features: AdaGrad (Duchi, Hazan, Singer, JMLR 2011) on the
// log-likelihood, each weight drawn to nought (ridge), the last rounds averaged. One thread, one seed: the
// same samples give the same weights.
#pragma once

#include <array>
#include <random>
#include <vector>

#include "redaction/chain/features.h"
#include "redaction/chain/softmax.h"
#include "redaction/chain/training/learner.h"

namespace candour {

struct VectorLearning {
  int rounds = 30;
  int averaged = 10;  // of the last rounds
  double rate = 0.1;
  double ridge = 1;  // 1 over how far a weight may go: the "C" of others is 1 / ridge
  unsigned seed = 20261130;
};

template <std::size_t Labels>
class VectorLearner {
 public:
  using Shares = std::array<double, Labels>;
  struct Sample {
    std::vector<WeightedFeature> features;
    std::size_t label = 0;
    double weight = 1;
  };
  struct Learnt {
    Shares start{};
    std::vector<Shares> rows;  // by bucket
  };

  VectorLearner(const VectorLearning& options, std::uint32_t buckets)
      : options_(options), pick_(options.seed), rows_(buckets), seen_(buckets) {}

  void add(Sample sample) {
    for (const WeightedFeature& one : sample.features) {
      ++seen_[one.bucket];
    }
    samples_.push_back(std::move(sample));
  }

  Learnt learn() {
    Learnt sum;
    sum.rows.resize(rows_.size());
    for (int number = 1; number <= options_.rounds; ++number) {
      for (std::size_t i = samples_.size(); i > 1; --i) {
        std::swap(samples_[i - 1], samples_[pick_() % i]);
      }
      for (const Sample& sample : samples_) {
        learn_from(sample);
      }
      if (number > options_.rounds - options_.averaged) {
        add_to(sum);
      }
    }
    return sum;
  }

 private:
  Shares told(const Sample& sample) const {
    Shares shares{};
    for (std::size_t label = 0; label < Labels; ++label) {
      shares[label] = start_[label].weight;
      for (const WeightedFeature& one : sample.features) {
        shares[label] +=
            static_cast<double>(one.value) * static_cast<double>(rows_[one.bucket][label].weight);
      }
    }
    return softmax(shares);
  }

  // Each sample bears its part of what draws a weight to nought.
  void learn_from(const Sample& sample) {
    const Shares shares = told(sample);
    for (std::size_t label = 0; label < Labels; ++label) {
      const double off = sample.weight * (shares[label] - (label == sample.label ? 1 : 0));
      start_[label].step(off, options_.rate);
      for (const WeightedFeature& one : sample.features) {
        LearnedWeight& weight = rows_[one.bucket][label];
        weight.step(off * static_cast<double>(one.value) +
                        options_.ridge * static_cast<double>(weight.weight) / seen_[one.bucket],
                    options_.rate);
      }
    }
  }

  void add_to(Learnt& sum) const {
    for (std::size_t label = 0; label < Labels; ++label) {
      sum.start[label] += static_cast<double>(start_[label].weight) / options_.averaged;
      for (std::size_t bucket = 0; bucket < rows_.size(); ++bucket) {
        sum.rows[bucket][label] += static_cast<double>(rows_[bucket][label].weight) / options_.averaged;
      }
    }
  }

  const VectorLearning options_;
  std::mt19937 pick_;
  std::vector<std::array<LearnedWeight, Labels>> rows_;
  std::array<LearnedWeight, Labels> start_{};
  std::vector<int> seen_;
  std::vector<Sample> samples_;
};

}  // namespace candour
