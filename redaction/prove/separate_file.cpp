#include "redaction/prove/separate_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "redaction/prove/byte_view.h"
#include "redaction/prove/movie_file.h"
#include "redaction/prove/picture_file.h"

namespace candour {
namespace {

using namespace std::string_view_literals;

const char* jpeg_problem(const ByteView& b) {
  if (holds_more_than_picture("/DCTDecode", b.text(0, b.size()))) {
    return "a segment that is no part of a JPEG picture";
  }
  return b.size() >= 4 && b.big(b.size() - 2, 2) == 0xFFD9 ? nullptr : "bytes behind the end of the picture";
}

const char* png_problem(const ByteView& b) {
  static const std::set<std::string_view> kChunks = {"IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND"};
  if (b.text(0, 8) != "\x89PNG\r\n\x1A\n"sv) {
    return "no PNG picture";
  }
  for (std::size_t at = 8; at + 12 <= b.size();) {
    const std::string_view kind = b.text(at + 4, 4);
    if (kChunks.count(kind) == 0 || (kind == "pHYs" && b.big(at, 4) != 9)) {
      return "a chunk that is no part of a PNG picture";
    }
    at += 12 + static_cast<std::size_t>(b.big(at, 4));
    if (kind == "IEND") {
      return at == b.size() ? nullptr : "bytes behind the end of the picture";
    }
  }
  return "a picture without an end";
}

const char* wave_problem(const ByteView& b) {
  if (b.text(0, 4) != "RIFF" || b.text(8, 4) != "WAVE" || b.little(4, 4) + 8 != b.size()) {
    return "no WAV recording, or bytes behind its end";
  }
  std::size_t at = 12;
  while (at + 8 <= b.size()) {
    const std::string_view kind = b.text(at, 4);
    if (kind != "fmt " && kind != "fact" && kind != "data") {
      return "a chunk that is no sound";
    }
    const std::uint64_t length = b.little(at + 4, 4);
    if ((kind == "fmt " && length > 40) || (kind == "fact" && length != 4)) {
      return "a header that is too long";
    }
    at += 8 + static_cast<std::size_t>(length + length % 2);
  }
  return at == b.size() ? nullptr : "bytes behind the end of the sound";
}

// Bytes of a frame of layer III; 0 for anything else.
std::size_t mpeg_frame(const ByteView& b, std::size_t at) {
  static constexpr std::array<int, 15> kRates1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
  static constexpr std::array<int, 15> kRates2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
  static constexpr std::array<int, 3> kSamples = {44100, 48000, 32000};
  const auto head = static_cast<std::uint32_t>(b.big(at, 4));
  const unsigned version = (head >> 19U) & 3U;   // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const unsigned rate = (head >> 12U) & 15U;
  const unsigned samples = (head >> 10U) & 3U;
  if ((head >> 21U) != 0x7FF || version == 1 || ((head >> 17U) & 3U) != 1 || rate == 0 || rate == 15 || samples == 3) {
    return 0;
  }
  const int bits = (version == 3 ? kRates1.at(rate) : kRates2.at(rate)) * 1000;
  const int hertz = kSamples.at(samples) / (version == 3 ? 1 : version == 2 ? 2 : 4);
  return static_cast<std::size_t>((version == 3 ? 144 : 72) * bits / hertz) + ((head >> 9U) & 1U);
}

// Frame upon frame; the last may be cut off.
const char* mpeg_problem(const ByteView& b) {
  std::size_t at = 0;
  while (at + 4 <= b.size()) {
    const std::size_t length = mpeg_frame(b, at);
    if (length == 0) {
      return at == 0 ? "a tag before the sound" : "something between or behind the frames of sound";
    }
    at += length;
  }
  return b.size() == 0 || (at < b.size() && b.size() - at < 4) ? "something behind the frames of sound" : nullptr;
}

bool is_bare_flac_comment(const ByteView& b, std::size_t at, std::size_t length) {
  const std::uint64_t maker = b.little(at, 4);
  const std::string_view name = b.text(at + 4, static_cast<std::size_t>(std::min<std::uint64_t>(maker, 32)));
  return maker + 8 == length && (name == "ffmpeg" || name.starts_with("Lavf")) && b.little(at + 4 + static_cast<std::size_t>(maker), 4) == 0;
}

const char* flac_problem(const ByteView& b) {
  if (b.text(0, 4) != "fLaC") {
    return "no FLAC recording";
  }
  bool last = false;
  std::size_t at = 4;
  while (!last && at + 4 <= b.size()) {
    last = (b.big(at, 1) & 0x80U) != 0;
    const std::uint64_t kind = b.big(at, 1) & 0x7FU;
    const auto length = static_cast<std::size_t>(b.big(at + 1, 3));
    const std::string_view content = b.text(at + 4, length);
    const bool known = kind == 0 || kind == 3 || (kind == 1 && content.find_first_not_of('\0') == std::string_view::npos) || (kind == 4 && is_bare_flac_comment(b, at + 4, length));
    if (!known) {
      return "a block that is no sound";
    }
    at += 4 + length;
  }
  return last && (b.big(at, 2) & 0xFFFCU) == 0xFFF8U ? nullptr : "no sound behind its header";
}

const char* problem_of(const std::string& form, const ByteView& b) {
  return form == "jpg" ? jpeg_problem(b) : form == "png" ? png_problem(b) : form == "wav" ? wave_problem(b) : form == "mp3" ? mpeg_problem(b)
         : form == "flac" ? flac_problem(b) : form == "m4a" || form == "mp4" ? movie_problem(b) : "a kind of file that is not known";
}

}  // namespace

std::vector<ProofFailure> prove_separate_file(const std::string& form, std::string_view bytes) {
  const char* problem = problem_of(form, ByteView(bytes));
  return problem == nullptr ? std::vector<ProofFailure>() : std::vector<ProofFailure>{{"separate file", 0, std::string("there is more in it than picture and sound: ") + problem}};
}

}  // namespace candour
