// Office files from the folder to the bundle: printed whole, what the print hides decided like any page, nothing fetched, nothing run.
#include <cstdlib>

#include "tests/support/listener.h"
#include "tests/support/office_file.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

namespace {

std::string visit() {
  const std::string comment = std::string("<?xml version=\"1.0\"?><w:comments ") + kWordSpace + R"(><w:comment w:id="0" w:author="Ben Aldous" w:date="2019-03-06T00:00:00Z">)" + paragraph("Ask Karen Whittle.") + "</w:comment></w:comments>";
  return word_file(paragraph("Visit to Corin on 4 March 2019.") +
                       R"(<w:p><w:r><w:t xml:space="preserve">He was well. </w:t></w:r><w:del w:id="1" w:author="Mary Osei" w:date="2019-03-05T10:00:00Z"><w:r><w:delText>Karen Whittle shouted.</w:delText></w:r></w:del></w:p>)" +
                       R"(<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>He likes football.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>)",
                   {{"comments.xml", "comments", "comments", comment}});
}

}  // namespace

TEST_CASE("A Word report is printed without what was deleted, and its deletions and comments are pages to decide on") {
  const RecordCase c;
  c.add("visit.docx", visit());
  c.prepare();
  const std::string proposals = c.says("proposals --json").words;
  CHECK(proposals.find("Ask Karen Whittle") == std::string::npos);
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK(text.find("He likes football.") != std::string::npos);
  CHECK(text.find("deleted by Mary Osei, 2019-03-05") != std::string::npos);
  CHECK(text.find("shouted") != std::string::npos);
  CHECK(text.find("Whittle") == std::string::npos);
  CHECK(c.manifest().find("\"outside_pages\"") != std::string::npos);
}

TEST_CASE("An old or open format hides nothing that a Word file would not") {
  const TemporaryFolder folder;
  write_file_atomically(folder / "visit.docx", visit());
  for (const std::string kind : {"doc", "odt", "rtf"}) {
    const std::string command = "cd " + folder.path().string() + " && soffice -env:UserInstallation=file://" + (folder / "profile").string() + " --headless --convert-to " + kind + " visit.docx > /dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    const RecordCase c;
    c.add("visit." + kind, read_file(folder / ("visit." + kind)));
    c.prepare();
    c.decide_the_rest_and_disclose();
    const std::string text = c.bundle_text();
    INFO(kind);
    CHECK(text.find("He likes football.") != std::string::npos);
    CHECK(text.find("shouted") != std::string::npos);
    CHECK(text.find("Ask") != std::string::npos);
    CHECK(text.find("Whittle") == std::string::npos);
  }
}

TEST_CASE("Nothing that a file refers to on other computers is fetched") {
  const Listener listener;
  const RecordCase c;
  const std::string picture = R"(<w:p><w:r><w:pict><v:shape style="width:100pt;height:100pt"><v:imagedata r:id="far"/></v:shape></w:pict></w:r></w:p>)";
  const std::string links = R"(<Relationship Id="far" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target=")" + listener.address("picture.png") + R"(" TargetMode="External"/>)" +
                            R"(<Relationship Id="tpl" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target=")" + listener.address("t.dotm") + R"(" TargetMode="External"/>)";
  c.add("far.docx", word_file(paragraph("Visit to Corin.") + picture, {}, links));
  c.add("far.html", "<html><head><link rel=stylesheet href=\"" + listener.address("s.css") + "\"></head><body><p>Visit to Corin.</p><img src=\"" + listener.address("i.png") + "\"></body></html>");
  c.add("far.rtf", "{\\rtf1 Visit to Corin. {\\field{\\*\\fldinst INCLUDEPICTURE \"" + listener.address("r.png") + "\"}}}");
  c.add("far.eml", "From: a@x.example\nTo: b@x.example\nSubject: Corin\nContent-Type: text/html\n\n<p>Visit.</p><img src=\"" + listener.address("m.png") + "\">\n");
  c.prepare();
  CHECK_FALSE(listener.heard());
}

