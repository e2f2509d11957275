#include "extractors/intake/identify.h"

#include <catch2/catch.hpp>
#include <string>

#include "extractors/intake/walk.h"
#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"

using namespace candour;
using namespace std::string_literals;

TEST_CASE("A file is known by its bytes, not by a name that lies") {
  CHECK(identify("%PDF-1.7\n", "letter.txt") == FileKind::pdf);
  CHECK(identify("\n\njunk%PDF-1.4", "scan") == FileKind::pdf);
  CHECK(identify("\xFF\xD8\xFF\xE0", "letter.pdf") == FileKind::jpeg);
  CHECK(identify("II*\0\x08"s, "scan.bin") == FileKind::tiff);
  CHECK(identify("\x89PNG\r\n\x1A\n", "x.jpg") == FileKind::png);
}

TEST_CASE("An empty or damaged file keeps the kind it claims, so that its reader says what is wrong") {
  CHECK(identify("", "report.pdf") == FileKind::pdf);
  CHECK(identify("rubbish", "scan.tiff") == FileKind::tiff);
}

TEST_CASE("Plain text needs a text name and bytes without control characters") {
  CHECK(identify("Visit today.\n", "notes.txt") == FileKind::text);
  CHECK(identify("\xFF\xFEV\0i\0"s, "notes.txt") == FileKind::text);
  CHECK(identify("abc\0def"s, "notes.txt") == FileKind::unknown);
}

TEST_CASE("A few control bytes leave a text what it is, many do not") {
  CHECK(identify("DOS note: Gary called today.\r\n\x1A"s, "note.txt") == FileKind::text);
  CHECK(identify("Note \x07 Gary rang the bell.\r\n"s, "note.txt") == FileKind::text);
  CHECK(identify("Note Gary Dunn\0 called about the visit.\r\n"s, "note.txt") == FileKind::text);
  CHECK(identify(std::string(4096, '\0'), "note.txt") == FileKind::unknown);
  std::string packed;
  for (unsigned i = 0; i < 4096; ++i) {
    packed += static_cast<char>(static_cast<unsigned char>((i * 2654435761U) >> 24U));
  }
  CHECK(identify("\x1F" + packed, "note.txt") == FileKind::unknown);
  CHECK(identify("Dear Corin\x0B""regards"s, "letter.doc") == FileKind::doc);
}

TEST_CASE("Office files, mail, archives, pictures and recordings are told by their bytes first") {
  CHECK(identify("PK\x03\x04", "assessment.DOCX") == FileKind::docx);
  CHECK(identify("PK\x03\x04....xl/workbook.xml", "letter.docx") == FileKind::xlsx);
  CHECK(identify("PK\x03\x04", "papers.pdf") == FileKind::zip);
  CHECK(identify("\xD0\xCF\x11\xE0", "old.doc") == FileKind::doc);
  CHECK(identify("\xD0\xCF\x11\xE0", "mail.msg") == FileKind::msg);
  CHECK(identify("From: a@b.example\n", "thread.eml") == FileKind::eml);
  CHECK(identify("Received: from x\nFrom: a@b.example\n", "thread") == FileKind::eml);
  CHECK(identify("<!DOCTYPE html><p>", "page.txt") == FileKind::html);
  CHECK(identify("a,b\n", "table.csv") == FileKind::csv);
  CHECK(identify("\0\0\0\x18""ftypheic"s, "photo.jpg") == FileKind::heic);
  CHECK(identify("\0\0\0\x18""ftypisom"s, "clip.mp4") == FileKind::video);
  CHECK(identify("RIFF....WAVEfmt ", "call.wav") == FileKind::audio);
  CHECK(identify("{\\rtf1", "letter.doc") == FileKind::rtf);
  CHECK(identify("Date,Note\n", "report.xls") == FileKind::csv);
  CHECK(identify("Dear Corin", "letter.doc") == FileKind::text);
  CHECK(identify("<html><table>", "report.xls") == FileKind::html);
  CHECK(identify("V\0i\0s\0i\0t\0"s, "notes.txt") == FileKind::text);
}

TEST_CASE("A kind that is not read is unknown, and its likely kind is told") {
  CHECK(identify("\x01\x02\x03", "plan.vsd") == FileKind::unknown);
  CHECK(likely_kind("\x01", "notes.ONE") == "a OneNote notebook");
  CHECK(likely_kind("", "thing.xyz").empty());
}

TEST_CASE("Every file of a record folder is listed in one order and links are named, not followed") {
  const auto root = std::filesystem::temp_directory_path() / ("candour-walk-" + to_hex(random_bytes(4)));
  write_file_atomically(root / "b" / "two.txt", "2");
  write_file_atomically(root / "a.txt", "1");
  std::filesystem::create_symlink("/etc/passwd", root / "c.txt");
  const auto found = walk(root);
  REQUIRE(found.size() == 3);
  CHECK(found[0].source == "a.txt");
  CHECK(found[1].source == "b/two.txt");
  CHECK(found[2].problem == "link");
  CHECK_THROWS_AS(walk(root / "nowhere"), Error);
  std::filesystem::remove_all(root);
}

TEST_CASE("A packed paper of a program that nobody here reads is no folder, and a folder is no office file for its name") {
  for (const char* name : {"plan.pages", "form.xps", "map.vsdx", "budget.numbers"}) {
    INFO(name);
    CHECK(identify("PK\x03\x04 Index/Document.iwa", name) == FileKind::unknown);
  }
  CHECK(identify("PK\x03\x04 Index/Document.iwa", "plan") == FileKind::unknown);
  CHECK(identify("PK\x03\x04 Crossword/list.txt", "puzzles.zip") == FileKind::zip);
  CHECK(identify("PK\x03\x04 [Content_Types].xml word/document.xml", "really.zip") == FileKind::docx);
}
