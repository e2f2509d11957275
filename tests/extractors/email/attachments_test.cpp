#include <catch2/catch.hpp>
#include <string>

#include "extractors/email/attachment_words.h"
#include "extractors/email/open_email.h"
#include "tests/extractors/email/messages.h"

using namespace candour;
using namespace candour::testing;

namespace {

std::string attached(const std::string& type, const std::string& disposition, const std::string& content = "content") {
  return "Content-Type: " + type + "\nContent-Disposition: " + disposition + "\n\n" + content;
}

std::string name_of_only_part(const std::string& part) {
  const OpenedDocument opened = open_email(multipart("mixed", {"Content-Type: text/plain\n\nSee the file.", part}));
  REQUIRE(opened.parts.size() == 1);
  return opened.parts[0].name;
}

}  // namespace

TEST_CASE("Attachments and inline pictures become files of their own, in order, and are listed on the page") {
  const std::string bytes = multipart("mixed", {"Content-Type: text/plain\n\nSee the files.",
                                                attached("application/pdf", "attachment; filename=\"Plan for Tegan.pdf\"", "%PDF-1.4"),
                                                "Content-Type: image/png; name=photo.png\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
                                                attached("text/calendar; charset=utf-8", "inline", "BEGIN:VCALENDAR"), attached("text/plain", "attachment; filename=notes.txt", "Seen Gran")});
  const OpenedDocument opened = open_email(bytes);
  REQUIRE(opened.parts.size() == 4);
  CHECK(opened.parts[0].name == "Plan for Tegan.pdf");
  CHECK(opened.parts[0].bytes == "%PDF-1.4");
  CHECK(opened.parts[1].bytes == "\x89PNG\r\n\x1A\n");
  CHECK(opened.parts[2].name == "attachment 3.ics");
  CHECK(opened.parts[3].bytes == "Seen Gran");
  const std::string page = page_of(bytes);
  CHECK(says(page, "Attachments:\n- Plan for Tegan.pdf, a PDF document, 8 bytes\n- photo.png, a picture, 8 bytes\n- attachment 3.ics, a calendar entry, 15 bytes\n"));
  CHECK_FALSE(says(page, "Seen Gran"));
}

TEST_CASE("A name is read in every way mail programs write it") {
  CHECK(name_of_only_part(attached("application/pdf", "attachment; filename=\"=?utf-8?q?Si=C3=A2n.pdf?=\"")) == "Siân.pdf");
  CHECK(name_of_only_part(attached("application/pdf", "attachment; filename*0*=utf-8''Si%C3%A2n%20; filename*1=\"Rees \";\n filename*2*=plan.pdf")) == "Siân Rees plan.pdf");
  CHECK(name_of_only_part(attached("application/pdf; name=\"in the type.pdf\"", "attachment")) == "in the type.pdf");
  CHECK(name_of_only_part("Content-Type: application/pdf; name=\"Si\xE2n.pdf\"\n\nx") == "Siân.pdf");
  CHECK(name_of_only_part("Content-Type: application/pdf\n\nx") == "attachment 1.pdf");
  CHECK(name_of_only_part("Content-Type: application/x-odd\n\nx") == "attachment 1");
}

TEST_CASE("An attachment's name never leads out of its folder") {
  CHECK(name_of_only_part(attached("text/plain", "attachment; filename=\"../../etc/passwd\"")) == ".._.._etc_passwd");
  CHECK(name_of_only_part(attached("text/plain", "attachment; filename=\"C:\\\\Users\\\\ann\\\\plan.doc\"")).find('\\') == std::string::npos);
  CHECK(name_of_only_part(attached("text/plain", "attachment; filename=\"..\"")) == "attachment 1.txt");
}

