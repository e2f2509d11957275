// Trains the names tagger: AdaGrad (Duchi, Hazan, Singer, JMLR 2011) on the log-likelihood of the chain. One thread, one seed: the
// same documents give the same weights.
#pragma once

#include <functional>
#include <vector>

#include "redaction/find/tagger/tagger_weights.h"
#include "redaction/find/tagger/training/labelled_text.h"

namespace candour {

struct LearningOptions {
  int rounds = 12;
  double rate = 0.015;
  double dropout = 0.3;        // of features, by token
  double roughened = 0.12;      // of sequences, besides the clean ones (care_text.h)
  double least_weight = 0.05;   // smaller ones are left out of the file
  unsigned seed = 20261128;
  std::function<void(int round, double loss_of_sequence)> told;   // after each round, when set
};

TaggerWeights learn(const std::vector<LabelledDocument>& documents, const LearningOptions& options);

}  // namespace candour
