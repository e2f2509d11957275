// Bad files, bad forms and bad places through the real command: each is named with what to do, ends with a code of the
// list, and loses nothing.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <unistd.h>

#include "tests/support/candour.h"
#include "tests/support/pdf_builder.h"

using namespace candour;
using namespace candour::test;

namespace {

const char* const kRequest = R"({"reference": "SAR-2026-0001", "received_on": "2026-10-05",
 "subject": {"name": "Corin Ashdown"}, "people": [{"id": "p1", "name": "Karen Whittle", "class": "family", "consent": "refused"}]})";

std::string page_saying(const std::string& words) { return "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET"; }

class Case {
 public:
  Case() {
    write_file_atomically(folder_ / "request.json", kRequest);
    add("good.txt", "Case note\nKaren Whittle brought Corin to school.\n");
  }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  std::string on() const { return " --case " + at("case") + " --today 2026-10-06"; }
  void add(const std::string& name, const std::string& bytes) const { write_file_atomically(folder_.path() / "record" / name, bytes); }
  Outcome open() const { return candour_runs("open --request " + at("request.json") + on()); }
  Outcome ingest() const { return candour_runs("ingest " + at("record") + on()); }
  Outcome prepare(const std::string& before = "") const { return candour_runs("prepare" + on(), before); }
  Outcome status() const { return candour_runs("status --json" + on()); }

 private:
  TemporaryFolder folder_;
};

// The one bad file of a record: how ingest and prepare end, and what status then says.
std::string status_with(const Case& c, int ingest_code, int prepare_code, const std::string& before = "") {
  REQUIRE(c.open().code == 0);
  CHECK(c.ingest().code == ingest_code);
  CHECK(c.prepare(before).code == prepare_code);
  CHECK(candour_runs("disclose --out " + c.at("bundle") + c.on()).code == 4);
  CHECK_FALSE(std::filesystem::exists(c.at("bundle") + "/bundle.pdf"));
  return c.status().words;
}

void check_named(const std::string& status, const std::string& file, const std::string& advice) {
  INFO(status);
  CHECK(has(status, "\"source\":\"" + file + "\""));
  CHECK(has(status, advice));
  CHECK(has(status, "\"where\":\"" + file));
  CHECK(has(status, "\"source\":\"good.txt\",\"status\":\"read\""));   // the rest of the record is read all the same
}

// A page whose picture, so it says, is of this size.
std::string pdf_with_picture(const std::string& picture_keys, const std::string& data) {
  PdfBuilder builder;
  builder.object("<< /Type /Catalog /Pages 2 0 R >>");
  builder.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  builder.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>");
  builder.stream("", "q 595 0 0 842 0 0 cm /I Do Q");
  builder.stream("/Type /XObject /Subtype /Image " + picture_keys, data);
  return builder.finish(1);
}

// Forms that draw each other ten times over, fifteen deep: small, valid, and drawn to the end by nobody.
std::string endless_pdf() {
  PdfBuilder builder;
  builder.object("<< /Type /Catalog /Pages 2 0 R >>");
  builder.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  builder.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>");
  builder.stream("", "/F Do");
  for (int level = 0; level < 15; ++level) {
    std::string ten;
    for (int i = 0; i < 10; ++i) {
      ten += "/F Do ";
    }
    builder.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F " + std::to_string(6 + level) + " 0 R >> >>", ten);
  }
  builder.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", "0 0 9 9 re f");
  return builder.finish(1);
}

std::string locked(const std::string& pdf, const std::string& passwords) {
  const TemporaryFolder folder;
  write_file_atomically(folder / "in.pdf", pdf);
  REQUIRE(std::system(("qpdf --encrypt " + passwords + " 256 -- " + (folder / "in.pdf").string() + " " + (folder / "out.pdf").string()).c_str()) == 0);
  return read_file(folder / "out.pdf");
}

}  // namespace

TEST_CASE("A file of no bytes is told whatever it claims to be") {
  for (const char* name : {"a.pdf", "a.jpg", "a.tiff", "a.png"}) {
    const Case c;
    c.add(name, "");
    check_named(status_with(c, 0, 3), name, "This file is empty.");
  }
}

