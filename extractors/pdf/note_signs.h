// Signs of footnotes and endnotes.
#pragma once

#include <string_view>

namespace candour {

// A number, a Roman number, one letter once or repeated ("a", "bb"), asterisks and daggers; UTF-8.
bool is_sign_of_note(std::string_view words);

}  // namespace candour
