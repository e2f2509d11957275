// Outlook's packed rich text ([MS-OXRTFCP]). Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

// The RTF; nullopt when the bytes are no packed rich text or unpack to more than 64 MB. Cut off, what there is is given.
std::optional<std::string> unpacked_rich_text(std::string_view packed);

}  // namespace candour
