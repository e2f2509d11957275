// When a text was written, as far as its dates tell. Inside this room only.
#pragma once

#include <optional>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

// The year that the text's dates name most often, the earliest of several; `born` (a year) is that of a date
// of birth and tells nothing. Two figures are a year behind a day and a month ("22.3.78"), the first such
// from `born` on. Four figures count behind a month or in a date: times, rooms and years to come are none.
// None without dates.
std::optional<int> year_of_text(const std::vector<TextWord>& words, int born);

}  // namespace candour
