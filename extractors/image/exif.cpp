#include "extractors/image/exif.h"

#include <algorithm>
#include <cstdint>

namespace candour {
namespace {

constexpr std::size_t kShortestText = 6;

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

struct Segment {
  unsigned marker;
  std::string_view data;
};

// The segments before the picture's own data.
std::vector<Segment> segments(std::string_view jpeg) {
  std::vector<Segment> found;
  std::size_t at = 2;
  while (at + 4 <= jpeg.size() && byte_at(jpeg, at) == 0xFFU) {
    const unsigned marker = byte_at(jpeg, at + 1);
    const std::size_t length = byte_at(jpeg, at + 2) * 256U + byte_at(jpeg, at + 3);
    if (marker == 0xDAU || length < 2 || at + 2 + length > jpeg.size()) {
      break;
    }
    found.push_back({marker, jpeg.substr(at + 4, length - 2)});
    at += 2 + length;
  }
  return found;
}

unsigned number(std::string_view data, std::size_t at, int bytes, bool big_endian) {
  unsigned value = 0;
  for (int i = 0; i < bytes; ++i) {
    const int place = big_endian ? i : bytes - 1 - i;
    value = (value << 8U) | byte_at(data, at + static_cast<std::size_t>(place));
  }
  return value;
}

int orientation_in(std::string_view tiff) {
  if (tiff.size() < 10) {
    return 1;
  }
  const bool big = tiff[0] == 'M';
  const std::size_t table = number(tiff, 4, 4, big);
  if (table + 2 > tiff.size()) {
    return 1;
  }
  const unsigned count = number(tiff, table, 2, big);
  for (unsigned i = 0; i < count && table + 2 + std::size_t{12} * (i + 1) <= tiff.size(); ++i) {
    const std::size_t entry = table + 2 + std::size_t{12} * i;
    if (number(tiff, entry, 2, big) == 0x0112U) {
      const unsigned value = number(tiff, entry + 8, 2, big);
      return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
  }
  return 1;
}

// Runs of printable characters, as a person would see them in a hex editor.
void readable_runs(std::string_view data, std::vector<std::string>& texts) {
  std::string run;
  for (const char c : data) {
    const auto value = static_cast<unsigned char>(c);
    if (value >= 0x20U && value < 0x7FU) {
      run.push_back(c);
      continue;
    }
    if (run.size() >= kShortestText) {
      texts.push_back(run);
    }
    run.clear();
  }
  if (run.size() >= kShortestText) {
    texts.push_back(run);
  }
}

}  // namespace

int exif_orientation(std::string_view jpeg) {
  for (const Segment& segment : segments(jpeg)) {
    if (segment.marker == 0xE1U && segment.data.starts_with("Exif")) {
      return orientation_in(segment.data.substr(std::min<std::size_t>(6, segment.data.size())));
    }
  }
  return 1;
}

std::vector<std::string> jpeg_texts(std::string_view jpeg) {
  std::vector<std::string> texts;
  for (const Segment& segment : segments(jpeg)) {
    if (segment.marker == 0xFEU || segment.marker == 0xE1U || segment.marker == 0xEDU) {
      readable_runs(segment.data, texts);
    }
  }
  return texts;
}

}  // namespace candour
