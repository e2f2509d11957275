// What the names tagger says of a token. Inside this room only.
#pragma once

#include <cstddef>

#include "redaction/chain/chain.h"

namespace candour {

// Outside any name; beginning of and inside a person's, a place's, an organisation's name.
enum Label : std::size_t { kOutside, kPersonBegins, kPerson, kPlaceBegins, kPlace, kOrganisationBegins, kOrganisation, kLabels };

using LabelScores = ScoresOf<kLabels>;
using Transitions = TransitionsOf<kLabels>;
using Marginals = MarginalsOf<kLabels>;

}  // namespace candour
