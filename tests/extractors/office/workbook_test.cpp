// What a workbook hides is shown to whoever reviews it, and what it shows can be read in print.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "extractors/office/number_mask.h"
#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

InsideOffice inside(const std::vector<TestSheet>& sheets, const std::string& more_of_workbook = "", const std::vector<Link>& main_links = {}, const Parts& more = {}) {
  return look_inside(xlsx(sheets, more_of_workbook, main_links, more), FileKind::xlsx);
}

std::string row(int number, const std::string& cells, const std::string& more = "") { return "<row r=\"" + std::to_string(number) + "\" " + more + ">" + cells + "</row>"; }

std::string sheet_xml(const InsideOffice& looked, int number = 1) { return printed_part(looked, "xl/worksheets/sheet" + std::to_string(number) + ".xml"); }

std::string names(const std::string& tag, const std::string& inside_it) { return "<" + tag + kSheetNames + ">" + inside_it + "</" + tag + ">"; }

}  // namespace

TEST_CASE("Hidden rows, filtered rows, hidden columns and hidden sheets are told with their values") {
  const std::string columns = R"(<cols><col min="2" max="2" width="9" hidden="1"/></cols>)";
  const InsideOffice looked = inside({{"Contacts", columns + rows(row(1, text_cell("A1", "Corin") + text_cell("B1", "Jodie")) + row(2, text_cell("A2", "Della") + number_cell("C2", "43587", 1), "hidden=\"1\"") +
                                                                  row(3, text_cell("A3", "Darren"), "ht=\"0\" customHeight=\"1\"")),
                                       "", {}},
                                      {"Working", rows(row(1, text_cell("A1", "one") + text_cell("B1", "two")) + row(2, text_cell("A2", "three"))), "hidden", {}},
                                      {"Deep", rows(row(1, text_cell("A1", "four"))), "veryHidden", {}}});
  CHECK(told(looked) ==
        "hidden-row | Contacts, row 2 | Della\t2019-05-02\nhidden-row | Contacts, row 3 | Darren\nhidden-column | Contacts, column B | Jodie\n"
        "hidden-sheet | Working | one\ttwo\nthree\nhidden-sheet | Deep | four\n");
  CHECK(holds(sheet_xml(looked), "r=\"3\" ht=\"0\" customHeight=\"1\" hidden=\"1\""));   // still hidden in print
}

