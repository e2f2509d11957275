// Messages, conversations and extracts of case systems from the folder to the bundle.
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

namespace {

constexpr const char* kMessage =
    "From: Mary Osei <mary.osei@brackwell.example>\r\nTo: Karen Whittle <karen.w@homepost.example>\r\nReply-To: duty@brackwell.example\r\n"
    "Date: Mon, 4 Mar 2019 10:00:00 +0000\r\nSubject: Corin's visit\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
    "--B\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nI will visit Corin on Thursday.\r\n\r\n> Can you come on Thursday?\r\n\r\n"
    "--B\r\nContent-Type: text/csv; name=\"times.csv\"\r\nContent-Disposition: attachment; filename=\"times.csv\"\r\n\r\nDay,Time\r\nThursday,10:00\r\n--B--\r\n";

constexpr const char* kExport =
    "Name,Person ID,DOB,Case Note Type,Date of Event,Time,Created By,Contact With,Child Seen?,Child Seen Alone?,Restricted From User,Note\n"
    "Corin Ashdown,12345,11/03/2004,Home visit,04/03/2019,10:00,Mary Osei,Karen Whittle,Y,N,N,\"Corin was well.\nHe showed me his room.\"\n"
    "Corin Ashdown,12345,11/03/2004,Telephone call,05/03/2019,11:30,Mary Osei,School,N,N,Y,\"Mrs Tuttle rang. She does not want to be named.\"\n";

}  // namespace

TEST_CASE("A message and what is attached to it are two documents, and the other's address goes") {
  const RecordCase c;
  c.add("visit.eml", kMessage);
  c.prepare();
  CHECK(c.says("status --json").words.find("visit.eml/times.csv") != std::string::npos);
  CHECK(c.says("documents").words.find("2019-03-04  E-mail") != std::string::npos);
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK(text.find("I will visit Corin on Thursday.") != std::string::npos);
  CHECK(text.find("Can you come on Thursday?") != std::string::npos);
  CHECK(text.find("karen.w@homepost.example") == std::string::npos);
  CHECK(text.find("Whittle") == std::string::npos);
}

TEST_CASE("A mailbox gives its messages one by one") {
  const RecordCase c;
  c.add("old.mbox", "From a@x.example Mon Mar  4 10:00:00 2019\nFrom: a@x.example\nSubject: One\n\nVisit to Corin.\n\nFrom b@x.example Tue Mar  5 10:00:00 2019\nFrom: b@x.example\nSubject: Two\n\nCorin again.\n");
  c.prepare();
  const std::string status = c.says("status --json").words;
  CHECK(status.find("old.mbox/message 0001.eml") != std::string::npos);
  CHECK(status.find("old.mbox/message 0002.eml") != std::string::npos);
}

TEST_CASE("An extract of a case system becomes notes with their days, authors and restrictions") {
  const RecordCase c;
  c.add("notes.csv", kExport);
  c.prepare();
  const std::string papers = c.says("documents").words;
  CHECK(papers.find("2019-03-04  Case notes  own  notes.csv/note 0001 2019-03-04.case-note") != std::string::npos);
  CHECK(papers.find("by Mary Osei; held: restricted") != std::string::npos);
  CHECK(papers.find("own  notes.csv\n") == std::string::npos);   // the extract itself holds nothing more
  c.decide_the_rest_and_disclose();
  CHECK(c.bundle_text().find("He showed me his room.") != std::string::npos);
  CHECK(c.bundle_text().find("Tuttle") == std::string::npos);
}

TEST_CASE("A conversation is set with its speakers, and a table that is none stays a table") {
  const RecordCase c;
  c.add("chat.txt", "02/05/2019, 18:04 - Karen: can he come sat\n02/05/2019, 18:05 - Mary Osei: Yes, 10am\n02/05/2019, 18:09 - Karen: ok\nthanks\n03/05/2019, 09:00 - Mary Osei: Corin is glad\n");
  c.add("table.csv", "Item,Cost\nShoes,20\nCoat,35\nCorin's bus,4\n");
  c.prepare();
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK(text.find("Corin is glad") != std::string::npos);
  CHECK(text.find("2 May 2019") != std::string::npos);
  CHECK(text.find("Coat") != std::string::npos);
}

TEST_CASE("A mapping that is wrong names itself and stops no other file") {
  const TemporaryFolder templates;
  write_file_atomically(templates / "exports" / "ours.json", R"({"name": "ours", "format": "parquet"})");
  write_file_atomically(templates / "glossary.json", read_file(std::string(CANDOUR_SOURCE_DIR) + "/templates/glossary.json"));
  const RecordCase c;
  c.add("notes.csv", kExport);
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  ::setenv("CANDOUR_TEMPLATES", templates.path().c_str(), 1);
  c.says("ingest " + c.at("record"));
  ::unsetenv("CANDOUR_TEMPLATES");
  CHECK(c.says("status --json").words.find("ours") != std::string::npos);
}

TEST_CASE("Messages show whom they answer, two to one where a thread branches") {
  const RecordCase c;
  const auto message = [](const std::string& id, const std::string& more) { return "From: a@x.example\nSubject: Corin\nMessage-ID: <" + id + "@x.example>\n" + more + "\nAbout Corin, message " + id + ".\n"; };
  c.add("first.eml", message("1", ""));
  c.add("second.eml", message("2", "In-Reply-To: <1@x.example>\n"));
  c.add("branch.eml", message("3", "References: <0@x.example> <1@x.example>\n"));
  c.add("third.eml", message("4", "References: <1@x.example> <2@x.example>\n"));
  c.prepare();
  const std::string papers = c.says("documents").words;
  CHECK(papers.find("second.eml\n            answers first.eml") != std::string::npos);
  CHECK(papers.find("branch.eml\n            answers first.eml") != std::string::npos);
  CHECK(papers.find("third.eml\n            answers second.eml") != std::string::npos);
}

TEST_CASE("A paper that came twice in two formats is told, and a changed name in it too") {
  const RecordCase c;
  std::string words = "Visit to Corin on 4 March 2019. ";
  for (int i = 0; i < 60; ++i) {
    words += "He showed room number " + std::to_string(i) + " and said it was warm. ";
  }
  c.add("visit.txt", words + "Karen Whittle was at home.\n");
  c.add("visit.eml", "From: a@x.example\nSubject: Visit\nContent-Type: text/plain\n\n" + words + "Karen Whittle was at home.\n");
  c.add("other.txt", words + "Maria Whittle was at home.\n");
  c.prepare();
  const std::string papers = c.says("documents").words;
  CHECK(papers.find("nearly the same as in other.txt, but a name or figure differs") != std::string::npos);
  CHECK(papers.find("nearly the same as in visit.txt") != std::string::npos);
}
