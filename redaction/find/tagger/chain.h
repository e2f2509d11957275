// A linear-chain conditional random field: what the labels of a sequence's tokens are, each with its probability given the whole
// sequence. Lafferty, McCallum, Pereira (ICML 2001); forward-backward after Rabiner (1989). Inside this room only.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace candour {

// Outside any name; beginning of and inside a person's, a place's, an organisation's name.
enum Label : std::size_t { kOutside, kPersonBegins, kPerson, kPlaceBegins, kPlace, kOrganisationBegins, kOrganisation, kLabels };

using LabelScores = std::array<float, kLabels>;

struct Transitions {
  std::array<LabelScores, kLabels> from{};   // [before][after]
  LabelScores start{};
};

struct Marginals {
  std::vector<std::array<double, kLabels>> label;                    // by token
  std::vector<std::array<std::array<double, kLabels>, kLabels>> pair;   // by token from the second: [before][own]; only when asked for
  double log_partition = 0;
};

enum class Pairs { leave_out, tell };

Marginals marginals_of(const std::vector<LabelScores>& scores, const Transitions& transitions, Pairs pairs = Pairs::leave_out);

}  // namespace candour
