// JSON as somebody reads it: with the letters that its strings stand for. Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

// The text with the escapes in its strings undone ("\u0141" a letter, "\n" a line end, "\t" a blank),
// brackets, names and white space as they are. JSON Lines too, and JSON that breaks off. nullopt when it is
// anything else, or has no escapes. Linear.
std::optional<std::string> json_text(std::string_view utf8);

}  // namespace candour
