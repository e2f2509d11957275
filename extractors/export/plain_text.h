// An export's or chat's bytes as text with one kind of line end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

constexpr std::size_t kHeadBytes = 256U << 10U;   // as much of a file as is looked at to tell what it is

// UTF-8, without byte order mark, lines ended by \n. Single control characters (systems leave them in pasted text) become
// blanks. nullopt when the bytes are no text in a known encoding (decode_text.h).
std::optional<std::string> plain_text(std::string_view bytes);

// The same for the first kHeadBytes, without a character that the cut halves; empty when it is no text.
std::string plain_head(std::string_view bytes);

}  // namespace candour
