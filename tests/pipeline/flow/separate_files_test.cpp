// Pictures and recordings that leave beside the bundle: under names of ours, without what their files said, or not at all.
#include <catch2/catch.hpp>

#include <filesystem>

#include "tests/support/media_files.h"
#include "tests/support/record_case.h"

using namespace candour;
using candour::test::candour_command;
using candour::test::made_by_ffmpeg;
using candour::test::output_of;
using candour::test::photograph_jpeg;
using candour::test::photograph_png;
using candour::test::RecordCase;
using candour::test::tone_wav;

namespace {

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string as_file(const std::string& source) {
  return R"({"what": "document", "source": ")" + source + R"(", "verdict": "release", "as": "file", "reason": "I have heard and seen it; it is his own."})";
}

std::string typed(const std::string& source, const std::string& text) {
  return R"({"what": "transcript", "source": ")" + source + R"(", "page": 1, "text": ")" + text + R"("})";
}

std::string tags_of(const std::string& file) {
  return output_of("ffprobe -v error -show_entries format_tags:stream_tags:chapter_tags -of default=nw=1:nk=0 " + file + " | grep -v -E 'brand|minor_version|handler_name=(Sound|Video)Handler|language=und|vendor_id=.0..0..0..0.'");
}

bool proves(const RecordCase& c) { return candour_command("prove --bundle " + c.at("bundle") + " --case " + c.at("case")).code == 0; }

}  // namespace

TEST_CASE("A recording goes out as a file under a name of ours, named in index, page and manifest, and nobody's name stands in it any more") {
  const RecordCase c;
  c.add("Karen Whittle rings.wav", tone_wav(3));
  c.prepare();
  REQUIRE(c.decide(as_file("Karen Whittle rings.wav")).code == 0);
  CHECK_FALSE(holds(c.says("status --json").words, "hold: recording"));
  c.decide_the_rest_and_disclose();
  const std::string file = read_file(c.at("bundle/files/recording-01.wav"));
  CHECK(file.size() == 44 + 3 * 16000);
  CHECK_FALSE(holds(file, "Karen"));
  CHECK(holds(c.bundle_text(), "Also a file of its own, files/recording-01.wav: sound recording, 3 seconds, 48 kB"));
  CHECK(holds(c.bundle_text(), "document 1 · files/recording-01.wav"));
  CHECK(holds(c.bundle_text(), "Sound recording, undated"));
  CHECK(holds(c.bundle_text(), "1 file beside this one"));
  CHECK(holds(c.manifest(), "\"name\": \"files/recording-01.wav\""));
  CHECK(holds(c.manifest(), sha256_hex(file)));
  CHECK(proves(c));
}

TEST_CASE("Titles, places, covers and chapters of sound and video stay behind, whatever the file was") {
  const RecordCase c;
  const std::string said = " -metadata title='Karen Whittle' -metadata location='+51.5-0.1/' -metadata comment='Karen Whittle' -metadata creation_time=2020-01-01T00:00:00 ";
  const std::string sound = "-f lavfi -i sine=440:duration=1 ";
  const std::string film = "-f lavfi -i testsrc=d=1:s=160x120 ";
  c.add("a.mp3", made_by_ffmpeg(sound + said, "mp3"));
  c.add("b.m4a", made_by_ffmpeg(sound + said + "-c:a aac", "m4a"));
  c.add("c.ogg", made_by_ffmpeg(sound + said + "-c:a libopus", "ogg"));
  c.add("d.flac", made_by_ffmpeg(sound + said, "flac"));
  c.add("e.mp4", made_by_ffmpeg(film + sound + said + "-metadata:s:v handler_name='Karen Whittle' -c:v libx264 -c:a aac", "mp4"));
  c.add("f.avi", made_by_ffmpeg(film + said + "-c:v mpeg4", "avi"));
  c.prepare();
  REQUIRE(c.decide(as_file("a.mp3") + "," + as_file("b.m4a") + "," + as_file("c.ogg") + "," + as_file("d.flac") + "," + as_file("e.mp4") + "," + as_file("f.avi")).code == 0);
  c.decide_the_rest_and_disclose();
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(c.at("bundle/files"))) {
    INFO(entry.path().filename());
    ++files;
    CHECK(tags_of(entry.path().string()).empty());
    const std::string bytes = read_file(entry.path());
    CHECK_FALSE(holds(bytes, "Whittle"));
    CHECK_FALSE(holds(bytes, "+51.5"));
    CHECK_FALSE(holds(bytes, "x264 - core"));
    CHECK(output_of("ffprobe -v error -show_entries format=duration -of csv=p=0 " + entry.path().string()).substr(0, 2) != "0.");
  }
  CHECK(files == 6);
  CHECK(proves(c));
}

