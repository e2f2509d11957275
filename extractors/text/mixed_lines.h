// Text that is UTF-8 in one line and Windows-1252 in the next, as logs that several programs write and texts
// pasted together are. Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

// True when the bytes above 127 are UTF-8 at least as often as not.
bool is_mostly_utf8(std::string_view bytes);

// Lines of UTF-8 as they are; of a line that is mostly UTF-8 the stray bytes alone as Windows-1252, one that
// has nothing there as U+FFFD; every other line as Windows-1252. nullopt when that has nothing for a byte and
// the text is not mostly UTF-8; never of one that is. Linear.
std::optional<std::string> mixed_lines(std::string_view bytes);

}  // namespace candour
