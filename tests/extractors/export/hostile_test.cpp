// Files that are large, or made to hang or overfill a reader. Each has to be answered in time: what is read in a second at a size may
// take as many seconds as the size grows times, never more.
#include <catch2/catch.hpp>
#include <chrono>

#include "extractors/export/open_case_note.h"
#include "extractors/export/open_chat.h"
#include "tests/extractors/export/export_support.h"

using namespace candour;
using namespace candour::test;

namespace {

constexpr std::size_t kFiveMegabytes = 5U << 20U;
constexpr double kPatience = 60;   // seconds, on a busy machine; alone most take less than one

template <typename Work>
double seconds_of(Work&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string repeated(const std::string& piece, std::size_t bytes = kFiveMegabytes) {
  std::string out;
  while (out.size() < bytes) {
    out += piece;
  }
  return out;
}

// Given to every reader; whatever it is, it ends and it answers.
void try_everything(const std::string& name, const std::string& bytes) {
  const double seconds = seconds_of([&] {
    for (const FileKind kind : {FileKind::csv, FileKind::text}) {
      const OpenedDocument document = opened(bytes, kind);
      CHECK((document.status == DocumentStatus::read) == !document.parts.empty());
      is_chat(bytes, kind);
    }
    const OpenedDocument chat = open_chat(bytes, FileKind::text);
    CHECK((chat.status == DocumentStatus::read) == !chat.pdf.empty());
  });
  INFO(name << ": " << seconds << " s");
  CHECK(seconds < kPatience);
}

}  // namespace

TEST_CASE("An export of a hundred thousand notes is opened in seconds, and none is missing") {
  std::string csv = "Date,Type,Author,Note,Restricted,Locality\n";
  for (int i = 0; i < 100000; ++i) {
    csv += "02/05/2019 14:30,Home visit,Farhana Mahmood,\"Visit number " + std::to_string(i) + ", all well.\nShe drew a \"\"boat\"\" and told of the school.\",N,North\n";
  }
  OpenedDocument document;
  const double seconds = seconds_of([&] { document = opened(csv); });
  CAPTURE(seconds);
  CHECK(seconds < kPatience);
  CHECK(document.parts.size() == 100000);
  CHECK(document.parts.back().name == "note 100000 2019-05-02.case-note");
  CHECK(document.parts[41].name == "note 000042 2019-05-02.case-note");
}

TEST_CASE("A conversation of a hundred thousand messages is set in seconds") {
  std::string text;
  for (int i = 0; i < 100000; ++i) {
    text += "[02/05/2019, 18:03:11] Kez: are you coming out tonight or what, number " + std::to_string(i) + "\n";
  }
  OpenedDocument document;
  const double seconds = seconds_of([&] { document = open_chat(text, FileKind::text); });
  CAPTURE(seconds);
  CHECK(seconds < kPatience);
  CHECK(document.pages > 1000);
}

TEST_CASE("Files of nothing but quotes, separators, brackets or one line end no reader") {
  const std::string header = "Date,Type,Author,Note\n";
  try_everything("quotes", repeated("\""));
  try_everything("quotes behind a header", header + repeated("\""));
  try_everything("quotes and line ends", header + repeated("\"\n"));
  try_everything("commas", repeated(","));
  try_everything("commas behind a header", header + repeated(","));
  try_everything("one line", header + repeated("word "));
  try_everything("line ends", header + repeated("\n"));
  try_everything("short rows", header + repeated("a\n"));
  try_everything("blanks and quotes", header + repeated("   \"a"));
}

TEST_CASE("XML and JSON that nest, repeat or never end end no reader") {
  try_everything("elements in elements", "<SubjectExtract><CaseNote>" + repeated("<a>"));
  try_everything("notes in notes", "<SubjectExtract>" + repeated("<CaseNote>"));
  try_everything("names of notes", "<SubjectExtract>" + repeated("CaseNote"));
  try_everything("attributes", "<SubjectExtract><CaseNote " + repeated("a=\"1\" ") + "/></SubjectExtract>");
  try_everything("brackets", repeated("["));
  try_everything("braces", repeated("{\"a\":"));
  try_everything("one object of many keys", R"({"export":{"caseNotes":[{"eventDate":"2019-05-02","note":"x",)" + repeated("\"key\":1,") + R"("z":1}]}})");
  try_everything("many small notes", R"({"export":{"caseNotes":[{"eventDate":"2019-05-02","note":"x"})" + repeated(",{}") + "]}}");
  try_everything("messages of a backup", "<smses>" + repeated("<sms date=\"1\" body=\"x\"/>", 1U << 20U) + "</smses>");
}

TEST_CASE("HTML and headings made to hang end no reader") {
  try_everything("open elements", "<div>" + repeated("<div class=\"time\">"));
  try_everything("closing tags without their own", "<div>" + repeated("<b>", 2U << 20U) + repeated("</i>", 3U << 20U));
  try_everything("tags without an end", repeated("<a "));
  try_everything("comments without an end", repeated("<!-- "));
  try_everything("scripts without an end", repeated("<script>"));
  try_everything("breaks in a message", "<div class=\"content\">" + repeated("<br>") + "<i class=\"time\">" + repeated("1 ", 1U << 20U));
  try_everything("cells", "<table>" + repeated("<td>"));
  try_everything("headings", "Name: x\nDate of event: x\nNote: x\n" + repeated("Case Note\n"));
  try_everything("labels", "Case Note\nDate of event: x\nNote: x\n" + repeated("Date of event: 1   Note: 2   "));
  try_everything("stamps without words", repeated("[02/05/2019, 18:03:11] "));
}

TEST_CASE("A note of one word of five megabytes is set") {
  CaseNote note;
  note.text = std::string(kFiveMegabytes, 'W');
  OpenedDocument document;
  const double seconds = seconds_of([&] { document = open_case_note(to_json(note)); });
  CAPTURE(seconds);
  CHECK(seconds < kPatience);
  CHECK(document.status == DocumentStatus::read);
}
