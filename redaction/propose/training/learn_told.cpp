// What is told of others. The trees have to learn how far the chain can be believed of a text that it has not
// seen: so the chain is learnt as often as the records are dealt out, each time without one part, and the
// trees from what it says of that part. From fewer records there are no trees.
#include <algorithm>
#include <future>
#include <optional>

#include "pipeline/base/utf8.h"
#include "redaction/chain/training/learner.h"
#include "redaction/chain/training/tree_learner.h"
#include "redaction/propose/judge.h"
#include "redaction/propose/look_again.h"
#include "redaction/propose/training/gold_papers.h"
#include "redaction/propose/training/learn_from_gold.h"

namespace candour {
namespace {

constexpr std::size_t kParts = 6;
constexpr std::size_t kAtOnce = 2;
constexpr double kLeastWeight = 0.03;

struct Labelled {
  ToldSequence sequence;
  std::vector<std::size_t> labels;
  std::size_t record = 0;
};

// 0 of a character outside any detail or fact; otherwise the number of its mark, from 1.
std::vector<std::size_t> told_marks(const GoldPaper& paper) {
  std::vector<std::size_t> by_character(code_point_count(paper.text), 0);
  for (std::size_t i = 0; i < paper.marks.size(); ++i) {
    const bool told = paper.marks[i].gold == GoldClass::detail || paper.marks[i].gold == GoldClass::fact;
    for (std::size_t at = paper.marks[i].span.start; told && at < paper.marks[i].span.end; ++at) {
      by_character[at] = i + 1;
    }
  }
  return by_character;
}

std::vector<std::size_t> labels_of(const ToldSequence& sequence, const GoldPaper& paper,
                                   const std::vector<std::size_t>& marks) {
  std::vector<std::size_t> labels;
  std::size_t before = 0;
  for (const PeopledToken& token : sequence.tokens) {
    std::size_t mark = 0;
    for (std::size_t at = token.span.start;
         token.who == 0 && mark == 0 && at < std::min(token.span.end, marks.size()); ++at) {
      mark = marks[at];
    }
    const bool goes_on = mark != 0 && mark == before;
    const bool detail = mark != 0 && paper.marks[mark - 1].gold == GoldClass::detail;
    labels.push_back(mark == 0 ? kNothing
                     : detail  ? (goes_on ? kDetail : kDetailBegins)
                               : (goes_on ? kFact : kFactBegins));
    before = mark;
  }
  return labels;
}

std::vector<Labelled> labelled(const std::vector<const GoldRecord*>& records,
                               const NamesakeWeights& namesakes, const CapacityWeights& capacities) {
  std::vector<Labelled> all;
  for (std::size_t number = 0; number < records.size(); ++number) {
    each_paper({records[number]}, &namesakes, &capacities,
               [&](const GoldRecord& record, const PeopleRegister& people, const GoldPaper& paper,
                   const std::string& text) {
                 std::vector<Finding> mentions;
                 std::vector<Finding> found;
                 for (const Finding& one : judge_text(paper.text, people, record.request, nullptr, nullptr)) {
                   (one.kind == FindingKind::person || one.kind == FindingKind::relation ? mentions : found)
                       .push_back(one);
                 }
                 const std::vector<std::size_t> marks = told_marks(paper);
                 for (ToldSequence& sequence : told_sequences(text, mentions, found, people)) {
                   std::vector<std::size_t> labels = labels_of(sequence, paper, marks);
                   all.push_back({std::move(sequence), std::move(labels), number});
                 }
               });
  }
  return all;
}

// From all records but those of the part, where one is given.
WeightsOf<kToldLabels> learn_chain(const std::vector<Labelled>& all, std::optional<std::size_t> without) {
  LearningOptions options;
  options.rounds = 10;
  options.rate = 0.03;
  options.buckets = kToldBuckets;
  options.least_seen = 2;
  options.least_weight = kLeastWeight;
  options.dropout = 0.5;  // with so many buckets it learns the records by heart otherwise
  ChainLearner<kToldLabels> learner(options);
  for (const Labelled& one : all) {
    if (!without || one.record % kParts != *without) {
      learner.add({one.sequence.features, one.labels});
    }
  }
  return read_weights<kToldLabels>(write_weights(learner.learn()), kToldBuckets);
}

// What the trees are learnt from: what the chain says of each part, learnt without it; two parts at once.
void look_at_parts(const std::vector<Labelled>& all, TreeLearner& learner) {
  std::vector<MarginalsOf<kToldLabels>> said(all.size());
  const auto judge = [&](std::size_t part) {
    const WeightsOf<kToldLabels> chain = learn_chain(all, part);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].record % kParts == part) {
        said[i] = marginals_of<kToldLabels>(chain.scores(all[i].sequence.features), chain.transitions);
      }
    }
  };
  for (std::size_t part = 0; part < kParts; part += kAtOnce) {
    std::vector<std::future<void>> running;
    for (std::size_t i = part; i < std::min(part + kAtOnce, kParts); ++i) {
      running.push_back(std::async(std::launch::async, judge, i));
    }
    for (std::future<void>& one : running) {
      one.get();
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::vector<bool> worth = worth_a_look(all[i].sequence, said[i]);
    const std::vector<Look> looks = looks_at(all[i].sequence, said[i]);
    for (std::size_t at = 0; at < looks.size(); ++at) {
      if (worth[at]) {
        learner.add(looks[at].data(), all[i].labels[at] != kNothing);
      }
    }
  }
}

}  // namespace

ToldWeights learn_told(const std::vector<const GoldRecord*>& records, const NamesakeWeights& namesakes,
                       const CapacityWeights& capacities) {
  const std::vector<Labelled> all = labelled(records, namesakes, capacities);
  TreeLearner learner({}, kLooks);
  if (records.size() >= kParts) {
    look_at_parts(all, learner);
  }
  return {learn_chain(all, std::nullopt), read_trees(write_trees(learner.learn()), kLooks)};
}

}  // namespace candour