TEST_CASE("A PDF that was cut off is not taken for whole, wherever it was cut") {
  std::vector<std::string> pages;
  for (int i = 0; i < 4; ++i) {
    pages.push_back(page_saying("Page " + std::to_string(i + 1) + " about Corin and what happened to him that year."));
  }
  const std::string whole = pages_of(pages);
  for (const std::size_t cut : {whole.size() / 3, whole.size() / 2, whole.find("(Page 3") + 12, whole.find("(Page 4") + 12}) {
    const Case c;
    c.add("cut.pdf", whole.substr(0, cut));
    check_named(status_with(c, 0, 3), "cut.pdf", "This PDF is damaged");
  }
}

TEST_CASE("A PDF that lost only its table of contents is repaired and read whole") {
  const std::string whole = pages_of({page_saying("One page about Corin."), page_saying("Another page about Corin.")});
  const Case c;
  c.add("shifted.pdf", whole.substr(0, whole.find("xref\n")) + "xref\n0 1\n" + whole.substr(whole.find("trailer")));
  REQUIRE(c.open().code == 0);
  CHECK(c.ingest().code == 0);
  CHECK(c.prepare().code == 0);
  CHECK(has(c.status().words, R"("source":"shifted.pdf","status":"read","reason":null,"pages":2)"));
}

TEST_CASE("A repaired PDF that has fewer pages than it says is told, not taken for whole") {
  std::string pdf = pages_of({page_saying("One."), page_saying("Two."), page_saying("Three.")});
  pdf.replace(pdf.find("5 0 R"), 5, "99 0 R");
  const Case c;
  c.add("holes.pdf", pdf);
  check_named(status_with(c, 0, 3), "holes.pdf", "a part of its pages is lost");
}

TEST_CASE("A locked PDF asks for the password, and one that only forbids printing is read") {
  const std::string letter = pages_of({page_saying("Dear Corin, here is what you asked for.")});
  const Case c;
  c.add("locked.pdf", locked(letter, "\"secret\" \"owner\""));
  check_named(status_with(c, 0, 3), "locked.pdf", "This PDF is locked with a password.");
  CHECK(has(c.status().words, "\"status\":\"needs-password\""));
  const Case open;
  open.add("no printing.pdf", locked(letter, "\"\" \"owner\""));
  REQUIRE(open.open().code == 0);
  CHECK(open.ingest().code == 0);
  CHECK(open.prepare().code == 0);
}

TEST_CASE("A PDF named as a picture is read as the PDF it is, and text named as a PDF is told") {
  const Case c;
  c.add("scan.jpg", pages_of({page_saying("Dear Corin, here is what you asked for.")}));
  c.add("notes.pdf", "Corin came with his mother.\n");
  const std::string status = status_with(c, 0, 3);
  check_named(status, "notes.pdf", "named a PDF but is none");
  CHECK(has(status, R"("source":"scan.jpg","status":"read","reason":null,"pages":1)"));
}

TEST_CASE("A page tree that claims two thousand million pages is told at once") {
  std::string pdf = pages_of({page_saying("One.")});
  pdf.replace(pdf.find("/Count 1"), 8, "/Count 2000000000");
  const Case c;
  c.add("many.pdf", pdf);
  check_named(status_with(c, 0, 3), "many.pdf", "This PDF is damaged");
}

TEST_CASE("A page tree that bites its tail is told at once") {
  std::string pdf = pages_of({page_saying("One.")});
  pdf.replace(pdf.find("3 0 R"), 5, "2 0 R");
  const Case c;
  c.add("loop.pdf", pdf);
  check_named(status_with(c, 0, 3), "loop.pdf", "This PDF is damaged");
}

TEST_CASE("A picture of ten thousand million points, or one that is spoilt, is a page that nobody has read") {
  for (const char* filter : {"/FlateDecode", "/JBIG2Decode", "/CCITTFaxDecode"}) {
    const Case c;
    c.add("bomb.pdf", pdf_with_picture("/Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter " + std::string(filter), "x\x9c\x03"));
    c.add("spoilt.pdf", pdf_with_picture("/Width 1000 /Height 1400 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", "\xFF\xD8 and no more"));
    c.add("blank.pdf", pdf_with_picture("/Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8", std::string(64, '\xFF')));
    INFO(filter);
    const std::string status = status_with(c, 0, 0, "CANDOUR_SECONDS_A_TASK=20");
    check_named(status, "bomb.pdf", "hold: unread");
    check_named(status, "spoilt.pdf", "hold: unread");
    CHECK_FALSE(has(status, "\"where\":\"blank.pdf"));   // an empty back page is no such thing
  }
}

