// A photograph is told from handwriting: somebody is asked to look at the one and to type the other.
#include <catch2/catch.hpp>

#include "tests/support/media_files.h"
#include "tests/support/record_case.h"

using namespace candour;
using candour::test::made_by_ffmpeg;
using candour::test::output_of;
using candour::test::RecordCase;
using candour::test::TemporaryFolder;

namespace {

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

// As fine as fur, leaves or hair, in every tone.
std::string textured_photograph() {
  return made_by_ffmpeg("-f lavfi -i \"nullsrc=s=1000x700,geq=lum='random(1)*255':cb=128:cr=128,gblur=sigma=5,eq=contrast=9\" -frames:v 1 -update 1", "jpg");
}

// A handwritten note of the test data, changed by these words of ffmpeg's.
std::string note_as_photograph(const std::string& filter) {
  const TemporaryFolder folder;
  write_file_atomically(folder / "note.tif", read_file(std::string(CANDOUR_SOURCE_DIR) + "/tests/data/handwriting/Visit note 1.tif"));
  return made_by_ffmpeg("-i " + (folder / "note.tif").string() + " -vf \"format=gray," + filter + "\" -frames:v 1 -update 1", "jpg");
}

}  // namespace

TEST_CASE("A photograph of something fine needs looking at and no transcript, and the marks in it are not taken for words") {
  const RecordCase c;
  c.add("photo.jpg", textured_photograph());
  c.prepare();
  const std::string status = c.says("status --json").words;
  CHECK(holds(status, "hold: picture"));
  CHECK_FALSE(holds(status, "hold: unread"));
}

TEST_CASE("A handwritten note that somebody photographed is still unread ink, in poor light and on a dark table too") {
  for (const char* filter : {"null", "vignette=PI/4,noise=alls=8,gblur=1", "eq=contrast=0.6:brightness=-0.1,noise=alls=14,pad=iw+400:ih+400:200:200:color=0x604020"}) {
    INFO(filter);
    const RecordCase c;
    c.add("note.jpg", note_as_photograph(filter));
    c.prepare();
    CHECK(holds(c.says("status --json").words, "hold: unread"));
  }
}
