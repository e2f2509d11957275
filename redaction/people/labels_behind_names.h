// Where a form's label begins behind a name: "D.O.B.", "D of B", "N.I. no.", "Tel", "Class 4B", the letter of a column for the sex. No
// part of the name in front.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

// Of a text's words; `at` is not its first.
bool begins_label(const std::vector<TextWord>& words, std::size_t at);

// "Violet Prentice" of "Violet Prentice D.O.B.": the words of the span as far as a label begins.
std::string before_label(const std::string& text, Span name);

}  // namespace candour