TEST_CASE("A PNG whose header claims a hundred thousand points a side is told") {
  const std::string head("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\1\x86\xA0\0\1\x86\xA0\1\0\0\0\0", 29);
  const Case c;
  c.add("huge.png", head + std::string(200, '\0'));
  check_named(status_with(c, 0, 3), "huge.png", "image");
}

TEST_CASE("A PDF that would be drawn for ever is given up, and its page stands as unread") {
  const Case c;
  c.add("endless.pdf", endless_pdf());
  const std::string status = status_with(c, 0, 0, "CANDOUR_SECONDS_A_TASK=2");
  check_named(status, "endless.pdf", "hold: unread");
  CHECK(has(status, "endless.pdf, page 1"));
}

TEST_CASE("A link is not followed, and two of them are not copies of each other") {
  const Case c;
  std::filesystem::create_symlink(c.at("request.json"), c.at("record") + "/one link.txt");
  std::filesystem::create_symlink(c.at("request.json"), c.at("record") + "/two links.txt");
  const std::string status = status_with(c, 3, 3);
  check_named(status, "one link.txt", "This is a link, which is not followed. Add the file itself.");
  check_named(status, "two links.txt", "hold: fault");
}

TEST_CASE("A file that may not be opened is told, and taken once it may") {
  const Case c;
  c.add("private.txt", "Case note\nCorin was seen.\n");
  // Root opens everything: whoever runs the test as root runs the command as nobody.
  std::filesystem::permissions(c.at("record") + "/private.txt", std::filesystem::perms::none);
  std::string before;
  if (::geteuid() == 0) {
    before = "setpriv --reuid=65534 --regid=65534 --clear-groups";
    REQUIRE(std::system(("chmod a+r " + c.at("record") + "/good.txt " + c.at("request.json") + " && chmod 777 " + c.at("")).c_str()) == 0);
  }
  REQUIRE(candour_runs("open --request " + c.at("request.json") + c.on(), before).code == 0);
  const Outcome taken = candour_runs("ingest " + c.at("record") + c.on(), before);
  CHECK(taken.code == 3);
  CHECK(has(taken.words, "1 that could not be read"));
  CHECK(has(candour_runs("status --json" + c.on(), before).words, "This could not be read. Check its permissions."));
  std::filesystem::permissions(c.at("record") + "/private.txt", std::filesystem::perms::owner_read | std::filesystem::perms::others_read);
  CHECK(has(candour_runs("ingest " + c.at("record") + c.on(), before).words, "1 files added"));
}

TEST_CASE("A file that changed while it was received is counted once, as one that could not be read") {
  const Case c;
  REQUIRE(c.open().code == 0);
  const Outcome taken = candour_runs("ingest /proc/version" + c.on());   // says that it is empty, and is not
  CHECK(taken.code == 3);
  CHECK(has(taken.words, "1 that could not be read"));
  CHECK_FALSE(has(taken.words, "of a kind not read yet"));
}

TEST_CASE("A request form with a fault opens no case and names the field") {
  const std::vector<std::pair<std::string, std::string>> forms = {
      {R"({"reference": "R", "received_on": "2026-10-05"})", "name"},
      {R"({"reference": "R", "received_on": "2026-10-05", "subject": {"born_on": "2004-03-11"}})", "\"name\" is missing"},
      {R"({"reference": "R", "received_on": "2026-02-30", "subject": {"name": "Corin Ashdown"}})", "\"received_on\" must be a date"},
      {R"({"reference": "R", "received_on": "5/10/2026", "subject": {"name": "Corin Ashdown"}})", "\"received_on\" must be a date"},
      {R"({"received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})", "\"reference\" is missing"},
      {R"({"reference": "R", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown", "know_as": ["Cory"]}})", "\"know_as\" is not a field of subject"},
      {R"({"reference": "R", "recieved_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})", "\"recieved_on\" is not a field"},
      {R"({"reference": "R", "received_on": "2026-10-05", "subject": {"name": ["Corin"]}})", "wrong type"},
      {R"({"reference": "R", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}, "clock": [{"event": "paused", "on": "2026-10-06"}]})", "\"event\""},
      {R"({"reference": "R", "received_on": "2026-10-05", "subject": "Corin Ashdown"})", "subject is not an object"},
      {R"([])", "request.json"},
      {R"({"reference": )", "request.json is not valid JSON"},
      {"", "request.json is not valid JSON"}};
  for (const auto& [form, told] : forms) {
    const Case c;
    write_file_atomically(c.at("request.json"), form);
    const Outcome outcome = c.open();
    INFO(form << "\n" << outcome.told);
    CHECK(outcome.code == 7);
    CHECK(has(outcome.told, told));
    CHECK(has(outcome.told, "(in " + c.at("request.json") + ")"));
    CHECK_FALSE(has(outcome.told, "Ashdown"));
    CHECK_FALSE(std::filesystem::exists(c.at("case") + "/case.db"));
  }
  const Case c;
  CHECK(candour_runs("open --request " + c.at("nowhere.json") + c.on()).code == 2);
  write_file_atomically(c.at("request.json"), R"({"reference": "R", "received_on": "2026-10-05", "_seen by": "AP", "subject": {"name": "Corin Ashdown"}})");
  CHECK(c.open().code == 0);
}

