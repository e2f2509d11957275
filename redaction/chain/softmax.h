// Logarithms of odds as shares that sum to 1.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace candour {

template <std::size_t Labels>
std::array<double, Labels> softmax(std::array<double, Labels> scores) {
  const double most = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (double& score : scores) {
    score = std::exp(score - most);
    sum += score;
  }
  for (double& score : scores) {
    score /= sum;
  }
  return scores;
}

}  // namespace candour
