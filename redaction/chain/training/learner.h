// Learns a chain's weights: AdaGrad (Duchi, Hazan, Singer, JMLR 2011) on the log-likelihood. One thread, one seed: the same samples
// give the same weights.
#pragma once

#include <cmath>
#include <functional>
#include <random>

#include "redaction/chain/weights.h"

namespace candour {

struct LearningOptions {
  int rounds = 12;
  double rate = 0.015;
  double dropout = 0.3;         // of features, by token
  double least_weight = 0.05;   // smaller ones are left out of the file
  std::uint32_t buckets = kFeatureBuckets;
  int least_seen = 1;           // features of fewer tokens are not learnt: nothing could be told by them of another text
  unsigned seed = 20261128;
  std::function<void(int round, double loss_of_sequence)> told;   // after each round, when set
};

template <std::size_t Labels>
struct LabelledFeatures {
  std::vector<TokenFeatures> features;
  std::vector<std::size_t> labels;   // as many, each below Labels
};

// A weight and the sum of its squared gradients.
struct LearnedWeight {
  float weight = 0;
  float squares = 0;

  void step(double gradient, double rate) {
    constexpr double kSmall = 1e-6;
    squares += static_cast<float>(gradient * gradient);
    weight -= static_cast<float>(rate * gradient / (std::sqrt(static_cast<double>(squares)) + kSmall));
  }
};

template <std::size_t Labels>
class ChainLearner {
 public:
  using Sample = LabelledFeatures<Labels>;

  explicit ChainLearner(const LearningOptions& options) : options_(options), pick_(options.seed), rows_(options.buckets) {}

  std::mt19937& pick() { return pick_; }   // whatever else of the training is left to chance
  bool chance(double share) { return static_cast<double>(pick_()) < share * 4294967296.0; }
  void add(Sample sample) { samples_.push_back(std::move(sample)); }

  WeightsOf<Labels> learn() {
    leave_out_rare();
    for (int number = 1; number <= options_.rounds; ++number) {
      round(number);
    }
    return weights();
  }

 private:
  void leave_out_rare() {
    std::vector<int> seen(options_.buckets);
    for (const Sample& sample : samples_) {
      for (const TokenFeatures& token : sample.features) {
        for (const std::uint32_t bucket : token) {
          ++seen[bucket];
        }
      }
    }
    for (Sample& sample : samples_) {
      for (TokenFeatures& token : sample.features) {
        std::erase_if(token, [&](std::uint32_t bucket) { return seen[bucket] < options_.least_seen; });
      }
    }
  }

  void round(int number) {
    for (std::size_t i = samples_.size(); i > 1; --i) {
      std::swap(samples_[i - 1], samples_[pick_() % i]);
    }
    double loss = 0;
    for (const Sample& sample : samples_) {
      loss += learn_from(sample);
    }
    if (options_.told) {
      options_.told(number, loss / static_cast<double>(samples_.size()));
    }
  }

  WeightsOf<Labels> weights() const {
    WeightsOf<Labels> out;
    out.transitions = transitions();
    out.scale = static_cast<float>(options_.least_weight);
    out.rows.resize(options_.buckets);
    for (std::size_t bucket = 0; bucket < options_.buckets; ++bucket) {
      for (std::size_t label = 0; label < Labels; ++label) {
        const double steps = std::clamp(static_cast<double>(rows_[bucket][label].weight) * (1 - options_.dropout) / options_.least_weight, -127.0, 127.0);
        out.rows[bucket][label] = static_cast<std::int8_t>(std::lround(steps));
      }
    }
    return out;
  }

  TransitionsOf<Labels> transitions() const {
    TransitionsOf<Labels> out;
    for (std::size_t a = 0; a < Labels; ++a) {
      out.start[a] = start_[a].weight;
      for (std::size_t b = 0; b < Labels; ++b) {
        out.from[a][b] = steps_[a][b].weight;
      }
    }
    return out;
  }

  // The first feature stays always.
  TokenFeatures thinned(const TokenFeatures& all) {
    TokenFeatures kept;
    kept.reserve(all.size());
    for (std::size_t f = 0; f < all.size(); ++f) {
      if (f == 0 || !chance(options_.dropout)) {
        kept.push_back(all[f]);
      }
    }
    return kept;
  }

  double learn_from(const Sample& sample) {
    std::vector<TokenFeatures> features;
    std::vector<ScoresOf<Labels>> scores;
    for (const TokenFeatures& token : sample.features) {
      features.push_back(thinned(token));
      ScoresOf<Labels> own{};
      for (const std::uint32_t bucket : features.back()) {
        for (std::size_t label = 0; label < Labels; ++label) {
          own[label] += rows_[bucket][label].weight;
        }
      }
      scores.push_back(own);
    }
    const TransitionsOf<Labels> now = transitions();
    const MarginalsOf<Labels> marginals = marginals_of(scores, now, Pairs::tell);
    double gold = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const std::size_t right = sample.labels[i];
      gold += static_cast<double>(scores[i][right]) + static_cast<double>(i == 0 ? now.start[right] : now.from[sample.labels[i - 1]][right]);
      step_token(marginals.label[i], features[i], right, i == 0);
      for (std::size_t a = 0; i > 0 && a < Labels; ++a) {
        for (std::size_t b = 0; b < Labels; ++b) {
          steps_[a][b].step(marginals.pair[i - 1][a][b] - (a == sample.labels[i - 1] && b == right ? 1 : 0), options_.rate);
        }
      }
    }
    return marginals.log_partition - gold;
  }

  void step_token(const std::array<double, Labels>& told, const TokenFeatures& features, std::size_t right, bool first) {
    constexpr double kNothing = 1e-4;
    for (std::size_t label = 0; label < Labels; ++label) {
      const double gradient = told[label] - (label == right ? 1 : 0);
      if (std::abs(gradient) < kNothing) {
        continue;
      }
      for (const std::uint32_t bucket : features) {
        rows_[bucket][label].step(gradient, options_.rate);
      }
      if (first) {
        start_[label].step(gradient, options_.rate);
      }
    }
  }

  const LearningOptions options_;
  std::mt19937 pick_;
  std::vector<std::array<LearnedWeight, Labels>> rows_;
  std::array<std::array<LearnedWeight, Labels>, Labels> steps_{};
  std::array<LearnedWeight, Labels> start_{};
  std::vector<Sample> samples_;
};

}  // namespace candour
