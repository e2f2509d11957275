#include "redaction/find/tagger/chain.h"

#include <algorithm>
#include <cmath>

namespace candour {
namespace {

using Row = std::array<double, kLabels>;

// Factors of each token and of each step, with the largest of a token's taken out, so that nothing overflows.
struct Factors {
  std::vector<Row> token;
  std::array<Row, kLabels> step{};
  double taken_out = 0;
};

Factors factors_of(const std::vector<LabelScores>& scores, const Transitions& transitions) {
  Factors factors;
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      factors.step[a][b] = std::exp(static_cast<double>(transitions.from[a][b]));
    }
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    Row row{};
    double most = -1e30;
    for (std::size_t a = 0; a < kLabels; ++a) {
      row[a] = static_cast<double>(scores[i][a]) + (i == 0 ? static_cast<double>(transitions.start[a]) : 0);
      most = std::max(most, row[a]);
    }
    for (double& value : row) {
      value = std::exp(value - most);
    }
    factors.taken_out += most;
    factors.token.push_back(row);
  }
  return factors;
}

double scaled(Row& row) {
  double sum = 0;
  for (const double value : row) {
    sum += value;
  }
  for (double& value : row) {
    value /= sum;
  }
  return sum;
}

}  // namespace

Marginals marginals_of(const std::vector<LabelScores>& scores, const Transitions& transitions, Pairs pairs) {
  Marginals out;
  const std::size_t count = scores.size();
  if (count == 0) {
    return out;
  }
  const Factors factors = factors_of(scores, transitions);
  std::vector<Row> forward(count), backward(count);
  out.log_partition = factors.taken_out;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      double sum = i == 0 ? 1 : 0;
      for (std::size_t a = 0; i > 0 && a < kLabels; ++a) {
        sum += forward[i - 1][a] * factors.step[a][b];
      }
      forward[i][b] = sum * factors.token[i][b];
    }
    out.log_partition += std::log(scaled(forward[i]));
  }
  backward[count - 1].fill(1);
  for (std::size_t i = count - 1; i > 0; --i) {
    for (std::size_t a = 0; a < kLabels; ++a) {
      double sum = 0;
      for (std::size_t b = 0; b < kLabels; ++b) {
        sum += factors.step[a][b] * factors.token[i][b] * backward[i][b];
      }
      backward[i - 1][a] = sum;
    }
    scaled(backward[i - 1]);
  }
  out.label.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t a = 0; a < kLabels; ++a) {
      out.label[i][a] = forward[i][a] * backward[i][a];
    }
    scaled(out.label[i]);
  }
  for (std::size_t i = 1; pairs == Pairs::tell && i < count; ++i) {
    auto& pair = out.pair.emplace_back();
    double sum = 0;
    for (std::size_t a = 0; a < kLabels; ++a) {
      for (std::size_t b = 0; b < kLabels; ++b) {
        pair[a][b] = forward[i - 1][a] * factors.step[a][b] * factors.token[i][b] * backward[i][b];
        sum += pair[a][b];
      }
    }
    for (auto& row : pair) {
      for (double& value : row) {
        value /= sum;
      }
    }
  }
  return out;
}

}  // namespace candour