TEST_CASE("A list of bank holidays that is none opens no case") {
  const Case c;
  write_file_atomically(c.at("holidays.json"), "{\"wales\": {\"events\": []}}");
  const Outcome outcome = candour_runs("open --request " + c.at("request.json") + " --bank-holidays " + c.at("holidays.json") + c.on());
  CHECK(outcome.code == 7);
  CHECK(has(outcome.told, "www.gov.uk/bank-holidays.json"));
  CHECK_FALSE(std::filesystem::exists(c.at("case") + "/case.db"));
}

TEST_CASE("A decisions file with one bad entry is refused whole, and the entry is named") {
  const Case c;
  REQUIRE(c.open().code == 0);
  REQUIRE(c.ingest().code == 0);
  REQUIRE(c.prepare().code == 0);
  const std::string good = R"({"what": "document", "source": "good.txt", "verdict": "withhold", "ground": "TP-OTH", "reason": "Not hers."})";
  const std::vector<std::pair<std::string, std::string>> entries = {
      {R"({"what": "proposal", "id": "0000000000000000", "verdict": "release", "reason": "known"})", "no such proposal"},
      {R"({"what": "person", "person": "p99", "verdict": "release", "reason": "known"})", "no such person"},
      {R"({"what": "document", "source": "good.doc", "verdict": "release", "reason": "known"})", "no such document"},
      {R"({"what": "page", "source": "good.txt", "page": 9, "verdict": "withhold", "ground": "TP-OTH", "reason": "no"})", "no such page"},
      {R"({"what": "document", "source": "good.txt", "verdict": "withhold", "ground": "TP-XYZ", "reason": "no"})", "\"ground\" is not one of the grounds"},
      {R"({"what": "document", "source": "good.txt", "verdict": "withhold", "ground": "TP-OTH"})", "\"reason\" is missing"},
      {R"({"what": "passage", "source": "good.txt", "page": 1, "box": [90, 90, 20, 20], "verdict": "redact", "ground": "TP-OTH", "reason": "no"})", "\"box\" is not"},
      {R"({"what": "passage", "source": "good.txt", "page": 1, "box": [1, 2], "verdict": "redact", "ground": "TP-OTH", "reason": "no"})", "wrong type"},
      {R"({"what": "everything", "verdict": "release"})", "\"what\" is not one of"},
      {R"("release")", "\"what\" is not one of"}};
  for (const auto& [entry, told] : entries) {
    write_file_atomically(c.at("decisions.json"), "{\"decisions\": [" + good + ", " + entry + "]}");
    const Outcome outcome = candour_runs("decide --by Anna --file " + c.at("decisions.json") + c.on());
    INFO(entry << "\n" << outcome.told);
    CHECK(outcome.code == 7);
    CHECK(has(outcome.told, told));
    CHECK(has(outcome.told, "2"));
  }
  CHECK_FALSE(has(candour_runs("audit" + c.on()).words, "decided"));
  write_file_atomically(c.at("decisions.json"), "{\"decisions\": [" + good + "]");
  CHECK(candour_runs("decide --by Anna --file " + c.at("decisions.json") + c.on()).code == 7);
  CHECK(candour_runs("decide --by Anna --file " + c.at("nowhere.json") + c.on()).code == 2);
}

