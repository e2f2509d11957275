// An age said with a name. Inside this room only.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

constexpr int kGrownUp = 18;   // years

// Years, as in "Summer (9)", "Summer is 14", "Summer, 6, has", "Summer, aged 6", "6-year-old Summer"; none where no age is said of words[at].
std::optional<int> age_said_of(const std::vector<TextWord>& words, std::size_t at);

}  // namespace candour
