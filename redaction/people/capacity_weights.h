// In what capacity a record shows somebody, by the words around all their mentions: at work in a health, social work or school role
// (DPA 2018 Sch 2 para 17), in an office outside it, or in their private life. Learnt from records whose gold says it
// (redaction/propose/training); asked where no role, rank or relation beside a name tells.
#pragma once

#include <array>

#include "redaction/chain/weights.h"

namespace candour {

enum Capacity : std::size_t { kAtWork, kInOffice, kPrivately, kCapacities };

constexpr std::uint32_t kCapacityBuckets = 1U << 22U;
constexpr std::size_t kRarity = kCapacities;    // behind a feature's weights: how few people have it, in steps; 0 of one that nothing was learnt of
constexpr double kRarityStep = 1.0 / 12;        // of the logarithm of one in so many people

using CapacityWeights = WeightsOf<kCapacities + 1>;
using CapacityShares = std::array<double, kCapacities>;   // sum 1

const CapacityWeights& built_in_capacity_weights();

}  // namespace candour
