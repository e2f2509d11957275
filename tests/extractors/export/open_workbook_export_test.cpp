// An extract that arrives as a spreadsheet is split into its notes, as one that arrives as a table.
#include "extractors/export/open_workbook_export.h"

#include <catch2/catch.hpp>

#include "tests/extractors/export/export_support.h"

using namespace candour;
using namespace candour::test;

namespace {

const std::vector<std::vector<std::string>> kNotes = {{"Case notes report"},
                                                      {"Date", "Type", "Author", "Note", "Restricted"},
                                                      {"2019-05-02", "Home visit", "F Mahmood", "Nia said \"I am fine\".\nHer aunt was there.", "No"},
                                                      {"2019-05-07", "Telephone call", "J Frost", "The neighbour rang.", "Yes"}};

std::optional<OpenedDocument> workbook(const std::vector<std::vector<std::vector<std::string>>>& sheets, const std::vector<DocumentText>& not_shown = {}) {
  return open_workbook_export(sheets, not_shown, delivered_mappings());
}

std::string names_of(const OpenedDocument& document) {
  std::string names;
  for (const ContainedFile& part : document.parts) {
    names += part.name + "\n";
  }
  return names;
}

}  // namespace

TEST_CASE("Case notes in a spreadsheet become a document each, restricted ones marked") {
  const auto document = workbook({kNotes});
  REQUIRE(document);
  CHECK(document->status == DocumentStatus::read);
  const std::vector<CaseNote> notes = notes_of(*document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].event_date == "2019-05-02");
  CHECK(notes[0].text == "Nia said \"I am fine\".\nHer aunt was there.");
  CHECK(notes[0].restricted == "No");
  CHECK(notes[1].restricted == "Yes");
  CHECK(details_of(*document).find("Case notes report") != std::string::npos);
}

TEST_CASE("A sheet beside the notes that is no extract stays a table, and every part says its sheet") {
  const auto document = workbook({{{"Team", "Manager"}, {"North", "J Frost"}}, kNotes});
  REQUIRE(document);
  CHECK(names_of(*document) == "sheet 1.csv\nsheet 2 export details.txt\nsheet 2 note 0001 2019-05-02.case-note\nsheet 2 note 0002 2019-05-07.case-note\n");
  CHECK(document->parts[0].bytes == "\"Team\",\"Manager\"\n\"North\",\"J Frost\"\n");
}

TEST_CASE("What the workbook hides is told in a part of its own, but not what a note says anyway") {
  const auto document = workbook({kNotes}, {{"hidden-row", 0, "Do not disclose", false, "Notes, row 9"}, {"hidden-text", 0, "The neighbour rang.", false, "the whole of a cell longer than its page"}});
  REQUIRE(document);
  CHECK(document->parts.back().name == "beside the notes.txt");
  CHECK(document->parts.back().bytes == "hidden-row, Notes, row 9:\nDo not disclose\n\n");
}

TEST_CASE("A workbook without an extract is no export") {
  CHECK_FALSE(workbook({{{"Rota", "Monday"}, {"North", "J Frost"}}}));
  CHECK_FALSE(workbook({}));
}
