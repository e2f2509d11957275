// The whole way on real files with the real programs: a folder in, a proved bundle out.
#include <signal.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <thread>

#include "pipeline/typeset/typeset_text.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/printed_page.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::output_of;
using candour::test::TemporaryFolder;

namespace {

const char* const kRequest = R"({"reference": "SAR-2026-0001", "received_on": "2026-10-05",
 "controller": {"name": "Brackwell Council", "email_domains": ["brackwell.example"]},
 "subject": {"name": "Corin Ashdown", "born_on": "2004-03-11", "known_as": ["Cory"], "addresses": ["12 Mill Lane, Brackwell"]},
 "people": [{"id": "p1", "name": "Karen Whittle", "role": "mother", "class": "family", "consent": "refused"},
            {"id": "p2", "name": "Mary Osei", "role": "social worker", "class": "professional"}]})";

struct Outcome {
  int code;
  std::string words;
};

Outcome candour_says(const std::string& arguments) {
  const std::string program = std::string(CANDOUR_BINARY_DIR) + "/bin/candour ";
  const std::string words = output_of(program + arguments + "; echo \"code $?\"");
  const std::size_t at = words.rfind("code ");
  return {std::stoi(words.substr(at + 5)), words.substr(0, at)};
}

class Case {
 public:
  Case() {
    write_file_atomically(folder_ / "request.json", kRequest);
    write_file_atomically(folder_.path() / "record" / "notes.txt",
                          "Case notes\nDate of event 04/03/2019\nMary Osei visited Corin at 12 Mill Lane, Brackwell.\n"
                          "Mrs Whittle was out. Karen rang later from 07700 900123.\n");
    std::vector<std::string> pages;
    for (int i = 0; i < 3; ++i) {
      pages.push_back("BT /F1 12 Tf 72 700 Td (Dear Corin, your mum Karen Whittle has written to us.) Tj 0 -20 Td (Yours sincerely, Mary Osei) Tj ET");
    }
    write_file_atomically(folder_.path() / "record" / "letter.pdf", test::pages_of(pages));
    write_file_atomically(folder_.path() / "record" / "copy of letter.pdf", test::pages_of(pages));
  }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  std::string on() const { return " --case " + at("case") + " --today 2026-10-06"; }

