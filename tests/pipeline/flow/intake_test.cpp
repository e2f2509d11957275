// Folders as they really are: odd names, files still being written, folders that grow and change.
#include <chrono>
#include <fstream>
#include <thread>

#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

namespace {

std::string note(const std::string& words) { return "Visit to Corin on 04/03/2019. " + words + "\n"; }

}  // namespace

TEST_CASE("A folder added to later gives only its new files, and what changed or went is said") {
  const RecordCase c;
  c.add("one.txt", note("One."));
  c.add("two.txt", note("Two."));
  c.add("three.txt", note("Three."));
  c.prepare();
  c.add("two.txt", note("Two, corrected."));
  c.add("four.txt", note("Four."));
  std::filesystem::remove(c.at("record/three.txt"));
  const Said said = c.says("ingest " + c.at("record"));
  CHECK(said.words.find("2 files added, 1 known already") != std::string::npos);
  CHECK(said.words.find("changed since they were taken, both are kept: two.txt") != std::string::npos);
  CHECK(said.words.find("not in the folder any more, they stay in the case: three.txt") != std::string::npos);
}

TEST_CASE("Odd names, names that differ by their capitals alone and empty files are all taken and told apart") {
  const RecordCase c;
  c.add("Note.txt", note("Capital."));
  c.add("note.txt", note("Small."));
  c.add("na me\n\twith 'everything' \"in\" it \xF0\x9F\x98\x80.txt", note("Odd."));
  c.add("not\xE9 latin.txt", note("Bytes that are no UTF-8."));
  c.add(std::string(200, 'x') + ".txt", note("Long."));
  c.add("empty.pdf", "");
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  CHECK(c.says("ingest " + c.at("record")).words.find("6 files added") != std::string::npos);
  CHECK(c.says("prepare").code == 3);   // the empty one
  const std::string status = c.says("status --json").words;
  CHECK(status.find("\"Note.txt\"") != std::string::npos);
  CHECK(status.find("\"note.txt\"") != std::string::npos);
  CHECK(status.find("This file is empty") != std::string::npos);
}

TEST_CASE("A file that is written while it is read is a fault of its own, and is right when it comes again") {
  const RecordCase c;
  c.add("good.txt", note("Good."));
  c.add("busy.bin.txt", std::string(400'000'000, 'a'));
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  {
    std::jthread writer([&](const std::stop_token& stop) {
      while (!stop.stop_requested()) {
        std::ofstream(c.at("record/busy.bin.txt"), std::ios::app) << "more\n";
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      }
    });
    const Said said = c.says("ingest " + c.at("record"));
    CHECK(said.code == 3);
    CHECK(said.words.find("2 files added") != std::string::npos);
  }
  CHECK(c.says("status --json").words.find("changed while it was read") != std::string::npos);
  c.add("busy.bin.txt", note("Quiet now."));
  CHECK(c.says("ingest " + c.at("record")).words.find("1 files added") != std::string::npos);
  CHECK(c.says("status --json").words.find("changed while it was read") == std::string::npos);
}
