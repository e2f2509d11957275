// Words that a formula of a sheet says. Inside this room only.
#pragma once

#include <string>

namespace candour {

// Letters between its double quotation marks, a line each; names of sheets stand between single ones.
std::string quoted_words(const std::string& formula);

}  // namespace candour