TEST_CASE("Locked, broken and mislabelled office files are faults of their own that say what to do") {
  const RecordCase c;
  c.add("good.docx", word_file(paragraph("Visit to Corin.")));
  c.add("broken.docx", "PK\x03\x04 this is no archive");
  c.add("cut.docx", visit().substr(0, 600));
  c.add("empty.xlsx", "");
  c.add("really-a-table.docx", "Date,Note\n04/03/2019,Visit\n");
  std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1016, '\0');
  for (const char letter : std::string("EncryptedPackage")) {
    locked += std::string(1, letter) + '\0';
  }
  c.add("locked.docx", locked + std::string(2048, '\0'));
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  c.says("ingest " + c.at("record"));
  CHECK(c.says("prepare").code == 3);
  const std::string status = c.says("status --json").words;
  CHECK(status.find("\"needs-password\"") != std::string::npos);
  CHECK(status.find("This file is empty") != std::string::npos);
  CHECK(c.says("status").words.find("hold: fault at good.docx") == std::string::npos);
  CHECK(c.says("status").words.find("hold: fault at really-a-table.docx") == std::string::npos);   // read as the text it is
}

TEST_CASE("A recording and a photograph wait for somebody to hear and see them") {
  const RecordCase c;
  c.add("call.wav", std::string("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1F\0\0\x80\x3E\0\0\x02\0\x10\0data\0\x7D\0\0", 44) + std::string(32000, '\0'));
  c.prepare();
  CHECK(c.says("status").words.find("needs listening to") != std::string::npos);
  CHECK(c.says("disclose --out " + c.at("bundle")).code == 4);
  c.decide(R"({"what": "hold", "source": "call.wav", "kind": "recording", "role": "information governance officer", "verdict": "release", "reason": "Heard: nothing of others."})");
  c.decide_the_rest_and_disclose();
  CHECK(c.bundle_text().find("Length: 2 seconds") != std::string::npos);
}

TEST_CASE("A picture so soft that it looks like an empty page waits for somebody to look at it") {
  const RecordCase c;
  std::string bitmap("BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x90\x01\0\0\x90\x01\0\0\x01\0\x18\0\0\0\0\0\0\0\0\0\x13\x0B\0\0\x13\x0B\0\0\0\0\0\0\0\0\0\0", 54);
  for (int y = 0; y < 400; ++y) {
    bitmap += std::string(3 * 400, static_cast<char>(225 - y / 10));
  }
  c.add("hill.bmp", bitmap);
  c.prepare();
  CHECK(c.says("status").words.find("This needs looking at") != std::string::npos);
}

TEST_CASE("An office file that takes too long costs itself alone") {
  const RecordCase c;
  std::string body;
  for (int i = 0; i < 60000; ++i) {
    body += paragraph("Paragraph " + std::to_string(i) + " of a paper without end, with words enough to fill a line and more of them to fill another.");
  }
  c.add("a-endless.docx", word_file(body));
  c.add("b-short.docx", word_file(paragraph("Visit to Corin.")));
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  ::setenv("CANDOUR_SECONDS_A_TASK", "3", 1);
  c.says("ingest " + c.at("record"));
  ::unsetenv("CANDOUR_SECONDS_A_TASK");
  CHECK(c.says("prepare").code == 3);
  const std::string status = c.says("status --json").words;
  CHECK(status.find("took more memory or time than allowed") != std::string::npos);
  CHECK(status.find("\"b-short.docx\",\"status\":\"read\"") != std::string::npos);
}

TEST_CASE("Words that their sender blacked out in Word and left readable are a question before anything goes out") {
  const RecordCase c;
  c.add("black.docx", word_file(paragraph("Visit to Corin.") + R"(<w:p><w:r><w:rPr><w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/></w:rPr><w:t>the lodger has a key</w:t></w:r></w:p>)"));
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  CHECK(c.says("ingest " + c.at("record")).words.find("can be read") != std::string::npos);
  REQUIRE(c.says("prepare").code == 0);
  c.decide_the_rest_and_disclose();
  CHECK(c.bundle_text().find("lodger") == std::string::npos);
}

