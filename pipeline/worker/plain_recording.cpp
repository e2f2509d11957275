#include "pipeline/worker/plain_recording.h"

#include <filesystem>
#include <utility>

#include "pipeline/worker/jailed_tool.h"

namespace candour {
namespace {

constexpr JailedLimits kLimits{6000000, 3000};

// Only readers of recordings: no playlists, which name other files.
constexpr const char* kBegin = R"sh(cat > in || exit 1
readers='-v error -protocol_whitelist file,pipe -format_whitelist wav,w64,mp3,flac,ogg,amr,aac,mov,matroska,avi,asf,mpeg,mpegts,flv,aiff,caf'
kinds() { ffprobe $readers -select_streams "$1" -show_entries stream=codec_name -of csv=p=0 in | sort -u | tr -d ',' | tr '\n' ' '; }
sounds=$(kinds a)
# -map_metadata and -bitexact: neither the record's tags nor ffmpeg's own.
begin="$readers -nostdin -y -i in -map_metadata -1 -map_chapters -1 -sn -dn -fflags +bitexact -flags:v +bitexact -flags:a +bitexact"
)sh";

constexpr const char* kSound = R"sh(case "$sounds" in
  'mp3 ') form=mp3; how='-c:a copy -id3v2_version 0 -write_id3v1 0 -write_xing 0 -f mp3' ;;
  'aac ') form=m4a; how='-c:a copy -movflags +faststart -f mp4' ;;
  'flac ') form=flac; how='-c:a copy -f flac' ;;
  'pcm_s16le '|'pcm_u8 ') form=wav; how='-c:a copy -f wav' ;;
  *) form=wav; how='-c:a pcm_s16le -f wav' ;;
esac
ffmpeg $begin -vn -map 0:a $how out || exit 1
printf '%s\n' "$form"; exec cat out
)sh";

// What is not H.264 and AAC becomes that first; the second step leaves behind what the coder says of itself. Unit 6 of H.264 is the
// notes between the pictures (SEI).
constexpr const char* kFilm = R"sh(case "$(kinds V)" in
  'h264 ') film='-c:v copy' ;;
  *) film='-c:v libx264 -preset veryfast -crf 20 -pix_fmt yuv420p' ;;
esac
case "$sounds" in
  'aac '|'') sound='-c:a copy' ;;
  *) sound='-c:a aac -b:a 128k' ;;
esac
if [ "$film$sound" != '-c:v copy-c:a copy' ]; then
  ffmpeg $begin -map 0:V -map 0:a? $film $sound -f matroska between || exit 1
  mv between in
fi
ffmpeg $begin -map 0:V -map 0:a? -c copy -bsf:v filter_units=remove_types=6 -movflags +faststart -f mp4 out || exit 1
printf 'mp4\n'; exec cat out
)sh";

bool media_tools_are_here() {
  return std::filesystem::exists("/usr/bin/bwrap") && std::filesystem::exists("/usr/bin/ffmpeg") && std::filesystem::exists("/usr/bin/ffprobe");
}

}  // namespace

PlainRecording plain_recording(FileKind kind, const std::string& bytes, int timeout_ms) {
  if (!media_tools_are_here()) {
    return {"media-tools-missing", {}, {}};
  }
  if (bytes.size() > kMostRecordingBytes) {
    return {"limit", {}, {}};
  }
  JailedOutput made = run_in_wide_jail(std::string(kBegin) + (kind == FileKind::audio ? kSound : kFilm), kLimits, bytes, timeout_ms);
  const std::size_t line = made.bytes.find('\n');
  if (!made.reason.empty() || line == std::string::npos || line > 4 || line + 1 == made.bytes.size()) {
    return {made.reason.empty() ? "damaged" : std::move(made.reason), {}, {}};
  }
  return {{}, made.bytes.substr(0, line), made.bytes.substr(line + 1)};
}

}  // namespace candour
