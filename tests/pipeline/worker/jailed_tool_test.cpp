// Programs that are not ours work in a jail, within limits, on recordings too.
#include "pipeline/worker/jailed_tool.h"

#include <catch2/catch.hpp>

#include "pipeline/worker/plain_recording.h"
#include "tests/support/media_files.h"

using namespace candour;

TEST_CASE("What is not ours has as much memory and time as it was given, and the home it works in is empty") {
  const JailedOutput told = run_in_wide_jail("cat > in; ulimit -v; ulimit -t; ulimit -c; ls; cat in", {1000000, 77}, "the file", 20000);
  CHECK(told.reason.empty());
  CHECK(told.bytes == "1000000\n77\n0\nin\nthe file");
}

TEST_CASE("What fails, says nothing or goes on for ever is a value, not an end") {
  CHECK(run_in_wide_jail("cat > in; echo half; exit 3", {1000000, 77}, "x", 20000).reason == "damaged");
  CHECK(run_in_wide_jail("cat > in", {1000000, 77}, "x", 20000).reason == "damaged");
  CHECK(run_in_wide_jail("cat > in; sleep 60", {1000000, 77}, "x", 1500).reason == "limit");
}

TEST_CASE("A recording's list of information stays behind, a list of other files is no recording") {
  const PlainRecording plain = plain_recording(FileKind::audio, test::tone_wav(1), 60000);
  CHECK(plain.reason.empty());
  CHECK(plain.form == "wav");
  CHECK(plain.bytes.find("Whittle") == std::string::npos);
  CHECK(plain_recording(FileKind::audio, "#EXTM3U\n#EXTINF:1,\n/usr/share/sounds/any.wav\n", 60000).reason == "damaged");
  CHECK(plain_recording(FileKind::video, "ffconcat version 1.0\nfile /usr/share/sounds/any.wav\n", 60000).reason == "damaged");
}