  void open_and_ingest() const {
    REQUIRE(candour_says("open --request " + at("request.json") + on()).code == 0);
    REQUIRE(candour_says("ingest " + at("record") + on()).code == 0);
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("A record folder becomes a proved bundle in which the mother's name is gone and the child's stays") {
  const Case c;
  c.open_and_ingest();
  CHECK(candour_says("prepare" + c.on()).code == 0);
  CHECK(candour_says("disclose --out " + c.at("bundle") + c.on()).code == 4);
  CHECK(candour_says("decide --by Anna --all-as-proposed" + c.on()).code == 0);
  CHECK(candour_says("disclose --out " + c.at("bundle") + c.on()).code == 4);
  CHECK(candour_says("sign-off --by Anna" + c.on()).code == 4);
  CHECK(candour_says("sign-off --by Ben" + c.on()).code == 0);
  CHECK(candour_says("disclose --out " + c.at("bundle") + c.on()).code == 0);
  const std::string text = output_of("pdftotext " + c.at("bundle") + "/bundle.pdf -");
  CHECK(text.find("Corin") != std::string::npos);
  CHECK(text.find("Mary Osei") != std::string::npos);
  CHECK(text.find("12 Mill Lane") != std::string::npos);
  for (const char* gone : {"Karen", "Whittle", "07700 900123"}) {
    CHECK(text.find(gone) == std::string::npos);
  }
  const std::string manifest = read_file(c.at("bundle") + "/manifest.json");
  CHECK(manifest.find("\"status\": \"duplicate\"") != std::string::npos);
  CHECK(manifest.find("\"reviewed\": false") != std::string::npos);
  CHECK(read_file(c.at("bundle") + "/schedule.csv").find("Whittle") == std::string::npos);
  CHECK(candour_says("prove --bundle " + c.at("bundle") + " --case " + c.at("case")).code == 0);
  CHECK(candour_says("audit --verify --case " + c.at("case")).code == 0);
}

TEST_CASE("The same case and decisions give the same bytes") {
  const Case c;
  c.open_and_ingest();
  REQUIRE(candour_says("prepare" + c.on()).code == 0);
  REQUIRE(candour_says("decide --by Anna --all-as-proposed" + c.on()).code == 0);
  REQUIRE(candour_says("sign-off --by Ben" + c.on()).code == 0);
  REQUIRE(candour_says("disclose --jobs 1 --out " + c.at("one") + c.on()).code == 0);
  std::filesystem::remove_all(c.at("case") + "/vault/proved");
  REQUIRE(candour_says("disclose --jobs 2 --out " + c.at("two") + c.on()).code == 0);
  CHECK((read_file(c.at("one") + "/bundle.pdf") == read_file(c.at("two") + "/bundle.pdf")));
}

TEST_CASE("A document that was never prepared does not go out") {
  const Case c;
  c.open_and_ingest();
  CHECK(candour_says("decide --by Anna --all-as-proposed" + c.on()).code == 4);
  CHECK(candour_says("sign-off --by Ben" + c.on()).code == 4);
  CHECK(candour_says("disclose --out " + c.at("bundle") + c.on()).code == 4);
  CHECK_FALSE(std::filesystem::exists(c.at("bundle") + "/bundle.pdf"));
}

TEST_CASE("Bad files are named with what to do, and block until withheld") {
  const Case c;
  write_file_atomically(c.at("record") + "/empty.pdf", "");
  write_file_atomically(c.at("record") + "/broken.pdf", "%PDF-1.7\nnothing");
  write_file_atomically(c.at("record") + "/broken.png", "\x89PNG\r\n\x1A\nnothing");
  write_file_atomically(c.at("record") + "/plan.vsd", "\x01\x02\x03");
  REQUIRE(candour_says("open --request " + c.at("request.json") + c.on()).code == 0);
  CHECK(candour_says("ingest " + c.at("record") + c.on()).code == 3);
  CHECK(candour_says("prepare" + c.on()).code == 3);
  const std::string status = candour_says("status --json" + c.on()).words;
  for (const char* words : {"\"empty.pdf\"", "Ask for another copy", "Kind not read yet (a drawing)", "hold: fault"}) {
    INFO(words);
    CHECK(status.find(words) != std::string::npos);
  }
}

// Runs the command on the case and kills it within so many milliseconds.
static void killed_run(const Case& c, const std::string& verb, int within, std::mt19937& random) {
  const std::string command = std::string(CANDOUR_BINARY_DIR) + "/bin/candour " + verb + c.on();
  const pid_t child = ::fork();
  if (child == 0) {
    ::setpgid(0, 0);
    ::execl("/bin/sh", "sh", "-c", ("exec " + command + " >/dev/null 2>&1").c_str(), nullptr);
    ::_exit(1);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(1, within)(random)));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

TEST_CASE("Killed at any moment of ingest, the same command goes on and every file is taken in once") {
  const Case c;
  for (int i = 0; i < 400; ++i) {
    write_file_atomically(c.at("record") + "/note " + std::to_string(i) + ".txt", "Visit " + std::to_string(i) + " to Corin Ashdown.");
  }
  REQUIRE(candour_says("open --request " + c.at("request.json") + c.on()).code == 0);
  std::mt19937 random(11);
  for (int i = 0; i < 8; ++i) {
    killed_run(c, "ingest " + c.at("record"), 400, random);
  }
  REQUIRE(candour_says("ingest " + c.at("record") + c.on()).code == 0);
  const auto files = std::distance(std::filesystem::directory_iterator(c.at("record")), std::filesystem::directory_iterator());
  const Outcome again = candour_says("ingest " + c.at("record") + c.on());
  CHECK(again.words.find("0 files added, " + std::to_string(files) + " known already") != std::string::npos);
  CHECK(candour_says("audit --verify --case " + c.at("case")).code == 0);
  CHECK(candour_says("prepare" + c.on()).code == 0);
}

TEST_CASE("Killed at any moment of prepare or disclose, the same command goes on and ends with the same bundle") {
  const Case c;
  c.open_and_ingest();
  std::mt19937 random(7);
  for (int i = 0; i < 10; ++i) {
    killed_run(c, "prepare", 120, random);
  }
  REQUIRE(candour_says("prepare" + c.on()).code == 0);
  REQUIRE(candour_says("decide --by Anna --all-as-proposed" + c.on()).code == 0);
  REQUIRE(candour_says("sign-off --by Ben" + c.on()).code == 0);
  for (int i = 0; i < 10; ++i) {
    killed_run(c, "disclose --out " + c.at("bundle"), 120, random);
    if (std::filesystem::exists(c.at("bundle") + "/bundle.pdf")) {
      CHECK(candour_says("prove --bundle " + c.at("bundle") + " --case " + c.at("case")).code == 0);
    }
  }
  REQUIRE(candour_says("disclose --out " + c.at("bundle") + c.on()).code == 0);
  CHECK(candour_says("prove --bundle " + c.at("bundle") + " --case " + c.at("case")).code == 0);
  CHECK(candour_says("audit --verify --case " + c.at("case")).code == 0);
}

TEST_CASE("Redacting one file says proved and how, or refuses with a reason and leaves nothing") {
  const TemporaryFolder folder;
  write_file_atomically(folder / "in.pdf", test::pages_of({"BT /F1 12 Tf 72 700 Td (Jane Doe came with Janet Doering.) Tj ET"}));
  write_file_atomically(folder / "marks.json", R"({"marks": [{"text": "Jane Doe"}]})");
  const std::string out = (folder / "out.pdf").string();
  const std::string marks = " --marks " + (folder / "marks.json").string() + " --json";
  const Outcome done = candour_says("redact " + (folder / "in.pdf").string() + " " + out + marks);
  CHECK(done.code == 0);
  CHECK(done.words.find("\"proved\":true") != std::string::npos);
  CHECK(output_of("pdftotext " + out + " -").find("Janet Doering") != std::string::npos);
  CHECK(output_of("pdftotext " + out + " -").find("Jane Doe") == std::string::npos);
  write_file_atomically(folder / "bad.pdf", "rubbish");
  const Outcome refused = candour_says("redact " + (folder / "bad.pdf").string() + " " + out + marks);
  CHECK(refused.code == 2);
  CHECK(refused.words.find("\"reason\":\"not-a-pdf\"") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("A name in a text and in a picture on its page goes from both, and the text stays text") {
  const TemporaryFolder folder;
  const Raster picture = test::drawn("BT /F1 14 Tf 20 40 Td (Met Janet Doering at the school) Tj ET", 150, "/MediaBox [0 0 300 80]");
  test::PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> /Font << /F1 6 0 R >> >> >>");
  b.stream("", "q 300 0 0 80 50 60 cm /I Do Q BT /F1 12 Tf 50 220 Td (Janet Doering came on Monday with the letter below.) Tj ET");
  b.stream("/Type /XObject /Subtype /Image /Width " + std::to_string(picture.width) + " /Height " + std::to_string(picture.height) +
               " /BitsPerComponent 8 /ColorSpace /DeviceGray",
           std::string(picture.pixels.begin(), picture.pixels.end()));
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  write_file_atomically(folder / "in.pdf", b.finish(1));
  write_file_atomically(folder / "marks.json", R"({"marks": [{"text": "Janet Doering"}]})");
  const std::string read = candour_says("read " + (folder / "in.pdf").string() + " --json").words;
  CHECK(read.find("\"source\":\"text-layer\"") != std::string::npos);
  CHECK(read.find("\"school\"") != std::string::npos);
  const std::string out = (folder / "out.pdf").string();
  const Outcome done = candour_says("redact " + (folder / "in.pdf").string() + " " + out + " --marks " + (folder / "marks.json").string() + " --json");
  CHECK(done.words.find("\"mode\":\"vector\"") != std::string::npos);
  CHECK(output_of("pdftotext " + out + " -").find("came on Monday with the letter below") != std::string::npos);
  const std::string left = candour_says("read " + out + " --json").words;
  CHECK(left.find("school") != std::string::npos);
  CHECK(left.find("Doering") == std::string::npos);
}

TEST_CASE("An overdue request makes the check say so") {
  const Case c;
  c.open_and_ingest();
  CHECK(candour_says("deadlines --check --today 2026-11-05 " + c.at("case")).code == 0);
  CHECK(candour_says("deadlines --check --today 2026-11-06 " + c.at("case")).code == 9);
  CHECK(candour_says("deadlines --today 2026-11-06 " + c.at("case")).code == 0);
  CHECK(candour_says("frobnicate").code == 1);
}
