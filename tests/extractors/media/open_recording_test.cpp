// Recordings are listed with their length, whatever can be told of it.
#include <catch2/catch.hpp>

#include "extractors/media/open_recording.h"
#include "extractors/media/recording_length.h"

using namespace candour;
using namespace std::string_literals;

namespace {

std::string little(std::uint32_t value) {
  std::string out;
  for (int i = 0; i < 4; ++i, value >>= 8U) {
    out += static_cast<char>(value & 0xFFU);
  }
  return out;
}

std::string big(std::uint32_t value) {
  const std::string out = little(value);
  return {out.rbegin(), out.rend()};
}

std::string wave(std::uint32_t seconds) {
  return "RIFF" + little(0) + "WAVEfmt " + little(16) + little(0x00010001) + little(8000) + little(16000) + little(0) + "data" + little(16000 * seconds);
}

}  // namespace

TEST_CASE("The length of a sound file is told by its header") {
  CHECK(recording_seconds(wave(200)) == 200);
  CHECK(recording_seconds("\0\0\0\x18""ftypM4A "s + std::string(20, '\0') + "mvhd" + std::string(12, '\0') + big(1000) + big(95000)) == 95);
  const std::string frame = "\xFF\xFB\x90\x00"s;   // MPEG 1, layer III, 128 kbit/s, 44.1 kHz
  CHECK(recording_seconds(frame + std::string(160000 - 4, '\0')) == 10);
}

TEST_CASE("A header that says nothing or nonsense tells no length") {
  CHECK_FALSE(recording_seconds("OggS"));
  CHECK_FALSE(recording_seconds("\0\0\0\x18""ftypisom"s));
  CHECK_FALSE(recording_seconds("\xFF\xFB"s));
  CHECK_FALSE(recording_seconds("ID3"));
  CHECK_FALSE(recording_seconds(""));
}

TEST_CASE("A recording becomes a page that says what it is, an empty file a fault") {
  const OpenedDocument opened = open_recording(wave(200), FileKind::audio);
  CHECK(opened.status == DocumentStatus::read);
  CHECK(opened.pages == 1);
  CHECK(open_recording("", FileKind::video).reason == "empty");
}
