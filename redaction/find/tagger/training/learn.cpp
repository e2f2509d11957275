#include "redaction/find/tagger/training/learn.h"

#include <algorithm>
#include <cmath>

#include "redaction/find/tagger/training/care_text.h"

namespace candour {
namespace {

constexpr double kSmall = 1e-6;

// A weight and the sum of its squared gradients.
struct Learned {
  float weight = 0;
  float squares = 0;

  void step(double gradient, double rate) {
    squares += static_cast<float>(gradient * gradient);
    weight -= static_cast<float>(rate * gradient / (std::sqrt(static_cast<double>(squares)) + kSmall));
  }
};

struct Sample {
  std::vector<TokenFeatures> features;
  std::vector<Label> labels;
};

class Learner {
 public:
  explicit Learner(const LearningOptions& options) : options_(options), pick_(options.seed), rows_(kFeatureBuckets) {}

  void read(const std::vector<LabelledDocument>& documents) {
    for (const LabelledDocument& document : documents) {
      const DocumentWords words = words_of_document(sequences_of(document));
      for (const LabelledSequence& sequence : document) {
        samples_.push_back({features_of(sequence.tokens, words), sequence.labels});
        if (chance(options_.roughened)) {
          const LabelledSequence rough = roughened(sequence, pick_);
          samples_.push_back({features_of(rough.tokens, words), rough.labels});
        }
      }
    }
  }

  void round(int number) {
    for (std::size_t i = samples_.size(); i > 1; --i) {
      std::swap(samples_[i - 1], samples_[pick_() % i]);
    }
    double loss = 0;
    for (const Sample& sample : samples_) {
      loss += learn(sample);
    }
    if (options_.told) {
      options_.told(number, loss / static_cast<double>(samples_.size()));
    }
  }

  TaggerWeights weights() const {
    TaggerWeights out;
    out.transitions = transitions();
    out.scale = static_cast<float>(options_.least_weight);
    out.rows.resize(kFeatureBuckets);
    for (std::size_t bucket = 0; bucket < kFeatureBuckets; ++bucket) {
      for (std::size_t label = 0; label < kLabels; ++label) {
        const double steps = std::clamp(static_cast<double>(rows_[bucket][label].weight) * (1 - options_.dropout) / options_.least_weight, -127.0, 127.0);
        out.rows[bucket][label] = static_cast<std::int8_t>(std::lround(steps));
      }
    }
    return out;
  }

 private:
  bool chance(double share) { return static_cast<double>(pick_()) < share * 4294967296.0; }

  Transitions transitions() const {
    Transitions out;
    for (std::size_t a = 0; a < kLabels; ++a) {
      out.start[a] = start_[a].weight;
      for (std::size_t b = 0; b < kLabels; ++b) {
        out.from[a][b] = steps_[a][b].weight;
      }
    }
    return out;
  }

  TokenFeatures thinned(const TokenFeatures& all) {
    TokenFeatures kept;
    for (std::size_t f = 0; f < all.count; ++f) {
      if (f == 0 || !chance(options_.dropout)) {
        kept.bucket[kept.count++] = all.bucket[f];
      }
    }
    return kept;
  }

  double learn(const Sample& sample) {
    std::vector<TokenFeatures> features;
    std::vector<LabelScores> scores;
    for (const TokenFeatures& token : sample.features) {
      features.push_back(thinned(token));
      LabelScores own{};
      for (std::size_t f = 0; f < features.back().count; ++f) {
        for (std::size_t label = 0; label < kLabels; ++label) {
          own[label] += rows_[features.back().bucket[f]][label].weight;
        }
      }
      scores.push_back(own);
    }
    const Transitions now = transitions();
    const Marginals marginals = marginals_of(scores, now, Pairs::tell);
    double gold = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const Label right = sample.labels[i];
      gold += static_cast<double>(scores[i][right]) + static_cast<double>(i == 0 ? now.start[right] : now.from[sample.labels[i - 1]][right]);
      for (std::size_t label = 0; label < kLabels; ++label) {
        const double gradient = marginals.label[i][label] - (label == right ? 1 : 0);
        if (std::abs(gradient) < 1e-4) {
          continue;
        }
        for (std::size_t f = 0; f < features[i].count; ++f) {
          rows_[features[i].bucket[f]][label].step(gradient, options_.rate);
        }
        if (i == 0) {
          start_[label].step(gradient, options_.rate);
        }
      }
      for (std::size_t a = 0; i > 0 && a < kLabels; ++a) {
        for (std::size_t b = 0; b < kLabels; ++b) {
          steps_[a][b].step(marginals.pair[i - 1][a][b] - (a == sample.labels[i - 1] && b == right ? 1 : 0), options_.rate);
        }
      }
    }
    return marginals.log_partition - gold;
  }

  const LearningOptions options_;
  std::mt19937 pick_;
  std::vector<std::array<Learned, kLabels>> rows_;
  std::array<std::array<Learned, kLabels>, kLabels> steps_{};
  std::array<Learned, kLabels> start_{};
  std::vector<Sample> samples_;
};

}  // namespace

TaggerWeights learn(const std::vector<LabelledDocument>& documents, const LearningOptions& options) {
  Learner learner(options);
  learner.read(documents);
  for (int round = 1; round <= options.rounds; ++round) {
    learner.round(round);
  }
  return learner.weights();
}

}  // namespace candour