TEST_CASE("A mark that marks nothing is told, and no file is made") {
  const TemporaryFolder folder;
  write_file_atomically(folder / "in.pdf", pages_of({page_saying("Karen Whittle came.")}));
  const std::string out = (folder / "out.pdf").string();
  for (const char* marks : {"", "[]", R"({"marks": [{"page": 1}]})", R"({"marks": [{"box": [1, 2, 3, 4]}]})", R"({"marks": [{"page": 1, "box": [1, 2, 3]}]})",
                            R"({"marks": [{"page": 1, "box": [300, 150, 60, 130]}]})", R"({"marks": [{"page": 7, "box": [60, 130, 300, 150]}]})",
                            R"({"marks": [{"page": 0, "box": [60, 130, 300, 150]}]})", R"({"marks": [{"text": "Karen", "pages": [1, 2]}]})",
                            R"({"marks": [{"text": ""}]})", R"({"marks": "Karen"})"}) {
    write_file_atomically(folder / "marks.json", marks);
    const Outcome outcome = candour_runs("redact " + (folder / "in.pdf").string() + " " + out + " --marks " + (folder / "marks.json").string());
    INFO(marks << "\n" << outcome.told);
    CHECK(outcome.code == 7);
    CHECK(has(outcome.told, "marks.json"));
    CHECK_FALSE(std::filesystem::exists(out));
  }
}

TEST_CASE("A folder that is no case is told by every verb, and stays as it was") {
  const TemporaryFolder folder;
  const std::string place = (folder / "letters").string();
  write_file_atomically(folder.path() / "letters" / "a.txt", "note");
  write_file_atomically(folder / "decisions.json", "{\"decisions\": []}");
  for (const char* verb : {"status", "people", "proposals", "audit", "prepare", "ingest /", "sign-off --by Ben", "decide --by Anna --all-as-proposed", "disclose --out /"}) {
    const Outcome outcome = candour_runs(std::string(verb) + " --case " + place);
    INFO(verb);
    CHECK(outcome.code == 6);
    CHECK(has(outcome.told, "there is no case in " + place));
  }
  CHECK(candour_runs("deadlines " + place).code == 6);
  CHECK(output_of("ls -A " + place) == "a.txt\n");
}

TEST_CASE("Where the bundle cannot be written it is said before the work, and the case is as before") {
  const Case c;
  REQUIRE(c.open().code == 0);
  REQUIRE(c.ingest().code == 0);
  REQUIRE(c.prepare().code == 0);
  REQUIRE(candour_runs("decide --by Anna --all-as-proposed" + c.on()).code == 0);
  REQUIRE(candour_runs("sign-off --by Ben" + c.on()).code == 0);
  const std::string before = candour_runs("audit" + c.on()).words;
  const Outcome outcome = candour_runs("disclose --out " + c.at("request.json") + "/bundle" + c.on());
  CHECK(outcome.code == 6);
  CHECK(has(outcome.told, "cannot write " + c.at("request.json")));
  CHECK(candour_runs("audit" + c.on()).words == before);
  CHECK_FALSE(std::filesystem::exists(c.at("case") + "/vault/proved"));
  CHECK(candour_runs("disclose --out " + c.at("bundle") + c.on()).code == 0);
}

TEST_CASE("A page that was altered after its proof does not go out: it is made and proved again") {
  const Case c;
  REQUIRE(c.open().code == 0);
  REQUIRE(c.ingest().code == 0);
  REQUIRE(c.prepare().code == 0);
  REQUIRE(candour_runs("decide --by Anna --all-as-proposed" + c.on()).code == 0);
  REQUIRE(candour_runs("sign-off --by Ben" + c.on()).code == 0);
  REQUIRE(candour_runs("disclose --out " + c.at("bundle") + c.on()).code == 0);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(c.at("case") + "/vault/redacted")) {
    if (entry.is_regular_file()) {
      write_file_atomically(entry.path(), pages_of({page_saying("Karen Whittle brought Corin to school.")}));
    }
  }
  const Outcome outcome = candour_runs("disclose --out " + c.at("second") + c.on());
  CHECK(outcome.code == 0);
  CHECK((read_file(c.at("second") + "/bundle.pdf") == read_file(c.at("bundle") + "/bundle.pdf")));
}
