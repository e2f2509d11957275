// Recordings and pictures for tests, with what such files carry besides: made by ffmpeg and byte by byte.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>

#include "tests/support/shell.h"

namespace candour::test {

inline std::string little_endian(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i, value >>= 8U) {
    out += static_cast<char>(value & 0xFFU);
  }
  return out;
}

// 8 kHz, 16 bits, a list of information with a name in it behind.
inline std::string tone_wav(int seconds, int hertz = 440) {
  std::string sound;
  for (int i = 0; i < 8000 * seconds; ++i) {
    sound += little_endian(static_cast<std::uint32_t>(static_cast<std::int32_t>(9000 * std::sin(i * hertz * 6.2831853 / 8000))), 2);
  }
  const std::string list = "LIST" + little_endian(26, 4) + "INFOIART" + little_endian(14, 4) + std::string("Karen Whittle\0", 14);
  const std::string body = "WAVEfmt " + little_endian(16, 4) + little_endian(1, 2) + little_endian(1, 2) + little_endian(8000, 4) + little_endian(16000, 4) + little_endian(2, 2) +
                           little_endian(16, 2) + "data" + little_endian(static_cast<std::uint32_t>(sound.size()), 4) + sound + list;
  return "RIFF" + little_endian(static_cast<std::uint32_t>(body.size()), 4) + body;
}

// What ffmpeg makes by these words, as a file with that ending.
inline std::string made_by_ffmpeg(const std::string& words, const std::string& ending) {
  const TemporaryFolder folder;
  const std::string place = (folder / ("made." + ending)).string();
  output_of("ffmpeg -v error -y " + words + " " + place + " 2>/dev/null");
  return read_file(place);
}

// Soft colours, as a lens makes them: no line in it that could be writing.
inline std::string photograph(const std::string& ending) {
  return made_by_ffmpeg("-f lavfi -i gradients=s=320x240:c0=0x405060:c1=0xa0b080:x0=0:y0=0:x1=300:y1=200:nb_colors=2 -frames:v 1 -update 1", ending);
}
inline std::string photograph_png() { return photograph("png"); }

// A JPEG as a telephone writes it: a comment and an EXIF block before the picture, something behind its end.
inline std::string photograph_jpeg() {
  using namespace std::string_literals;
  const std::string jpeg = photograph("jpg");
  const std::string exif = "Exif\0\0taken at 51.5 N by Karen Whittle"s;
  const std::string note = "\xFF\xFE\0\x0FKaren Whittle"s + "\xFF\xE1\0"s + static_cast<char>(exif.size() + 2) + exif;
  return jpeg.substr(0, 2) + note + jpeg.substr(2) + "Whittle";
}

}  // namespace candour::test
