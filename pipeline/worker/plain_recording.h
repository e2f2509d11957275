// A recording as it may leave: picture and sound alone, put into a new file by ffmpeg in the wide jail. Sound and picture are copied where
// the new file can hold them as they are, else coded anew; tags, chapters, covers, subtitles, data tracks (places, say) and what a camera
// wrote between the pictures stay behind. What comes out is to be proved (Prover::prove_separate).
#pragma once

#include <string>

#include "pipeline/model/document.h"

namespace candour {

struct PlainRecording {
  std::string reason;   // empty: well. "media-tools-missing", "damaged", "limit" (too large, or it took too long)
  std::string form;     // "wav", "mp3", "flac", "m4a" or "mp4"
  std::string bytes;
};

constexpr std::uint64_t kMostRecordingBytes = 1ULL << 30U;   // larger ones are not made into files here

PlainRecording plain_recording(FileKind kind, const std::string& bytes, int timeout_ms);

}  // namespace candour
