// Fields of old Word files ([MS-DOC]) that print what they showed when the file was last saved. Inside this
// room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// The file with its computed fields named as a kind that nobody works out, so that their kept words are read;
// everything else byte for byte. Word 97 and later; older ones, locked and damaged ones are left as they are.
std::string word_binary_with_kept_fields(std::string_view file);

}  // namespace candour
