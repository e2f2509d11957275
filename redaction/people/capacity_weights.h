// In what capacity a record shows somebody, by the words around all their mentions: at work in a health, social work or school role
// (DPA 2018 Sch 2 para 17), in an office outside it, or in their private life. Learnt from records whose gold says it
// (redaction/propose/training); asked where no role, rank or relation beside a name tells.
#pragma once

#include <array>

#include "redaction/chain/weights.h"

namespace candour {

enum Capacity : std::size_t { kAtWork, kInOffice, kPrivately, kCapacities };

using CapacityWeights = WeightsOf<kCapacities>;
using CapacityShares = std::array<double, kCapacities>;   // sum 1

const CapacityWeights& built_in_capacity_weights();

}  // namespace candour