TEST_CASE("A photograph goes out as a file of its pixels alone, without comment, EXIF or what follows its end") {
  const RecordCase c;
  c.add("photo.jpg", photograph_jpeg());
  c.add("drawing.png", photograph_png());
  c.prepare();
  REQUIRE(c.decide(as_file("photo.jpg") + "," + as_file("drawing.png")).code == 0);
  c.decide_the_rest_and_disclose();
  for (const char* name : {"files/picture-01.png", "files/picture-02.jpg"}) {
    INFO(name);
    const std::string file = read_file(c.at(std::string("bundle/") + name));
    CHECK(file.size() > 1000);
    CHECK_FALSE(holds(file, "Whittle"));
    CHECK_FALSE(holds(file, "Exif"));
    CHECK(holds(c.bundle_text(), std::string(name) + ": picture, 320 x 240 pixels"));
  }
  CHECK(proves(c));
}

TEST_CASE("A recording of whose typed words something is taken out does not go out as a file: nothing here can cut it") {
  const RecordCase c;
  c.add("call.wav", tone_wav(2));
  c.prepare();
  REQUIRE(c.decide(typed("call.wav", "Caller: it is Karen Whittle again.")).code == 4);
  REQUIRE(c.decide(as_file("call.wav")).code == 4);
  CHECK(c.says("decide --by Anna --all-as-proposed").code == 4);
  CHECK(holds(c.says("status --json").words, "nothing here can cut them out of the recording"));
  CHECK(c.says("sign-off --by Ben").code == 4);
  REQUIRE(c.decide(R"({"what": "document", "source": "call.wav", "verdict": "release", "reason": "The transcript goes out alone."})").code == 0);
  c.decide_the_rest_and_disclose();
  CHECK_FALSE(std::filesystem::exists(c.at("bundle/files")));
  CHECK(holds(c.bundle_text(), "again."));
}

TEST_CASE("A picture with a box drawn on it does not go out as a file, one withheld afterwards neither") {
  const RecordCase c;
  c.add("photo.png", photograph_png());
  c.add("other.jpg", photograph_jpeg());
  c.prepare();
  REQUIRE(c.decide(as_file("photo.png") + "," + as_file("other.jpg")).code == 0);
  const std::string box = R"({"what": "passage", "source": "photo.png", "page": 1, "box": [30, 90, 250, 130], "verdict": "redact", "ground": "TP-OTH", "reason": "Another child."})";
  CHECK(c.decide(box).code == 4);
  CHECK(holds(c.says("status --json").words, "its file would show them"));
  REQUIRE(c.decide(R"({"what": "document", "source": "photo.png", "verdict": "release", "reason": "As a page."})").code == 4);
  REQUIRE(c.decide(R"({"what": "hold", "source": "photo.png", "kind": "picture", "verdict": "release", "reason": "I have looked at it."})").code == 0);
  REQUIRE(c.decide(R"({"what": "document", "source": "other.jpg", "verdict": "withhold", "ground": "TP-OTH", "reason": "Another child."})").code == 0);
  c.decide_the_rest_and_disclose();
  CHECK_FALSE(std::filesystem::exists(c.at("bundle/files")));
}

