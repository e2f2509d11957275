// The sample record all the way, scored against its gold. Measured: nothing of 491 leaked, nothing of 871 lost.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/support/shell.h"

using candour::test::TemporaryFolder;

TEST_CASE("Of the sample record nothing that must go is readable, and next to nothing that must stay is lost") {
  const TemporaryFolder folder;
  const std::string root = CANDOUR_SOURCE_DIR;
  const std::string program = std::string(CANDOUR_BINARY_DIR) + "/bin/candour ";
  const std::string on = " --case " + (folder / "case").string() + " --today 2026-11-20 >/dev/null";
  const std::string bundle = (folder / "bundle").string();
  const auto run = [](const std::string& command) { return WEXITSTATUS(std::system(command.c_str())); };
  REQUIRE(run(program + "open --request " + root + "/samples/request.json" + on) == 0);
  REQUIRE(run(program + "ingest " + root + "/samples/record" + on) == 0);
  REQUIRE(run(program + "prepare" + on) == 0);
  CHECK(run(program + "decide --by Officer --file " + root + "/samples/decisions.json" + on) == 4);
  REQUIRE(run(program + "decide --by Manager --file " + root + "/samples/decisions-manager.json" + on) == 0);
  REQUIRE(run(program + "sign-off --by Second" + on) == 0);
  REQUIRE(run(program + "disclose --out " + bundle + on) == 0);
  CHECK(run("python3 " + root + "/samples/score " + bundle + " --most-leaks 0 --most-lost 0.005") == 0);
}