TEST_CASE("A report in Word's own fonts and a family's own script is printed in fonts of the same widths and in that script") {
  const RecordCase c;
  c.add("visit.docx", word_file(R"(<w:p><w:r><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr><w:t>Corin was well.</w:t></w:r></w:p>)"
                                R"(<w:p><w:r><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/></w:rPr><w:t>He likes football.</w:t></w:r></w:p>)" +
                                paragraph("আমার মা") + paragraph("ሰላም")));
  c.prepare();
  c.decide_the_rest_and_disclose();
  const std::string fonts = output_of("pdffonts " + c.at("bundle/bundle.pdf"));
  for (const char* font : {"Carlito", "Caladea", "NotoSansBengali", "NotoSansEthiopic"}) {
    INFO(font);
    CHECK(fonts.find(font) != std::string::npos);
  }
}

TEST_CASE("A table that floats over several pages is there whole, in Word's format and in others") {
  std::string rows;
  for (int i = 0; i < 60; ++i) {
    rows += "<w:tr><w:tc>" + paragraph("Contact " + std::to_string(i) + " with the school about the shoes that Corin left behind after football, and about the coat that was never found again.") + "</w:tc></w:tr>";
  }
  const std::string file = word_file(paragraph("Chronology") + R"(<w:tbl><w:tblPr><w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" w:tblpY="100"/><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>)" + rows + "</w:tbl>" + paragraph("After the table."));
  const TemporaryFolder folder;
  write_file_atomically(folder / "visit.docx", file);
  for (const std::string kind : {"docx", "doc", "odt", "rtf"}) {
    const std::string command = "cd " + folder.path().string() + " && soffice -env:UserInstallation=file://" + (folder / "profile").string() + " --headless --convert-to " + kind + " visit.docx > /dev/null 2>&1";
    REQUIRE((kind == "docx" || std::system(command.c_str()) == 0));
    const RecordCase c;
    c.add("visit." + kind, read_file(folder / ("visit." + kind)));
    c.prepare();
    c.decide_the_rest_and_disclose();
    const std::string text = c.bundle_text();
    INFO(kind);
    for (int i = 0; i < 60; ++i) {
      CHECK(text.find("Contact " + std::to_string(i) + " with") != std::string::npos);
    }
    CHECK(text.find("After the table.") != std::string::npos);
  }
}

TEST_CASE("A letter in RTF or in Word's old format bears the day it showed, not that of its print") {
  const std::string day = output_of("LC_ALL=C date '+%-d %B %Y'");
  const std::string today = day.substr(0, day.find('\n'));
  const TemporaryFolder folder;
  write_file_atomically(
      folder / "letter.docx",
      word_file(
          R"(<w:p><w:r><w:t xml:space="preserve">Dated </w:t></w:r><w:fldSimple w:instr=" DATE \@ &quot;d MMMM yyyy&quot; "><w:r><w:t>3 March 2014</w:t></w:r></w:fldSimple></w:p>)"));
  for (const std::string kind : {"doc", "rtf"}) {
    REQUIRE(std::system(("cd " + folder.path().string() + " && soffice -env:UserInstallation=file://" +
                         (folder / "profile").string() + " --headless --convert-to " + kind +
                         " letter.docx > /dev/null 2>&1")
                            .c_str()) == 0);
    std::string file = read_file(folder / ("letter." + kind));  // LibreOffice has written today's day into it
    for (const std::size_t step : {1U, 2U}) {
      std::string shown;
      for (const char letter : today) {
        shown += letter + std::string(step - 1, '\0');
      }
      for (std::size_t at = file.find(shown); at != std::string::npos; at = file.find(shown, at)) {
        for (std::size_t i = 0; i < shown.size(); i += step) {
          file[at + i] = file[at + i] == ' ' ? ' ' : 'q';
        }
      }
    }
    const RecordCase c;
    c.add("letter." + kind, file);
    c.prepare();
    c.decide_the_rest_and_disclose();
    INFO(kind);
    CHECK(c.bundle_text().find("Dated q") != std::string::npos);
  }
}

TEST_CASE("A web page wider than paper is printed on a page that holds all its columns") {
  const RecordCase c;
  std::string cells;
  for (int i = 0; i < 40; ++i) {
    cells += "<td>Session" + std::to_string(i) + " authorised</td>";
  }
  c.add("attendance.html", "<html><body><h3>Attendance of Corin</h3><table border=1><tr>" + cells + "</tr></table></body></html>");
  c.prepare();
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  for (int i = 0; i < 40; ++i) {
    CHECK(text.find("Session" + std::to_string(i)) != std::string::npos);
  }
}
