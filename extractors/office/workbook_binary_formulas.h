// Formulas of old Excel files ([MS-XLS]) that ask for today's day. Inside this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// The file with the number (or error) that such a formula came to in the formula's place, so that no other is
// worked out; everything else byte for byte. Formulas that came to letters, or hold any, are left, and so are
// locked files.
std::string workbook_binary_with_kept_days(std::string_view file);

}  // namespace candour
