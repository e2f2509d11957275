#include "extractors/export/case_note.h"

#include <catch2/catch.hpp>
#include <set>

#include "extractors/export/open_case_note.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/document_cues.h"
#include "tests/extractors/export/export_support.h"

using namespace candour;
using namespace candour::test;

namespace {

CaseNote home_visit() {
  CaseNote note;
  note.event_date = "2019-05-02";
  note.event_time = "14:30";
  note.recorded_date = "2019-05-03";
  note.type = "Home visit";
  note.author = "Farhana Mahmood";
  note.contact_with = "Nia, her aunt";
  note.child_seen = "Yes";
  note.seen_alone = "No";
  note.restricted = "No";
  note.text = "Nia was at home.\n\nHer aunt Bethan said that Siân had rung from 01632 960123.";
  note.actions = "Ring the school.";
  note.other = {{"Child", "Nia Underhill"}, {"Person ID", "118204"}};
  return note;
}

std::vector<std::string> pages_of(const CaseNote& note) {
  std::string words = words_of_pdf(open_case_note(to_json(note)).pdf);
  std::vector<std::string> pages;
  for (std::size_t end = words.find('\f'); end != std::string::npos; end = words.find('\f')) {
    pages.push_back(words.substr(0, end));
    words.erase(0, end + 1);
  }
  return pages;
}

}  // namespace

TEST_CASE("A note is the same after it was written down and read again") {
  CaseNote note = home_visit();
  note.other.emplace_back("a \"label\"", "line\nline");
  const std::string json = to_json(note);
  CHECK(json.find(kCaseNoteMagic) == 0);
  const auto again = case_note_from_json(json);
  REQUIRE(again.has_value());
  CHECK(to_json(*again) == json);
  CHECK(again->other == note.other);
  CHECK(to_json(CaseNote()) == R"({"candour_case_note":1})");
  CHECK(case_note_from_json(R"({"candour_case_note":1})").has_value());
}

TEST_CASE("Other JSON, and a note with values that are no words, are no case note") {
  for (const char* json : {"", "{}", R"({"text":"x","candour_case_note":1})", R"({"candour_case_note":1)", R"({"candour_case_note":1,"text":5})",
                           R"({"candour_case_note":1,"other":[["a"]]})", R"({"candour_case_note":1,"other":{"a":"b"}})", R"({"candour_case_note":12}x)"}) {
    CAPTURE(json);
    CHECK_FALSE(case_note_from_json(json).has_value());
  }
  CHECK_FALSE(case_note_from_json(std::string(kCaseNoteMagic) + ",\"a\":" + std::string(1000000, '[')).has_value());
  CHECK(open_case_note("").reason == "empty");
  CHECK(open_case_note("{}").reason == "damaged");
  CHECK_FALSE(open_case_note("{}").advice.empty());
}

TEST_CASE("A note reads like a story, with labels only where something was said") {
  const auto pages = pages_of(home_visit());
  REQUIRE(pages.size() == 1);
  std::size_t at = 0;
  for (const char* words : {"Home visit, 2 May 2019", "Date of event: 2 May 2019", "Time: 14:30", "Recorded: 3 May 2019", "Author: Farhana Mahmood", "Contact with: Nia, her aunt",
                            "Child seen: Yes", "Child seen alone: No", "Restricted: No", "Child: Nia Underhill", "Nia was at home.", "Siân", "Actions", "Ring the school."}) {
    CAPTURE(words);
    const std::size_t found = pages[0].find(words, at);
    CHECK(found != std::string::npos);
    at = found == std::string::npos ? at : found;
  }
  CHECK(pages[0].find("Significant") == std::string::npos);
  CHECK(pages[0].find("Third-party") == std::string::npos);
}

TEST_CASE("The day, the author and the kind of a note are found on its page") {
  const DocumentCues cues = judge_document(pages_of(home_visit()), Request());
  CHECK(cues.date == "2019-05-02");
  CHECK(cues.provenance.author.value == "Farhana Mahmood");
  CHECK(cues.provenance.event_date == "2019-05-02");
  CHECK(cues.provenance.recorded_date == "2019-05-03");
  CHECK(cues.type == DocumentType::case_notes);
  CHECK(cues.owner == OwnerAgency::own);
  CHECK(cues.about == "Nia Underhill");
  CHECK_FALSE(cues.restricted);
}

TEST_CASE("A note that is restricted from the user is held from its marking to its last word, on every page") {
  CaseNote note = home_visit();
  note.restricted = "Yes";
  for (int i = 0; i < 200; ++i) {
    note.text += "\nThe neighbour at number " + std::to_string(i) + " rang again and asked that nobody be told.";
  }
  note.other.emplace_back("Manager's view", "first line\nsecond line");
  const auto pages = pages_of(note);
  REQUIRE(pages.size() > 3);
  const DocumentCues cues = judge_document(pages, Request());
  CHECK(cues.restricted);
  std::set<int> held;
  for (const RestrictedPassage& passage : cues.passages) {
    held.insert(passage.page);
    CHECK(passage.span.end + 3 >= code_point_count(pages[static_cast<std::size_t>(passage.page) - 1]));
  }
  CHECK(held.size() == pages.size());
}

TEST_CASE("A restriction in words of the system's own is a restriction, and a note that says none is not") {
  for (const auto& [written, restricted] : std::vector<std::pair<const char*, bool>>{{"Manager only", true}, {"Not known: x", true}, {"Yes", true}, {"No", false}, {"None", false}, {"Unrestricted", false}, {"", false}}) {
    CaseNote note = home_visit();
    note.restricted = written;
    CAPTURE(written);
    CHECK(judge_document(pages_of(note), Request()).restricted == restricted);
  }
}

TEST_CASE("A row that could not be read is set with all its cells") {
  CaseNote note;
  note.other = {{"Cell 1", "03/05/2019"}, {"Cell 2", "Visit by Bethan"}, {"", "a bare line"}, {"Cell 9", "two\nlines"}};
  const auto pages = pages_of(note);
  REQUIRE(pages.size() == 1);
  for (const char* words : {"Case note", "Cell 1: 03/05/2019", "Cell 2: Visit by Bethan", "a bare line", "Cell 9", "two"}) {
    CHECK(pages[0].find(words) != std::string::npos);
  }
}
