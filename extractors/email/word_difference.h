// Which lines of one text say words that another does not have. Inside this room only.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace candour {

// Words are letters and figures together, capitals and small letters alike (A to Z).
std::set<std::string> words_of(std::string_view text);

// The lines of `text` with a word that is not among `words`, one under the other.
std::string lines_with_new_words(std::string_view text, const std::set<std::string>& words);

}  // namespace candour
