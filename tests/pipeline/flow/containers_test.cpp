// Files inside files: each is read, decided and listed like a file of the folder, and none is lost.
#include "extractors/archive/open_archive.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

namespace {

std::string note(const std::string& words) { return "Visit to Corin on 04/03/2019. " + words + "\n"; }

}  // namespace

TEST_CASE("What an archive holds is read and goes out like the folder's own files, the archive itself does not") {
  const RecordCase c;
  const std::string inner = zip_of({{"deep.txt", note("The deepest note."), ""}});
  c.add("papers.zip", zip_of({{"visits/first.txt", note("Karen Whittle was at home."), ""}, {"table.csv", "Date,Who,Number\n04/03/2019,Mary Osei,00042\n", ""}, {"more.zip", inner, ""}}));
  c.prepare();
  const Said status = c.says("status --json");
  CHECK(status.words.find("papers.zip/visits/first.txt") != std::string::npos);
  CHECK(status.words.find("papers.zip/more.zip/deep.txt") != std::string::npos);
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK(text.find("The deepest note.") != std::string::npos);
  CHECK(text.find("00042") != std::string::npos);
  CHECK(text.find("Whittle") == std::string::npos);
  CHECK(c.manifest().find("\"papers.zip\"") == std::string::npos);
}

TEST_CASE("A second run opens nothing again, and a file that comes twice is one document") {
  const RecordCase c;
  const std::string zip = zip_of({{"a.txt", note("One."), ""}, {"a.txt", note("Two."), ""}});
  c.add("papers.zip", zip);
  c.prepare();
  const std::string before = c.says("status --json").words;
  CHECK(before.find("papers.zip/a (2).txt") != std::string::npos);
  REQUIRE(c.says("ingest " + c.at("record")).code == 0);
  REQUIRE(c.says("prepare").code == 0);
  CHECK(c.says("status --json").words == before);
}

TEST_CASE("Names in an archive lead nowhere but into the archive") {
  const RecordCase c;
  c.add("odd.zip", zip_of({{"../../etc/passwd", note("Up."), ""}, {"C:\\Users\\x\\note.txt", note("Drive."), ""}, {"/root.txt", note("Root."), ""}, {"..", note("Nothing."), ""}}));
  c.prepare();
  const std::string status = c.says("status --json").words;
  CHECK(status.find("odd.zip/etc/passwd") != std::string::npos);
  CHECK(status.find("odd.zip/Users/x/note.txt") != std::string::npos);
  CHECK(status.find("odd.zip/root.txt") != std::string::npos);
  CHECK(status.find("odd.zip/file 4") != std::string::npos);
  CHECK(status.find("..") == std::string::npos);
}

TEST_CASE("A broken or bomb-like archive is one fault that blocks, and what it could give is kept") {
  const RecordCase c;
  std::string zip = zip_of({{"a.txt", note("Kept."), ""}, {"b.txt", note("Lost."), ""}});
  c.add("cut.zip", zip.substr(0, zip.size() / 2));
  c.add("empty.zip", zip_of({}));
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  c.says("ingest " + c.at("record"));
  CHECK(c.says("prepare").code == 3);
  const std::string status = c.says("status --json").words;
  CHECK(status.find("\"faulted\"") != std::string::npos);
  CHECK(c.says("disclose --out " + c.at("bundle")).code == 4);
}

TEST_CASE("Withholding an archive withholds all that is in it, until a file of it is released on its own") {
  const RecordCase c;
  const std::string inner = zip_of({{"deep.txt", note("The deepest note."), ""}});
  c.add("papers.zip", zip_of({{"first.txt", note("The first note."), ""}, {"more.zip", inner, ""}}));
  c.add("other.txt", note("Another note."));
  c.prepare();
  c.decide(R"({"what": "document", "source": "papers.zip", "verdict": "withhold", "ground": "TP-OTH", "reason": "Belongs to another file."})");
  c.decide(R"({"what": "document", "source": "papers.zip/first.txt", "verdict": "release", "reason": "His own."})");
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK(text.find("The first note.") != std::string::npos);
  CHECK(text.find("The deepest note.") == std::string::npos);
  CHECK(text.find("Another note.") != std::string::npos);
}
