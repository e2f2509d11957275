// How long a sound or video recording is, by its own headers: WAV, FLAC, MP3 (constant rate, or by its Xing header), MP4 and its kin
// (M4A, MOV, 3GP). Nothing is decoded. UTF-8 plays no part; pure, one thread.
#pragma once

#include <optional>
#include <string_view>

namespace candour {

// Seconds, rounded; none when the headers do not say.
std::optional<long> recording_seconds(std::string_view bytes);

}  // namespace candour