TEST_CASE("Notes and threaded comments are told with their cell, and no note is printed") {
  const Parts parts = {
      {"xl/comments1.xml", names("comments", R"(<authors><author>Mary Osei</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Is this </t></r><r><t>Della?</t></r></text></comment>)"
                                             R"(<comment ref="A2" authorId="1"><text><t>[Threaded comment] Jodie</t></text></comment></commentList>)"), ""},
      {"xl/threadedComments/threadedComment1.xml", R"(<ThreadedComments xmlns="x"><threadedComment ref="A2" dT="2021-03-04T10:00:00.00" personId="{P}" id="{1}"><text>Ask Jodie</text></threadedComment></ThreadedComments>)", ""},
      {"xl/persons/person.xml", R"(<personList xmlns="x"><person displayName="Priya Nair" id="{P}" userId="priya@council.example"/></personList>)", ""},
      {"xl/drawings/vmlDrawing1.vml", R"(<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"/></v:shape><v:shape id="box"><x:ClientData ObjectType="Checkbox"/></v:shape></xml>)", ""}};
  const InsideOffice looked = inside({{"Log", rows(row(1, text_cell("A1", "Corin"))) + "<legacyDrawing r:id=\"rV\"/>", "",
                                       {{"rC", "comments", "../comments1.xml"}, {"rT", "threadedComment", "../threadedComments/threadedComment1.xml"}, {"rV", "vmlDrawing", "../drawings/vmlDrawing1.vml"}}}},
                                     "", {{"rP", "person", "persons/person.xml"}}, parts);
  CHECK(told(looked) ==
        "info | somebody who commented | Priya Nair\npriya@council.example\ncomment | Log!A2, Priya Nair, 2021-03-04 | Ask Jodie\ncomment | Log!A1, Mary Osei | Is this Della?\n");
  CHECK_FALSE(holds(printed_bytes(looked), "Della"));
  CHECK_FALSE(holds(printed_bytes(looked), "ObjectType=\"Note\""));
  CHECK(holds(printed_bytes(looked), "ObjectType=\"Checkbox\""));
}

TEST_CASE("Formulas become their values, and words that only a formula says are told") {
  const InsideOffice looked = inside({{"Log", rows(row(1, R"(<c r="A1" t="str"><f>IF(B1=1,"Darren Pike","other")</f><v>other</v></c><c r="B1"><f>TODAY()</f><v>43587</v></c>)")), "", {}}});
  CHECK(told(looked) == "hidden-text | words in a formula, Log!A1 | Darren Pike\nother\n");
  CHECK_FALSE(holds(sheet_xml(looked), "<f>"));
  CHECK(holds(sheet_xml(looked), "<v>43587</v>"));
}

TEST_CASE("Cells that show nothing, lie under merged ones or are white on white are told") {
  const InsideOffice looked = inside({{"Log", rows(row(1, text_cell("A1", "Corin") + text_cell("B1", "Jodie") + text_cell("C1", "Della", 2) + text_cell("D1", "Kai", 3))) + R"(<mergeCells><mergeCell ref="A1:B1"/></mergeCells>)", "", {}}});
  CHECK(told(looked) == "hidden-text | under merged cells, Log!B1 | Jodie\nhidden-text | a format that shows nothing, Log!C1 | Della\n+hidden-text | white letters, Log!D1, printed in black | Kai\n");
  CHECK_FALSE(holds(sheet_xml(looked), "Jodie"));
  CHECK_FALSE(holds(printed_part(looked, "xl/styles.xml"), "FFFFFFFF"));
}

TEST_CASE("A pivot table's kept rows are told when no visible sheet has them") {
  const std::string definition = names("pivotCacheDefinition", R"(<cacheSource type="worksheet"><worksheetSource sheet="Log"/></cacheSource><cacheFields><cacheField name="Name"><sharedItems><s v="Corin"/><s v="Jodie"/><s v="Long gone"/></sharedItems></cacheField>)"
                                                               R"(<cacheField name="Day"><sharedItems/></cacheField></cacheFields>)");
  const std::string records = names("pivotCacheRecords", R"(<r><x v="0"/><d v="2019-05-02T00:00:00"/></r><r><x v="1"/><d v="2019-05-02T00:00:00"/></r>)");
  const InsideOffice looked = inside({{"Log", rows(row(1, text_cell("A1", "Corin") + number_cell("B1", "43587", 1))), "", {}}}, "", {{"rP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"}},
                                     {{"xl/pivotCache/pivotCacheDefinition1.xml", definition, ""},
                                      {"xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels", links({{"rR", "pivotCacheRecords", "pivotCacheRecords1.xml"}}), ""},
                                      {"xl/pivotCache/pivotCacheRecords1.xml", records, ""}});
  CHECK(told(looked) == "pivot-cache | a pivot table of Log | Name\tDay\nJodie\t2019-05-02\npivot-cache | a pivot table of Log, Name | Long gone\n");
  CHECK_FALSE(holds(printed_bytes(looked), "Jodie"));
}

TEST_CASE("Hidden names, connections, linked workbooks, revisions and words of no cell are told and go") {
  const InsideOffice looked = inside(
      {{"Log", rows(row(1, R"(<c r="A1" t="s"><v>0</v></c>)")), "", {}}},
      R"(<definedNames><definedName name="secret" hidden="1">"Jodie"</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Log!$A$1</definedName><definedName name="plain">Log!$A$1</definedName></definedNames>)",
      {{"rS", "sharedStrings", "sharedStrings.xml"}, {"rC", "connections", "connections.xml"}, {"rE", "externalLink", "externalLinks/externalLink1.xml"}, {"rH", "revisionHeaders", "revisions/revisionHeaders.xml"}},
      {{"xl/sharedStrings.xml", names("sst", "<si><t>Corin</t></si><si><t>Row that was deleted</t></si>"), ""},
       {"xl/connections.xml", names("connections", R"(<connection id="1" name="records"><dbPr connection="DSN=Records" command="SELECT * FROM Children"/></connection>)"), ""},
       {"xl/externalLinks/externalLink1.xml", names("externalLink", R"(<externalBook r:id="rB"><sheetNames><sheetName val="Foster"/></sheetNames><sheetDataSet><sheetData><row r="1"><cell r="A1"><v>Kai</v></cell></row></sheetData></sheetDataSet></externalBook>)"), ""},
       {"xl/externalLinks/_rels/externalLink1.xml.rels", links({{"rB", "externalLinkPath", "file:///S:/foster.xlsx", true}}), ""},
       {"xl/revisions/revisionHeaders.xml", names("headers", R"(<header r:id="rL" userName="Mary Osei" dateTime="2018-01-02T09:00:00"/>)"), ""},
       {"xl/revisions/_rels/revisionHeaders.xml.rels", links({{"rL", "revisionLog", "revisionLog1.xml"}}), ""},
       {"xl/revisions/revisionLog1.xml", names("revisions", R"(<rcc><oc r="A1" t="inlineStr"><is><t>Della</t></is></oc><nc r="A1" t="inlineStr"><is><t>Corin</t></is></nc></rcc>)"), ""}});
  CHECK(told(looked) ==
        "defined-name | secret | \"Jodie\"\nhidden-text | words that no cell shows | Row that was deleted\ndata-connection | records | DSN=Records\nSELECT * FROM Children\n"
        "data-connection | values kept from a linked workbook | Foster\nKai\nexternal | linked workbook | file:///S:/foster.xlsx\nrevision | saved by Mary Osei, 2018-01-02 | A1: was Della; became Corin\n");
  const std::string printed = printed_bytes(looked);
  for (const char* gone : {"secret", "Print_Area", "DSN", "foster", "Della", "Kai"}) {
    INFO(gone);
    CHECK_FALSE(holds(printed, gone));
  }
  CHECK(holds(printed, "name=\"plain\""));
}

TEST_CASE("A sheet is printed one page wide, across when it has more than seven columns") {
  const InsideOffice narrow = inside({{"Log", "<pageSetup orientation=\"landscape\" scale=\"20\"/>" + rows(row(1, text_cell("A1", "Corin"))), "", {}}});
  CHECK(holds(sheet_xml(narrow), "fitToPage=\"1\""));
  CHECK(holds(sheet_xml(narrow), R"(orientation="portrait" fitToWidth="1" fitToHeight="0")"));
  CHECK(narrow.advice.empty());
  std::string cells;
  for (char column = 'A'; column <= 'J'; ++column) {
    cells += text_cell(std::string(1, column) + "1", "Corin");
  }
  CHECK(holds(sheet_xml(inside({{"Log", rows(row(1, cells)), "", {}}})), R"(orientation="landscape" fitToWidth="1")"));
}

TEST_CASE("A very wide sheet takes more pages across, so that its letters can be read, and that is said") {
  std::string cells;
  for (int column = 0; column < 45; ++column) {
    cells += text_cell((column < 26 ? std::string() : std::string("A")) + static_cast<char>('A' + column % 26) + "1", "a value");
  }
  const InsideOffice looked = inside({{"Log", rows(row(1, cells)), "", {}}});
  CHECK_FALSE(holds(sheet_xml(looked), "fitToWidth=\"1\""));
  CHECK(holds(looked.advice, "pages wide"));
  CHECK_FALSE(holds(looked.advice, "Log"));
}

TEST_CASE("Words that a cell would cut off are set in lines, and numbers that would show as hashes get room") {
  const std::string note = "Corin was seen at home with his grandmother and the health visitor";
  const InsideOffice looked = inside({{"Log", R"(<cols><col min="1" max="1" width="12"/><col min="2" max="2" width="4"/></cols>)" + rows(row(1, text_cell("A1", note) + number_cell("B1", "43587", 1)) + row(2, text_cell("A2", "short"))), "", {}}});
  const std::string sheet = sheet_xml(looked);
  CHECK(holds(sheet, R"(<c r="A1" s="7")"));   // a style of its own, with lines
  CHECK(holds(printed_part(looked, "xl/styles.xml"), "wrapText=\"1\""));
  CHECK(holds(sheet, "customHeight=\"1\""));
  CHECK(holds(sheet, R"(<col min="2" max="2" width="11.5")"));
  CHECK(holds(sheet, R"(<c r="A2" s="0")"));
}

TEST_CASE("A column that sets its words in lines is as wide as its longest word, so that none is broken") {
  const auto width_of = [](const std::string& words, const std::string& next = "x") {
    const std::string sheet = sheet_xml(inside({{"Log", R"(<cols><col min="1" max="1" width="4"/></cols>)" + rows(row(1, text_cell("A1", words) + text_cell("B1", next))), "", {}}}));
    return std::stod(sheet.substr(sheet.find(" width=\"") + 8));
  };
  CHECK(width_of("Violet Featherstonehaugh") >= 18);
  CHECK(width_of("09/04/1971") >= 11);
  CHECK(width_of("07700 900123") >= 13);   // one number in two parts
  CHECK(width_of("gladys.thornbury@mail.example") >= 29);
  CHECK(width_of("Violet Featherstonehaugh") < width_of("gladys.thornbury@mail.example"));
  CHECK(width_of(std::string(45, 'x')) < 20);   // no word of anybody's
  CHECK(width_of("on") == 4);
}

TEST_CASE("Words that run on over empty cells ask for no wider column") {
  const std::string sheet = sheet_xml(inside({{"Log", R"(<cols><col min="1" max="9" width="9"/></cols>)" + rows(row(1, text_cell("A1", "Featherstonehaugh")) + row(2, text_cell("I2", "x"))), "", {}}}));
  CHECK(holds(sheet, R"(<col min="1" max="9" width="9")"));
}

TEST_CASE("A cell longer than a page can hold is told whole") {
  std::string note;
  for (int i = 0; i < 4000; ++i) {
    note += "word" + std::to_string(i) + " ";
  }
  CHECK(holds(told(inside({{"Log", rows(row(1, text_cell("A1", note))), "", {}}})), "the whole of a cell longer than its page, Log!A1 | word0 "));
}

TEST_CASE("What the visible cells say is given as tables, unless a sheet shows more than cells") {
  const InsideOffice looked = inside({{"Log", rows(row(1, text_cell("A1", "Date") + text_cell("C1", "Note")) + row(2, text_cell("A2", "secret"), "hidden=\"1\"") + row(4, text_cell("C4", "Corin rang"))), "", {}},
                                      {"Away", rows(row(1, text_cell("A1", "no"))), "hidden", {}}});
  REQUIRE(looked.sheets.size() == 1);
  CHECK(looked.sheets[0] == SheetRows{{"Date", "", "Note"}, {"", "", "Corin rang"}});
  CHECK(inside({{"Log", rows(row(1, text_cell("A1", "Smith_x000D_ rang_xD800__x0000_"))), "", {}}}).sheets[0][0][0] == "Smith rang\xEF\xBF\xBD");
  CHECK(inside({{"Log", rows(row(1, "<c r=\"A1\"><f>CONCATENATE(\"a\",\"b\")</f></c>")), "", {}}}).sheets.empty());   // a print works it out
  CHECK(inside({{"Log", rows(row(1, text_cell("A1", "Date"))) + "<drawing r:id=\"r9\"/>", "", {}}}).sheets.empty());
}

TEST_CASE("A telephone kept as a number is given as it is shown, with its first nought and its gaps") {
  const std::string cells = number_cell("A1", "7700900123", 4) + number_cell("B1", "9990001234", 5) + number_cell("C1", "7700900123") + number_cell("D1", "-5", 4) + number_cell("E1", "0.5", 4) +
                            number_cell("F1", "447700900123", 4);
  CHECK(inside({{"Log", rows(row(1, cells)), "", {}}}).sheets.at(0).at(0) == std::vector<std::string>{"07700 900123", "999-000-1234", "7700900123", "-5", "0.5", "447700 900123"});
}

TEST_CASE("A letter in Wingdings is the tick that the sheet shows") {
  const InsideOffice looked = inside({{"Log", rows(row(1, text_cell("A1", "ü", 6) + text_cell("B1", "ü") + R"(<c r="C1" s="6" t="str"><v>û</v></c>)")), "", {}}});
  CHECK(looked.sheets.at(0).at(0) == std::vector<std::string>{"✔", "ü", "✘"});
  CHECK(holds(sheet_xml(looked), "✔"));
  CHECK(holds(sheet_xml(looked), "<v>✘</v>"));
}

TEST_CASE("Only a format of figures and fixed signs is a mask") {
  for (const char* format : {"General", "0", "#,##0", "0.00", "0%", "\"£\"0", "0\" years\"", "dd/mm/yyyy", "@", ";;;", "[<=9999999]###\\-####;###", ""}) {
    INFO(format);
    CHECK(number_mask(format).empty());
    CHECK(masked(number_mask(format), "7") == "7");
  }
  CHECK(masked(number_mask("\\(0###\\)\\ ######"), "1632960123") == "(1632) 960123");
  CHECK(masked(number_mask("\\+00\\ 0000\\ 000000"), "447700900123") == "+44 7700 900123");
  CHECK(masked(number_mask("00-00-00"), "10203") == "01-02-03");
}

TEST_CASE("A link's address is told unless its cell says it") {
  const InsideOffice looked = inside({{"Log", rows(row(1, text_cell("A1", "write") + text_cell("B1", "office@council.example"))) + R"(<hyperlinks><hyperlink ref="A1" r:id="r1" tooltip="Della at work"/><hyperlink ref="B1" r:id="r2"/></hyperlinks>)", "",
                                       {{"r1", "hyperlink", "mailto:della@council.example", true}, {"r2", "hyperlink", "mailto:office@council.example", true}}}});
  CHECK(told(looked) == "alternative-text | tip of a link, Log!A1 | Della at work\nexternal | link | mailto:della@council.example\n");
}

TEST_CASE("Headers of sheets show no day of printing and no name of a file that would be ours") {
  const std::string edges =
      R"(<headerFooter><oddHeader>&amp;L&amp;"D&amp;D,Bold"&amp;12&amp;F2019&amp;CPrinted &amp;D &amp;T&amp;R&amp;A &amp;&amp;D</oddHeader><oddFooter>&amp;Z&amp;F Page &amp;P of &amp;N</oddFooter></headerFooter>)";
  const InsideOffice looked = inside({{"Visits", rows(row(1, text_cell("A1", "Corin"))) + edges, "", {}}});
  CHECK(holds(
      sheet_xml(looked),
      R"(<oddHeader>&amp;L&amp;"D&amp;D,Bold"&amp;12 2019&amp;CPrinted [day not stored] [time not stored]&amp;R&amp;A &amp;&amp;D</oddHeader><oddFooter> Page &amp;P of &amp;N</oddFooter>)"));
}

TEST_CASE("Rules for entries and headers of pages that are not there are told") {
  const InsideOffice looked = inside({{"Log", rows(row(1, text_cell("A1", "Corin"))) + R"(<dataValidations><dataValidation promptTitle="Which sister" prompt="Jodie or Kai"><formula1>"Jodie,Kai"</formula1></dataValidation></dataValidations>)"
                                                  R"(<headerFooter><oddHeader>&amp;CEvery page</oddHeader><firstHeader>&amp;L&amp;"Arial,Bold"&amp;12Never printed</firstHeader></headerFooter>)", "", {}}});
  CHECK(told(looked) == "hidden-text | rule for entries, Log | Which sister\nJodie or Kai\nJodie,Kai\nheader-footer | Log | Never printed\n");
}

TEST_CASE("A workbook written by LibreOffice tells its hidden rows, columns, sheet and note") {
  std::ifstream in(std::string(CANDOUR_SOURCE_DIR) + "/tests/data/office/contacts-by-libreoffice.xlsx", std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  const InsideOffice looked = look_inside(bytes.str(), FileKind::xlsx);
  CHECK(told(looked) ==
        "info | author | Mary Osei\ninfo | last modified by | Priya Nair\ninfo | title | Corin review\ninfo | Case worker | Priya Nair\ncomment | Contacts!A4, Mary Osei | Note about Della\n"
        "hidden-row | Contacts, row 2 | Hidden Row Person\tx\ty\nhidden-row | Contacts, row 3 | Filtered Person\tx\ty\nhidden-column | Contacts, column B | Hidden col head\thidden col value\n"
        "hidden-text | words in a formula, Contacts!A5 | Darren Pike\nother\nhidden-sheet | Working | Jodie hidden sheet\nheader-footer | Working | Page\n");
}
