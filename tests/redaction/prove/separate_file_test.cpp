// The prover's own look at a picture or recording that leaves beside the bundle.
#include "redaction/prove/separate_file.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/media_files.h"

using namespace candour;
using namespace std::string_literals;
using candour::test::little_endian;

namespace {

bool is_bare(const std::string& form, const std::string& bytes) { return prove_separate_file(form, bytes).empty(); }

std::string big_endian(std::uint32_t value) {
  const std::string out = little_endian(value, 4);
  return {out.rbegin(), out.rend()};
}

std::string chunk(const std::string& kind, const std::string& content) { return big_endian(static_cast<std::uint32_t>(content.size())) + kind + content + "crc!"; }
std::string box(const std::string& kind, const std::string& content) { return big_endian(static_cast<std::uint32_t>(content.size() + 8)) + kind + content; }

std::string riff(const std::string& chunks) { return "RIFF" + little_endian(static_cast<std::uint32_t>(chunks.size() + 4), 4) + "WAVE" + chunks; }

}  // namespace

TEST_CASE("A PNG of picture chunks passes, one with words, a place, a time, a colour profile or a tail does not") {
  const std::string start = "\x89PNG\r\n\x1A\n" + chunk("IHDR", std::string(13, '\0'));
  const std::string end = chunk("IDAT", "xx") + chunk("IEND", "");
  CHECK(is_bare("png", start + end));
  for (const char* kind : {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP"}) {
    INFO(kind);
    CHECK_FALSE(is_bare("png", start + chunk(kind, "Karen Whittle") + end));
  }
  CHECK_FALSE(is_bare("png", start + end + "Whittle"));
  CHECK_FALSE(is_bare("png", start));
}

TEST_CASE("A WAV of a header and sound passes, one with a list of information, a broadcaster's note or a tail does not") {
  const std::string sound = "fmt " + little_endian(16, 4) + std::string(16, '\1') + "data" + little_endian(4, 4) + "abcd";
  CHECK(is_bare("wav", riff(sound)));
  CHECK_FALSE(is_bare("wav", riff(sound + "LIST" + little_endian(4, 4) + "INFO")));
  CHECK_FALSE(is_bare("wav", riff("bext" + little_endian(4, 4) + "Kare" + sound)));
  CHECK_FALSE(is_bare("wav", riff(sound) + "Whittle"));
}

TEST_CASE("An MP3 of frames passes, tags before and behind it do not") {
  const std::string frame = "\xFF\xFB\x90\x00"s + std::string(413, '\x55');   // 128 kbit/s, 44.1 kHz: 417 bytes
  CHECK(is_bare("mp3", frame + frame + frame));
  CHECK(is_bare("mp3", frame + frame.substr(0, 100)));   // cut off within its last frame
  CHECK_FALSE(is_bare("mp3", "ID3\4\0\0\0\0\0\0"s + frame));
  CHECK_FALSE(is_bare("mp3", frame + "TAG" + std::string(125, ' ')));
  CHECK_FALSE(is_bare("mp3", frame + "APETAGEX" + frame));
  CHECK_FALSE(is_bare("mp3", ""));
}

TEST_CASE("A FLAC with an empty comment passes, one with a tag, a picture or filled padding does not") {
  const auto block = [](int kind, const std::string& content) { return std::string(1, static_cast<char>(kind)) + big_endian(static_cast<std::uint32_t>(content.size())).substr(1) + content; };
  const std::string start = "fLaC" + block(0, std::string(34, '\1'));
  const std::string bare = little_endian(6, 4) + "ffmpeg" + little_endian(0, 4);
  const std::string sound = "\xFF\xF8\x69\x08";
  CHECK(is_bare("flac", start + block(0x84, bare) + sound));
  CHECK_FALSE(is_bare("flac", start + block(0x84, little_endian(6, 4) + "ffmpeg" + little_endian(1, 4) + little_endian(7, 4) + "Whittle") + sound));
  CHECK_FALSE(is_bare("flac", start + block(0x84, little_endian(7, 4) + "Whittle" + little_endian(0, 4)) + sound));
  CHECK_FALSE(is_bare("flac", start + block(6, "picture") + block(0x84, bare) + sound));
  CHECK_FALSE(is_bare("flac", start + block(1, "Whittle") + block(0x84, bare) + sound));
}

TEST_CASE("An MP4 of picture and sound boxes passes, one with user data, a time, a track's name or a filled free place does not") {
  const std::string type = box("ftyp", "isom\0\0\2\0isom"s);
  const std::string sound = box("mdat", "sound");
  const auto movie = [](const std::string& more) { return box("moov", box("mvhd", std::string(100, '\0')) + more); };
  const auto handler = [](const std::string& name) { return box("trak", box("mdia", box("hdlr", std::string(24, '\0') + name + '\0'))); };
  CHECK(is_bare("m4a", type + movie(handler("SoundHandler")) + box("free", std::string(8, '\0')) + sound));
  CHECK_FALSE(is_bare("m4a", type + movie(box("udta", "Karen Whittle")) + sound));
  CHECK_FALSE(is_bare("m4a", type + movie(box("meta", "Karen Whittle")) + sound));
  CHECK_FALSE(is_bare("m4a", type + movie(handler("Karen's phone")) + sound));
  CHECK_FALSE(is_bare("m4a", type + box("moov", box("mvhd", std::string(96, '\0').replace(4, 1, "\1"))) + sound));
  CHECK_FALSE(is_bare("m4a", type + movie("") + box("free", "Whittle") + sound));
  CHECK_FALSE(is_bare("m4a", type + movie("") + box("uuid", std::string(16, '\0') + "xmp") + sound));
  CHECK_FALSE(is_bare("m4a", type + movie("") + sound + "Whittle"));
  CHECK_FALSE(is_bare("mp4", box("moov", "")));
  CHECK_FALSE(is_bare("mkv", "anything"));
}
