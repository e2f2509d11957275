// A name in a list or a column with its surname first: "PAGE, JOSHUA", "Rawnsley, Susan", "Moon, W.". Inside this room only.
#pragma once

#include <cstddef>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

// Whether words[at] is the surname and the word behind its comma the given name, both alone in their line or column. A word
// that begins a sentence with a name behind it ("However, Susan came") is none.
bool is_surname_first(const std::vector<TextWord>& words, std::size_t at);

}  // namespace candour
