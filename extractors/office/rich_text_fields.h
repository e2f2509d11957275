// Fields of rich text files (RTF 1.9.1, "Fields") become what they showed when the file was last saved.
// Inside this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// The file with the kept words in the place of every computed field that keeps any; everything else byte for
// byte.
std::string rich_text_with_kept_fields(std::string_view file);

}  // namespace candour
