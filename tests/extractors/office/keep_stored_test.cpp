// What a letter showed when it was written is what its print shows, in old and open formats too.
#include <catch2/catch.hpp>

#include "extractors/office/compound_file.h"
#include "extractors/office/keep_stored.h"
#include "tests/support/compound_files.h"
#include "tests/support/office_files.h"
#include "tests/support/open_document.h"

using namespace candour;
using namespace candour::test;

namespace {

std::string rich(const std::string& file) {
  return keep_stored(file, FileKind::rtf).bytes;
}

std::string part_of(const KeptOffice& kept, const std::string& name) {
  const auto files = files_of_zip(kept.bytes);
  for (const ContainedFile& file : files ? *files : std::vector<ContainedFile>()) {
    if (file.name == name) {
      return file.bytes;
    }
  }
  return {};
}

std::string content_of(const KeptOffice& kept) {
  return part_of(kept, "content.xml");
}

// A Word 97 file with one table of fields: three of `kinds`, each with a beginning, a middle and an end.
std::string word_file_with_fields(const std::string& kinds, char locked = 0) {
  std::string head(5000, '\0');
  head.replace(0, 4, "\xEC\xA5\xC1", 4);
  head[11] = static_cast<char>(2 | locked);  // the tables stand in 1Table
  std::string table = std::string(100, 'x') + std::string(4 * (3 * kinds.size() + 1), '\0');
  for (const char kind : kinds) {
    table += std::string("\x13") + kind + "\x14\xFF\x15\x80";
  }
  head.replace(0x11A, 8, four(100) + four(table.size() - 100));
  table.resize(5000, '\0');
  return compound_file({{"WordDocument", head}, {"1Table", table}});
}

std::string kinds_of(const std::string& file, std::size_t fields) {
  std::string out;
  for (std::size_t i = 0; i < fields; ++i) {
    out += streams_of(file)[1].bytes[100 + 4 * (3 * fields + 1) + 6 * i + 1];
  }
  return out;
}

}  // namespace

TEST_CASE("A letter in RTF keeps the day, the file's name and the author that it showed") {
  CHECK(
      rich(
          R"({\rtf1 Dated {\field\fldedit{\*\fldinst {\i  DATE \\@ "d MMMM yyyy" }}{\fldrslt {\b 3 March 2014}}}.})") ==
      R"({\rtf1 Dated {\fldedit{{\b 3 March 2014}}}.})");
  CHECK(
      rich(
          R"({\rtf1 {\field{\*\fldinst FILENAME}{\fldrslt letter.doc}}{\field{\*\fldinst  SAVEDATE}{\fldrslt 05/03/2014}}})") ==
      R"({\rtf1 {{letter.doc}}{{05/03/2014}}})");
}

TEST_CASE("Links, numbers of pages and fields without kept words stay fields of an RTF file") {
  for (
      const char* file :
      {R"({\rtf1 {\field{\*\fldinst HYPERLINK "https://record.example"}{\fldrslt the record}} {\field{\*\fldinst PAGE}{\fldrslt 1}}})",
       R"({\rtf1 {\field{\*\fldinst DATE}}})", R"({\rtf1 not a \{\field DATE\} and \\field})",
       "{\\rtf1 {\\bin12 {\\field{\\*\\fl}}", "{\\rtf1 {\\field{\\*\\fldinst DATE",
       "}}}{\\rtf1 \\fldrslt}"}) {
    CHECK(rich(file) == file);
  }
}

TEST_CASE("A day within a link of an RTF file keeps its words and the link stays") {
  CHECK(
      rich(
          R"({\rtf1 {\field{\*\fldinst HYPERLINK "a"}{\fldrslt on {\field{\*\fldinst TIME}{\fldrslt 10:15}}}}})") ==
      R"({\rtf1 {\field{\*\fldinst HYPERLINK "a"}{\fldrslt on {{10:15}}}}})");
  CHECK(rich(R"({\rtf1 {\field{\*\fldinst TITLE {\field{\*\fldinst DATE}{\fldrslt 1}}}{\fldrslt kept}}})") ==
        R"({\rtf1 {{kept}}})");
}

TEST_CASE("An RTF file of nothing but brackets is left as it is") {
  const std::string deep = "{\\rtf1 " + std::string(2000000, '{');
  CHECK(rich(deep) == deep);
}

TEST_CASE("A letter in Word's old format keeps the days it showed, numbers of pages are counted anew") {
  const std::string file = word_file_with_fields("\x1F\x21\x1D");  // DATE, PAGE, FILENAME
  CHECK(kinds_of(keep_stored(file, FileKind::doc).bytes, 3) == "\x02\x21\x02");
  CHECK(keep_stored(file, FileKind::doc).bytes.size() == file.size());
}

