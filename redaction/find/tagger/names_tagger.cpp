#include "redaction/find/tagger/names_tagger.h"

#include <algorithm>
#include <array>

#include "redaction/find/tagger/neighbours.h"
#include "redaction/find/tagger/tagger_weights.h"
#include "redaction/find/tagger/token_features.h"

namespace candour {
namespace {

struct Kind {
  NameKind kind;
  Label begins, inside;
};
constexpr std::array<Kind, 3> kKinds = {{{NameKind::person, kPersonBegins, kPerson}, {NameKind::place, kPlaceBegins, kPlace}, {NameKind::organisation, kOrganisationBegins, kOrganisation}}};

// The likeliest kind of name of a token, nullptr for none that is likely enough.
const Kind* kind_of(const std::array<double, kLabels>& token, double least, double& probability) {
  const Kind* best = nullptr;
  for (const Kind& kind : kKinds) {
    const double own = token[kind.begins] + token[kind.inside];
    if (own >= least && (best == nullptr || own > probability)) {
      best = &kind;
      probability = own;
    }
  }
  return best;
}

void add_names(const TokenSequence& sequence, const Marginals& marginals, double least, std::vector<TaggedName>& names) {
  const Kind* open = nullptr;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    double probability = 0;
    const Kind* kind = kind_of(marginals.label[i], least, probability);
    if (kind != nullptr && kind == open && marginals.label[i][kind->inside] >= marginals.label[i][kind->begins]) {
      names.back().span.end = sequence[i].span.end;
      names.back().probability = std::max(names.back().probability, probability);
      names.back().least = std::min(names.back().least, probability);
    } else if (kind != nullptr) {
      names.push_back({sequence[i].span, kind->kind, probability, probability});
    }
    open = kind;
  }
}

// The text's sequences with what the chain says of them, one after the other.
template <typename Look>
void each_sequence(std::string_view text, const Look& look) {
  const std::vector<TokenSequence> sequences = token_sequences(text);
  const DocumentWords document = words_of_document(sequences);
  const TaggerWeights& weights = built_in_weights();
  for (const TokenSequence& sequence : sequences) {
    Marginals marginals = marginals_of(weights.scores(features_of(sequence, document)), weights.transitions);
    lower_by_neighbours(sequence, marginals);
    look(sequence, marginals);
  }
}

}  // namespace

std::vector<TaggedName> tag_names(std::string_view text, double least) {
  std::vector<TaggedName> names;
  each_sequence(text, [&](const TokenSequence& sequence, const Marginals& marginals) { add_names(sequence, marginals, least, names); });
  return names;
}

NamesByThreshold tag_names_by_threshold(std::string_view text) {
  NamesByThreshold names;
  each_sequence(text, [&](const TokenSequence& sequence, const Marginals& marginals) {
    add_names(sequence, marginals, kProposeName, names.proposed);
    add_names(sequence, marginals, kCheckName, names.to_check);
  });
  std::erase_if(names.to_check, [&](const TaggedName& one) {
    return std::any_of(names.proposed.begin(), names.proposed.end(), [&](const TaggedName& other) { return other.span.start < one.span.end && one.span.start < other.span.end; });
  });
  return names;
}

std::vector<PersonWord> person_words(std::string_view text) {
  constexpr double kLeast = 0.01;
  std::vector<PersonWord> words;
  each_sequence(text, [&](const TokenSequence& sequence, const Marginals& marginals) {
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      const double probability = marginals.label[i][kPersonBegins] + marginals.label[i][kPerson];
      if (probability >= kLeast) {
        words.push_back({sequence[i].span, probability});
      }
    }
  });
  return words;
}

}  // namespace candour
