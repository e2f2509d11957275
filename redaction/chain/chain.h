// A linear-chain conditional random field: what the labels of a sequence's tokens are, each with its probability given the whole
// sequence. Lafferty, McCallum, Pereira (ICML 2001); forward-backward after Rabiner (1989). With sequences of one token it is
// multinomial logistic regression. Which labels there are, the rooms say that use it.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace candour {

template <std::size_t Labels>
using ScoresOf = std::array<float, Labels>;

template <std::size_t Labels>
struct TransitionsOf {
  std::array<ScoresOf<Labels>, Labels> from{};   // [before][after]
  ScoresOf<Labels> start{};
};

template <std::size_t Labels>
struct MarginalsOf {
  std::vector<std::array<double, Labels>> label;                    // by token
  std::vector<std::array<std::array<double, Labels>, Labels>> pair;   // by token from the second: [before][own]; only when asked for
  double log_partition = 0;
};

enum class Pairs { leave_out, tell };

// How sure, in a word for people: what a chain was trained on is not what it reads, so that a figure would say too much.
constexpr const char* strength_of(double probability) { return probability >= 0.9 ? "strong" : probability >= 0.6 ? "fair" : "weak"; }

namespace chain_inside {

template <std::size_t Labels>
using Row = std::array<double, Labels>;

// Factors of each token and of each step, with the largest of a token's taken out, so that nothing overflows.
template <std::size_t Labels>
struct Factors {
  std::vector<Row<Labels>> token;
  std::array<Row<Labels>, Labels> step{};
  double taken_out = 0;
};

template <std::size_t Labels>
Factors<Labels> factors_of(const std::vector<ScoresOf<Labels>>& scores, const TransitionsOf<Labels>& transitions) {
  Factors<Labels> factors;
  for (std::size_t a = 0; a < Labels; ++a) {
    for (std::size_t b = 0; b < Labels; ++b) {
      factors.step[a][b] = std::exp(static_cast<double>(transitions.from[a][b]));
    }
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    Row<Labels> row{};
    double most = -1e30;
    for (std::size_t a = 0; a < Labels; ++a) {
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

template <std::size_t Labels>
double scaled(Row<Labels>& row) {
  double sum = 0;
  for (const double value : row) {
    sum += value;
  }
  for (double& value : row) {
    value /= sum;
  }
  return sum;
}

}  // namespace chain_inside

template <std::size_t Labels>
MarginalsOf<Labels> marginals_of(const std::vector<ScoresOf<Labels>>& scores, const TransitionsOf<Labels>& transitions, Pairs pairs = Pairs::leave_out) {
  using namespace chain_inside;
  MarginalsOf<Labels> out;
  const std::size_t count = scores.size();
  if (count == 0) {
    return out;
  }
  const Factors<Labels> factors = factors_of(scores, transitions);
  std::vector<Row<Labels>> forward(count), backward(count);
  out.log_partition = factors.taken_out;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t b = 0; b < Labels; ++b) {
      double sum = i == 0 ? 1 : 0;
      for (std::size_t a = 0; i > 0 && a < Labels; ++a) {
        sum += forward[i - 1][a] * factors.step[a][b];
      }
      forward[i][b] = sum * factors.token[i][b];
    }
    out.log_partition += std::log(scaled<Labels>(forward[i]));
  }
  backward[count - 1].fill(1);
  for (std::size_t i = count - 1; i > 0; --i) {
    for (std::size_t a = 0; a < Labels; ++a) {
      double sum = 0;
      for (std::size_t b = 0; b < Labels; ++b) {
        sum += factors.step[a][b] * factors.token[i][b] * backward[i][b];
      }
      backward[i - 1][a] = sum;
    }
    scaled<Labels>(backward[i - 1]);
  }
  out.label.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t a = 0; a < Labels; ++a) {
      out.label[i][a] = forward[i][a] * backward[i][a];
    }
    scaled<Labels>(out.label[i]);
  }
  for (std::size_t i = 1; pairs == Pairs::tell && i < count; ++i) {
    auto& pair = out.pair.emplace_back();
    double sum = 0;
    for (std::size_t a = 0; a < Labels; ++a) {
      for (std::size_t b = 0; b < Labels; ++b) {
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
