#include "redaction/find/tagger/training/learn.h"

#include "redaction/find/tagger/token_features.h"
#include "redaction/find/tagger/training/care_text.h"

namespace candour {
namespace {

constexpr double kRoughened = 0.12;   // of sequences, besides the clean ones (care_text.h)

std::vector<std::size_t> numbers_of(const std::vector<Label>& labels) { return {labels.begin(), labels.end()}; }

}  // namespace

TaggerWeights learn(const std::vector<LabelledDocument>& documents, const LearningOptions& options) {
  LearningOptions own = options;
  own.buckets = kTaggerBuckets;
  ChainLearner<kLabels> learner(own);
  for (const LabelledDocument& document : documents) {
    const DocumentWords words = words_of_document(sequences_of(document));
    for (const LabelledSequence& sequence : document) {
      learner.add({features_of(sequence.tokens, words), numbers_of(sequence.labels)});
      if (learner.chance(kRoughened)) {
        const LabelledSequence rough = roughened(sequence, learner.pick());
        learner.add({features_of(rough.tokens, words), numbers_of(rough.labels)});
      }
    }
  }
  return learner.learn();
}

}  // namespace candour