TEST_CASE("A locked, cut or spoilt file in Word's old format is left to the program that reads it") {
  const std::string file = word_file_with_fields("\x1F\x21\x1D");
  const std::string locked = word_file_with_fields("\x1F\x21\x1D", 1);
  CHECK(keep_stored(locked, FileKind::doc).bytes == locked);
  for (std::size_t cut = 0; cut < file.size(); cut += 211) {
    CHECK(keep_stored(file.substr(0, cut), FileKind::xls).bytes.size() == cut);
    CHECK(keep_stored(file.substr(0, cut), FileKind::doc).bytes.size() == cut);
    std::string spoilt = file;
    spoilt[cut] = static_cast<char>(~spoilt[cut]);
    CHECK(keep_stored(spoilt, FileKind::doc).bytes.size() == file.size());
  }
}

TEST_CASE("An open document keeps the day, the file's name and the author that it showed") {
  const std::string fields =
      R"(<text:p>Dated <text:date text:date-value="2014-03-04">4 March 2014</text:date>, <text:file-name>letter.odt</text:file-name>, <text:author-name>Mary Osei</text:author-name> page <text:page-number>1</text:page-number></text:p>)";
  const std::string edges =
      R"(<style:footer><text:p><text:modification-date>5 March 2014</text:modification-date><text:title>???</text:title><text:time>00:00:00</text:time></text:p></style:footer>)";
  const KeptOffice kept = keep_stored(open_document("text", fields, edges), FileKind::odt);
  CHECK(holds(content_of(kept),
              "<text:p>Dated 4 March 2014, letter.odt, Mary Osei page "
              "<text:page-number>1</text:page-number></text:p>"));
  CHECK(holds(part_of(kept, "styles.xml"), "<text:p>5 March 2014</text:p>"));
}

TEST_CASE("The author and the day of a comment in an open document are no fields") {
  const std::string comment =
      "<office:annotation><dc:creator>Priya "
      "Nair</dc:creator><dc:date>2014-03-06T10:00:00</dc:date><text:p>Ask.</text:p></office:annotation>";
  CHECK(
      holds(content_of(keep_stored(open_document("text", "<text:p>" + comment + "</text:p>"), FileKind::odt)),
            comment));
}

TEST_CASE("A slide that always shows today's date shows none") {
  const std::string day =
      R"(<presentation:date-time-decl presentation:name="d" presentation:source="current-date"/>)";
  CHECK(holds(content_of(keep_stored(open_document("presentation", day), FileKind::odp)),
              "presentation:source=\"fixed\""));
}

TEST_CASE("Cells of an open sheet keep the value that their formula had when it was saved") {
  const auto cell = [](const std::string& formula, const std::string& value, const std::string& shown) {
    return "<table:table-cell table:formula=\"of:=" + formula + "\" " + value + "><text:p>" + shown +
           "</text:p></table:table-cell>";
  };
  const std::string row =
      cell("TODAY()", R"(office:value-type="date" office:date-value="2014-03-04" calcext:value-type="date")",
           "4/3/14") +
      cell("1+1", R"(office:value-type="float" office:value="2")", "2") +
      cell("IF(A1;&quot;Darren Pike&quot;;&quot;other&quot;)", R"(office:value-type="string")", "other") +
      cell("X9", R"(office:value-type="string" office:string-value="" calcext:value-type="error")",
           "#NAME?") +
      R"(<table:table-cell table:formula="of:=B1"/>)";
  const KeptOffice kept =
      keep_stored(open_document("spreadsheet", "<table:table table:name=\"Visits\"><table:table-row>" + row +
                                                   "</table:table-row></table:table>"),
                  FileKind::ods);
  CHECK(holds(content_of(kept), R"(<table:table-cell office:value-type="string"><text:p>4/3/14</text:p>)"));
  CHECK(holds(content_of(kept),
              R"(<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p>)"));
  CHECK(holds(content_of(kept), R"(<table:table-cell office:value-type="string"><text:p>#NAME?</text:p>)"));
  CHECK(holds(content_of(kept), R"(<table:table-cell table:formula="of:=B1"/>)"));
  REQUIRE(kept.texts.size() == 1);
  CHECK(kept.texts[0].label == "words in a formula, Visits");
  CHECK(kept.texts[0].text == "Darren Pike\nother");
}