TEST_CASE("A forwarded message keeps its bytes, however deep it stands") {
  const std::string innermost = "From: c@home.example\nSubject: third\n\nInnermost Tegan";
  const std::string second = "From: b@home.example\nContent-Type: multipart/mixed; boundary=two\n\n--two\nContent-Type: message/rfc822\n\n" + innermost + "\n--two--\n";
  const std::string bytes = multipart("mixed", {"Content-Type: text/plain\n\nForwarded.", "Content-Type: message/rfc822\n\n" + second, "Content-Type: message/rfc822; name=\"Re Tegan\"\n\n" + innermost});
  const OpenedDocument first = open_email(bytes);
  REQUIRE(first.parts.size() == 2);
  CHECK(first.parts[0].name == "forwarded message 1.eml");
  CHECK(first.parts[0].bytes == second);
  CHECK(first.parts[1].name == "Re Tegan.eml");
  const OpenedDocument inner = open_email(first.parts[0].bytes);
  REQUIRE(inner.parts.size() == 1);
  CHECK(inner.parts[0].bytes == innermost);
  CHECK(says(page_of(inner.parts[0].bytes), "Innermost Tegan"));
  CHECK_FALSE(says(page_of(bytes), "Innermost"));
}

TEST_CASE("A forwarded message with CR LF keeps them") {
  std::string bytes;
  for (const char c : multipart("mixed", {"\nx", "Content-Type: message/rfc822\n\nFrom: a@b.example\n\nhi\nthere"})) {
    bytes += c == '\n' ? "\r\n" : std::string(1, c);
  }
  const OpenedDocument opened = open_email(bytes);
  REQUIRE(opened.parts.size() == 1);
  CHECK(opened.parts[0].bytes == "From: a@b.example\r\n\r\nhi\r\nthere");
}

TEST_CASE("A message that is one file alone has that file and no text") {
  const std::string bytes = kHeader + "Content-Type: application/pdf; name=scan.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n";
  REQUIRE(open_email(bytes).parts.size() == 1);
  CHECK(open_email(bytes).parts[0].bytes == "%PDF-");
  CHECK(says(page_of(bytes), "(This message has no text.)"));
}

TEST_CASE("Files hidden in the text by an old mail program are taken out of it") {
  const std::string bytes = kHeader + "\nHere it is.\n\nbegin 644 note.txt\n%5&5G86X \n`\nend\nRegards\n";
  const OpenedDocument opened = open_email(bytes);
  REQUIRE(opened.parts.size() == 1);
  CHECK(opened.parts[0].name == "note.txt");
  CHECK(opened.parts[0].bytes == "Tegan");
  CHECK(says(page_of(bytes), "Here it is.\n\nRegards"));
  CHECK(says(page_of(kHeader + "\nbegin 644 note.txt\nThis is no such file.\nend\n"), "This is no such file."));
}

TEST_CASE("Descriptions of parts and words between them are told") {
  const OpenedDocument opened = open_email(message_of("multipart/mixed; boundary=edge", "Ring Gran first.\n--edge\nContent-Description: Tegan's school photo\nX-Scanned-By: ben@council.example\n"
                                                      "Content-Type: image/png\n\nx\n--edge--\nAnd after.\n"));
  CHECK(text_labelled(opened, "header", "Content-Description") == "Tegan's school photo");
  CHECK(text_labelled(opened, "header", "X-Scanned-By") == "ben@council.example");
  CHECK(text_labelled(opened, "hidden-text", "text outside the message's parts") == "Ring Gran first.");
}

TEST_CASE("Kinds and sizes are said in plain words") {
  CHECK(kind_in_words("a.docx", "application/octet-stream") == std::string("a Word document"));
  CHECK(kind_in_words("a", "image/x-odd") == std::string("a picture"));
  CHECK(kind_in_words("a", "application/octet-stream") == std::string("a file of another kind"));
  CHECK(size_in_words(1) == "1 byte");
  CHECK(size_in_words(999) == "999 bytes");
  CHECK(size_in_words(1449) == "1.4 KB");
  CHECK(size_in_words(45008) == "45 KB");
  CHECK(size_in_words(3240000) == "3.2 MB");
  CHECK(size_in_words(120000000) == "120 MB");
}
