#include "redaction/propose/training/learn_from_gold.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "redaction/chain/training/learner.h"
#include "redaction/chain/training/vector_learner.h"
#include "redaction/people/capacity.h"
#include "redaction/people/capacity_evidence.h"
#include "redaction/propose/training/gold_papers.h"

namespace candour {
namespace {

constexpr double kDropout = 0.3;
constexpr double kLeastWeight = 0.03;

LearningOptions learning(int rounds, double rate) {
  LearningOptions options;
  options.rounds = rounds;
  options.rate = rate;
  options.dropout = kDropout;
  options.least_weight = kLeastWeight;
  return options;
}

// Of the mark that covers most of a mention.
std::optional<Capacity> capacity_of(Span mention, const GoldPaper& paper) {
  std::array<std::size_t, kCapacities> covered{};
  for (const GoldMark& mark : paper.marks) {
    const std::size_t from = std::max(mark.span.start, mention.start);
    const std::size_t to = std::min(mark.span.end, mention.end);
    const std::size_t common = to > from ? to - from : 0;
    covered[kAtWork] += mark.gold == GoldClass::professional ? common : 0;
    covered[kInOffice] += mark.gold == GoldClass::official ? common : 0;
    covered[kPrivately] += mark.gold == GoldClass::third ? common : 0;
  }
  const auto most = std::max_element(covered.begin(), covered.end());
  return *most == 0 ? std::nullopt : std::optional(static_cast<Capacity>(most - covered.begin()));
}

// Of the mark that covers most of a surname that the data subject shares.
std::optional<NamesakeLabel> bearer_of(Span surname, const GoldPaper& paper) {
  std::array<std::size_t, kNamesakeLabels> covered{};
  for (const GoldMark& mark : paper.marks) {
    const std::size_t from = std::max(mark.span.start, surname.start);
    const std::size_t to = std::min(mark.span.end, surname.end);
    const bool named = mark.gold == GoldClass::third || mark.gold == GoldClass::official || mark.gold == GoldClass::professional || mark.gold == GoldClass::subject;
    covered[mark.gold == GoldClass::subject ? kSubjects : kAnothers] += named && to > from ? to - from : 0;
  }
  return covered[kSubjects] + covered[kAnothers] == 0 ? std::nullopt : std::optional(covered[kSubjects] > covered[kAnothers] ? kSubjects : kAnothers);
}

}  // namespace

NamesakeWeights learn_namesakes(const std::vector<const GoldRecord*>& records) {
  ChainLearner<kNamesakeLabels> learner(learning(8, 0.1));
  each_paper(records, nullptr, nullptr, [&](const GoldRecord&, const PeopleRegister& people, const GoldPaper& paper, const std::string& text) {
    for (SharedSurname& surname : people.shared_surnames(text)) {
      if (const std::optional<NamesakeLabel> bearer = bearer_of(surname.span, paper)) {
        learner.add({{std::move(surname.features)}, {*bearer}});
      }
    }
  });
  return read_weights<kNamesakeLabels>(write_weights(learner.learn()));
}

namespace {

constexpr double kWeightStep = 0.02;   // of what is learnt of capacities
constexpr int kLeastPeople = 2;        // who have a feature from which something is learnt

struct PersonWithGold {
  CapacityEvidence evidence;
  std::array<std::size_t, kCapacities> gold{};
};

// Of one record: everybody but the data subject.
std::vector<PersonWithGold> people_with_gold(const GoldRecord& record, const NamesakeWeights& namesakes) {
  std::map<std::string, PersonWithGold> people;
  std::size_t number = 0;
  each_paper({&record}, &namesakes, nullptr, [&](const GoldRecord&, const PeopleRegister& known, const GoldPaper& paper, const std::string& text) {
    ++number;
    for (const CapacityMention& mention : capacity_mentions(text, known)) {
      if (mention.person == "subject" || mention.person.empty()) {
        continue;
      }
      const auto [place, first] = people.try_emplace(mention.person);
      if (first) {
        BearersOfSurnames(known).add_namesakes(mention.person, place->second.evidence);
      }
      place->second.evidence.add(mention.name, number, mention.features);
      if (const std::optional<Capacity> gold = capacity_of(mention.span, paper)) {
        ++place->second.gold[*gold];
      }
    }
  });
  std::vector<PersonWithGold> all;
  for (auto& [id, person] : people) {
    if (*std::max_element(person.gold.begin(), person.gold.end()) > 0) {
      all.push_back(std::move(person));
    }
  }
  return all;
}

// How few of the people have each feature, in steps of kRarityStep.
CapacityWeights rarities_of(const std::vector<PersonWithGold>& people) {
  std::vector<int> having(kCapacityBuckets);
  for (const PersonWithGold& person : people) {
    for (const std::uint32_t bucket : person.evidence.features()) {
      ++having[bucket];
    }
  }
  CapacityWeights weights;
  weights.rows.resize(kCapacityBuckets);
  for (std::size_t bucket = 0; bucket < having.size(); ++bucket) {
    if (having[bucket] >= kLeastPeople) {
      const double rarity = std::log(static_cast<double>(people.size()) / (1.0 + having[bucket])) / kRarityStep;
      weights.rows[bucket][kRarity] = static_cast<std::int8_t>(std::lround(std::clamp(rarity, 1.0, 127.0)));
    }
  }
  return weights;
}

}  // namespace

CapacityWeights learn_capacities(const std::vector<const GoldRecord*>& records, const NamesakeWeights& namesakes) {
  std::vector<PersonWithGold> people;
  for (const GoldRecord* record : records) {
    for (PersonWithGold& person : people_with_gold(*record, namesakes)) {
      people.push_back(std::move(person));
    }
  }
  CapacityWeights weights = rarities_of(people);
  VectorLearner<kCapacities> learner({}, kCapacityBuckets);
  for (const PersonWithGold& person : people) {
    const auto most = static_cast<std::size_t>(std::max_element(person.gold.begin(), person.gold.end()) - person.gold.begin());
    learner.add({person.evidence.vector(weights), most, std::sqrt(static_cast<double>(person.evidence.mentions()))});
  }
  const VectorLearner<kCapacities>::Learnt learnt = learner.learn();
  weights.scale = static_cast<float>(kWeightStep);
  for (std::size_t i = 0; i < kCapacities; ++i) {
    weights.transitions.start[i] = static_cast<float>(learnt.start[i]);
    for (std::size_t bucket = 0; bucket < weights.rows.size(); ++bucket) {
      weights.rows[bucket][i] = static_cast<std::int8_t>(std::lround(std::clamp(learnt.rows[bucket][i] / kWeightStep, -127.0, 127.0)));
    }
  }
  return read_weights<kCapacities + 1>(write_weights(weights), kCapacityBuckets);
}

}  // namespace candour