TEST_CASE(
    "Hidden sections, paragraphs and fields of an open document are told and not printed, their pictures are "
    "documents") {
  const std::string body =
      R"(<text:p>Corin</text:p><text:section text:name="S" text:display="none"><text:p>Violet rang.</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p></text:section>)"
      R"(<text:section text:name="T" text:display="condition" text:is-hidden="true"><text:p>Jodie<text:s/>moved.</text:p></text:section><text:section text:name="U" text:display="condition" text:is-hidden="false"><text:p>School</text:p></text:section>)"
      R"(<text:p><text:hidden-paragraph text:is-hidden="true"/>Della owes rent.<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><text:p><text:hidden-paragraph text:is-hidden="false"/>Well <text:hidden-text text:string-value="Kai" text:is-hidden="true">Kai</text:hidden-text>)"
      R"(<text:conditional-text text:string-value-if-true="at home" text:string-value-if-false="with Darren">at home</text:conditional-text></text:p>)";
  const KeptOffice kept =
      keep_stored(open_document("text", body, "", {{"Pictures/a.png", "picture", ""}}), FileKind::odt);
  CHECK(holds(
      content_of(kept),
      R"(<text:p>Corin</text:p><text:section text:name="U" text:display="condition" text:is-hidden="false"><text:p>School</text:p></text:section><text:p>Well at home</text:p>)"));
  std::string told;
  for (const DocumentText& text : kept.texts) {
    told += text.place + " | " + text.label + " | " + text.text + "\n";
  }
  CHECK(told ==
        "hidden-text | hidden section | Violet rang.\nhidden-text | hidden section | Jodie "
        "moved.\nhidden-text | hidden paragraph | Della owes rent.A note.\nhidden-text | hidden field | "
        "Kai\nhidden-text | conditional field | with Darren\n");
  REQUIRE(kept.embedded.size() == 1);
  CHECK(kept.embedded[0].bytes == "picture");
}

TEST_CASE("A sheet in Excel's old format keeps the number that a formula of today's day came to") {
  const std::string day("\xC0\x5C\xE4\x40", 4);  // 41702
  const auto two = [](std::size_t number) { return four(number).substr(0, 2); };
  const auto record = [&](std::size_t kind, const std::string& bytes) {
    return two(kind) + two(bytes.size()) + bytes;
  };
  const auto formula = [&](std::size_t at, const std::string& value, const std::string& parts) {
    return record(6, two(at) + two(1) + two(15) + value + std::string(6, '\0') + two(parts.size()) + parts);
  };
  const std::string number = std::string(4, '\0') + day;
  const std::string today("\x41\xDD\0", 3);
  const std::string letters = std::string(6, '\0') + "\xFF\xFF";
  const std::string in_shared = std::string("\1", 1) + two(7) + two(1);
  std::string stream = formula(0, number, today) + formula(1, number, today + "\x17") +
                       formula(2, letters, today) + formula(3, number, std::string(8, '\x1E')) +
                       formula(7, number, in_shared) + record(0x4BC, std::string(10, '\0') + today);
  stream.resize(5000, '\0');
  const std::string kept =
      streams_of(keep_stored(compound_file("Workbook", stream), FileKind::xls).bytes).at(0).bytes;
  const auto kept_number = [&](std::size_t at, std::size_t left) {
    return record(0x203, two(at) + two(1) + two(15) + number) + two(0xFE) + two(left);
  };
  CHECK(kept.substr(0, 22) == kept_number(0, 22 + 3 - 18));
  CHECK(kept.substr(29, 30 + 29 + 34) == stream.substr(29, 30 + 29 + 34));
  CHECK(kept.substr(122, 22) == kept_number(7, 22 + 5 - 18));
  CHECK(kept.substr(153) == stream.substr(153));
  const std::string failed = std::string("\2\0\x0F\0\0\0\xFF\xFF", 8);
  std::string error = formula(0, failed, today);
  error.resize(5000, '\0');
  CHECK(streams_of(keep_stored(compound_file("Workbook", error), FileKind::xls).bytes)
            .at(0)
            .bytes.substr(0, 12) == record(0x205, two(0) + two(1) + two(15) + "\x0F\1"));
}

TEST_CASE("Of two streams of one name the file's own is looked at, not that of a sheet put into it") {
  std::string sheet =
      std::string("\x06\0\x19\0", 4) + std::string(20, '\0') + std::string("\3\0\x41\xDD\0", 5);
  sheet.resize(5000, '\0');
  std::string file = compound_file({{"Workbook", sheet}, {"Workbook", sheet}});
  file.replace(1024 + 76, 4, four(2));  // the root's only child is the second
  const std::vector<CompoundStream> kept = streams_of(keep_stored(file, FileKind::xls).bytes);
  CHECK(kept.at(0).bytes == sheet);
  CHECK(kept.at(1).bytes.substr(0, 4) == std::string("\x03\x02\x0E\0", 4));
}

TEST_CASE("An open document that cannot be looked into is left to the program that reads it") {
  const std::string file = open_document("text", "<text:p>Corin</text:p>");
  CHECK(keep_stored(file.substr(0, 100), FileKind::odt).bytes == file.substr(0, 100));
  CHECK(keep_stored("", FileKind::odt).bytes.empty());
  CHECK(holds(content_of(keep_stored(open_document("text", "<text:p>Cor"), FileKind::odt)), "<text:p>Cor"));
}
