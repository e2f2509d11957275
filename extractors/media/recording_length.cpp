#include "extractors/media/recording_length.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace candour {
namespace {

using namespace std::string_view_literals;

constexpr double kLongest = 60.0 * 60 * 24 * 7;   // a week: more is damage

std::uint64_t big(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    value = (value << 8U) | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
  }
  return value;
}

std::uint64_t little(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = count; i > 0; --i) {
    value = (value << 8U) | (at + i - 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + i - 1]) : 0U);
  }
  return value;
}

double wave(std::string_view bytes) {
  const std::size_t format = bytes.find("fmt ");
  const std::size_t data = bytes.find("data", format == std::string_view::npos ? 0 : format);
  const std::uint64_t rate = format == std::string_view::npos ? 0 : little(bytes, format + 16, 4);
  return data == std::string_view::npos || rate == 0 ? 0 : static_cast<double>(little(bytes, data + 4, 4)) / static_cast<double>(rate);
}

double flac(std::string_view bytes) {
  const std::uint64_t rate = big(bytes, 18, 3) >> 4U;
  return rate == 0 ? 0 : static_cast<double>(big(bytes, 21, 5) & 0xFFFFFFFFFULL) / static_cast<double>(rate);
}

// The movie header, wherever it lies: version, times, time scale, duration (ISO 14496-12).
double movie(std::string_view bytes) {
  const std::size_t header = bytes.find("mvhd");
  if (header == std::string_view::npos) {
    return 0;
  }
  const bool wide = big(bytes, header + 4, 1) == 1;
  const std::uint64_t scale = big(bytes, header + (wide ? 24 : 16), 4);
  return scale == 0 ? 0 : static_cast<double>(big(bytes, header + (wide ? 28 : 20), wide ? 8 : 4)) / static_cast<double>(scale);
}

// The first frame tells the rate of all, or its Xing or Info header how many frames there are (ISO 11172-3, layer III).
double mpeg_sound(std::string_view bytes) {
  std::size_t at = bytes.starts_with("ID3"sv) ? 10 + ((big(bytes, 6, 1) << 21U) | (big(bytes, 7, 1) << 14U) | (big(bytes, 8, 1) << 7U) | big(bytes, 9, 1)) : 0;
  for (const std::size_t end = std::min(bytes.size(), at + 65536); at + 4 < end; ++at) {
    const std::uint64_t head = big(bytes, at, 4);
    const bool frame = (head >> 21U) == 0x7FF && ((head >> 17U) & 3U) == 1 && ((head >> 12U) & 15U) != 15 && ((head >> 12U) & 15U) != 0 && ((head >> 10U) & 3U) != 3;
    if (!frame) {
      continue;
    }
    const bool first = ((head >> 19U) & 3U) == 3;   // MPEG 1
    static constexpr std::array<int, 15> kRates1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    static constexpr std::array<int, 15> kRates2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    static constexpr std::array<int, 3> kSamples = {44100, 48000, 32000};
    const int samples = kSamples.at((head >> 10U) & 3U) / (first ? 1 : 2);
    const int rate = first ? kRates1.at((head >> 12U) & 15U) : kRates2.at((head >> 12U) & 15U);
    const std::string_view frame_head = bytes.substr(at, 200);
    const std::size_t xing = std::min(frame_head.find("Xing"), frame_head.find("Info"));
    if (xing != std::string_view::npos && (big(frame_head, xing + 4, 4) & 1U) != 0) {
      return static_cast<double>(big(frame_head, xing + 8, 4)) * (first ? 1152 : 576) / samples;
    }
    return static_cast<double>(bytes.size() - at) * 8 / (rate * 1000.0);
  }
  return 0;
}

}  // namespace

std::optional<long> recording_seconds(std::string_view bytes) {
  const double seconds = bytes.substr(0, 12).ends_with("WAVE"sv) ? wave(bytes)
                         : bytes.starts_with("fLaC"sv)            ? flac(bytes)
                         : bytes.find("ftyp"sv) == 4              ? movie(bytes)
                         : bytes.starts_with("ID3"sv) || bytes.starts_with("\xFF"sv) ? mpeg_sound(bytes)
                                                                                      : 0;
  return seconds > 0 && seconds < kLongest ? std::optional(static_cast<long>(seconds + 0.5)) : std::nullopt;
}

}  // namespace candour
