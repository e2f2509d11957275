// A Type 1 font program cut down to some of its glyphs (Adobe Type 1 Font Format, 1990): its encrypted part is opened, the
// procedures of other glyphs go, it is closed again; its encoding lists no other names. Inside this room only.
#pragma once

#include <optional>
#include <set>
#include <string>

namespace candour {

// Glyphs that an accented one is made of stay with it. Nothing when the program is not as the book has it.
std::optional<std::string> cut_type1(const std::string& program, const std::set<std::string>& names);

// Where its clear, encrypted and closing parts end: what a PDF says in Length1, Length2 and Length3.
struct Type1Parts {
  std::size_t clear = 0, encrypted = 0, closing = 0;
};
Type1Parts type1_parts(const std::string& program);

}  // namespace candour