TEST_CASE("A letter, or a file that is no recording, cannot be asked for as a file, and a broken recording makes no bundle") {
  const RecordCase c;
  c.add("typed.txt", "Mary Osei visited Corin and all was well on that day.\n");
  c.add("broken.wav", "RIFF" + std::string(4, '\0') + "WAVEfmt " + std::string(40, '\x01'));
  c.prepare();
  CHECK(c.decide(as_file("typed.txt")).code == 7);
  REQUIRE(c.decide(as_file("broken.wav")).code == 4);
  REQUIRE(c.says("decide --by Anna --all-as-proposed").code == 0);
  REQUIRE(c.says("sign-off --by Ben").code == 0);
  CHECK(c.says("disclose --out " + c.at("bundle")).code == 5);
  CHECK_FALSE(std::filesystem::exists(c.at("bundle/bundle.pdf")));
}

TEST_CASE("A bundle whose file was exchanged, lost or joined by another is not proved, and a later bundle leaves none of the earlier's files") {
  const RecordCase c;
  c.add("call.wav", tone_wav(2));
  c.prepare();
  REQUIRE(c.decide(as_file("call.wav")).code == 0);
  c.decide_the_rest_and_disclose();
  const std::string place = c.at("bundle/files/recording-01.wav");
  const std::string file = read_file(place);
  write_file_atomically(c.at("bundle/files/notes.txt"), "x");
  CHECK_FALSE(proves(c));
  CHECK(c.says("disclose --out " + c.at("bundle")).code == 7);
  std::filesystem::remove(c.at("bundle/files/notes.txt"));
  write_file_atomically(place, tone_wav(2));   // with its list of information
  CHECK_FALSE(proves(c));
  std::filesystem::remove(place);
  CHECK_FALSE(proves(c));
  write_file_atomically(place, file);
  REQUIRE(proves(c));
  REQUIRE(c.decide(R"({"what": "document", "source": "call.wav", "verdict": "withhold", "ground": "TP-OTH", "reason": "After all not."})").code == 0);
  c.decide_the_rest_and_disclose();
  CHECK_FALSE(std::filesystem::exists(place));
  CHECK(proves(c));
}

TEST_CASE("The papers tell of each picture and recording what it needs, how long it is and how large, and a page can be had small") {
  const RecordCase c;
  c.add("call.wav", tone_wav(125));
  c.add("photo.png", photograph_png());
  c.prepare();
  const std::string told = c.says("documents --json").words;
  CHECK(holds(told, "\"media\":{\"what\":\"audio\",\"needs\":\"needs listening to\",\"seconds\":125"));
  CHECK(holds(told, "\"media\":{\"what\":\"picture\",\"needs\":\"needs looking at\",\"seconds\":null,\"pixels_wide\":320,\"pixels_high\":240"));
  CHECK(holds(c.says("documents").words, "sound, 2 minutes, 5 seconds; needs listening to"));
  REQUIRE(c.says("thumbnail --document photo.png --out " + c.at("small.png")).code == 0);
  const std::string png = read_file(c.at("small.png"));
  CHECK(png.substr(1, 3) == "PNG");
  CHECK(png.substr(16, 7) == std::string("\0\0\1\0\0\0\0", 7));   // 256 wide
  CHECK(std::abs(static_cast<unsigned char>(png[23]) - 192) <= 1);
  REQUIRE(c.says("thumbnail --document photo.png --out " + c.at("again.png")).code == 0);
  CHECK(read_file(c.at("again.png")) == png);
  CHECK(c.says("thumbnail --document photo.png --page 2 --out " + c.at("x.png")).code == 1);
  CHECK(c.decide(as_file("call.wav")).code == 4);
  CHECK(holds(c.says("documents --json").words, "\"what\":\"audio\",\"needs\":null"));
}
