#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "extractors/email/open_email.h"
#include "tests/extractors/email/messages.h"

using namespace candour;
using namespace candour::testing;

namespace {

std::string nested(int depth) {
  std::string bytes = kHeader;
  for (int i = 0; i < depth; ++i) {
    bytes += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  }
  return bytes + "\nTegan\n";
}

}  // namespace

TEST_CASE("A message whose last boundary is missing is read to its end") {
  const std::string bytes = message_of("multipart/mixed; boundary=edge", "--edge\n\nTegan was well.\n--edge\nContent-Type: application/pdf; name=a.pdf\n\n%PDF-1.4 cut o");
  CHECK(says(page_of(bytes), "Tegan was well."));
  REQUIRE(open_email(bytes).parts.size() == 1);
  CHECK(open_email(bytes).parts[0].bytes == "%PDF-1.4 cut o");
}

TEST_CASE("A message whose boundaries never come is shown as it stands") {
  CHECK(says(page_of(message_of("multipart/mixed; boundary=edge", "Tegan was well.\n--other\nmore\n")), "Tegan was well.\n--other\nmore"));
  CHECK(says(page_of(message_of("multipart/mixed", "Tegan was well.\n")), "Tegan was well."));
  CHECK(says(page_of(message_of("text", "Tegan was well.\n")), "Tegan was well."));
  CHECK(says(page_of(message_of("nonsense", "Tegan was well.\n")), "Tegan was well."));
}

TEST_CASE("Lines among the header fields lose nobody's words") {
  const OpenedDocument opened = open_email("From: a@b.example\nGran rang Ann\nSubject: Visit\n\nHello\n");
  CHECK(text_labelled(opened, "hidden-text", "lines among the header fields") == "Gran rang Ann");
  CHECK(says(page_of("From: a@b.example\nGran rang Ann\nSubject: Visit\n\nHello\n"), "Subject: Visit\n\nHello"));
  const OpenedDocument part = open_email(multipart("mixed", {"Tegan without a blank line", "\nHello"}));
  CHECK(text_labelled(part, "hidden-text", "lines among the header fields") == "Tegan without a blank line");
}

TEST_CASE("A body without a blank line before it is a body") {
  CHECK(says(page_of("From: a@b.example\nSubject: Visit\nTegan was well today.\nSecond line.\n\nThird.\n"), "Tegan was well today.\nSecond line.\n\nThird."));
}

TEST_CASE("What stands in front of the header is passed over") {
  CHECK(says(page_of("From ann@b.example Fri May  3 10:12:00 2019\n" + kHeader + "\nHello\n"), "Subject: Tegan's visit\n\nHello"));
  CHECK(says(page_of("\xEF\xBB\xBF\r\n\r\n" + kHeader + "\nHello\n"), "From: Ann Lee"));
}

TEST_CASE("Every kind of line end, and all of them mixed, is read") {
  CHECK(says(page_of("From: a@b.example\r\nSubject: one\n two\r\n\r\nTegan\r\nwas\nwell\r"), "Subject: one two\n\nTegan\nwas\nwell"));
  CHECK(says(page_of("From: a@b.example\rSubject: one\r\rTegan\rwas"), "Subject: one\n\nTegan\nwas"));
}

TEST_CASE("Bytes that are no text do no harm") {
  std::string all = kHeader + "X-Odd: \x01\x02\xFF\n\n";
  for (int i = 0; i < 256; ++i) {
    all += static_cast<char>(i);
  }
  CHECK(open_email(all).status == DocumentStatus::read);
  CHECK(open_email(message_of("text/plain; charset=utf-16", "a")).status == DocumentStatus::read);
  CHECK(open_email(message_of("multipart/alternative; boundary=\"\"", "--\n\nx\n----\n")).status == DocumentStatus::read);
}

TEST_CASE("Three thousand parts inside each other are refused, eighteen are read") {
  CHECK(open_email(nested(3000)).reason == "limit");
  CHECK_FALSE(open_email(nested(3000)).advice.empty());
  CHECK(open_email(nested(18)).status == DocumentStatus::read);
  CHECK(says(page_of(nested(18)), "Tegan"));
}

TEST_CASE("More parts, header fields or text than are read at once are refused") {
  CHECK(open_email(message_of("multipart/mixed; boundary=b", repeated("--b\n\nx\n", 2100) + "--b--\n")).reason == "limit");
  CHECK(open_email(message_of("multipart/mixed; boundary=b", repeated("--b\n\nx\n", 1100000))).reason == "limit");
  CHECK(open_email(repeated("To: a@b.example\n", 2100) + kHeader + "\nx").reason == "limit");
  CHECK(open_email("To: " + repeated("a:", 300000) + "\n" + kHeader + "\nx").reason == "limit");
  CHECK(open_email(kHeader + "\n" + repeated("x\n", 210000)).reason == "limit");
  CHECK(open_email(message_of("multipart/mixed; boundary=b", repeated("--b\nContent-Type: text/plain\n\nx\n", 1900) + "--b--\n")).status == DocumentStatus::read);
}

TEST_CASE("Header fields of a megabyte are set on their pages") {
  for (const std::string& field : {"Subject: " + std::string(1000000, 'x'), "To: " + repeated("Ann Lee <ann@council.example>, ", 32000) + "b@b.example",
                                   "X-Long: " + repeated("=?utf-8?q?a=C3=A9?= ", 50000), "References: " + repeated("<a@b.example> ", 70000), "Cc: " + std::string(1000000, '('),
                                   "Content-Type: text/plain; " + repeated("a*0=x; ", 140000)}) {
    const auto begin = std::chrono::steady_clock::now();
    CHECK(open_email(field + "\n" + kHeader + "\nHello\n").status == DocumentStatus::read);
    CHECK(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() < 100);   // a second, more with sanitizers
  }
}

TEST_CASE("Long lines and long words reach the page whole") {
  const std::string page = page_of(kHeader + "\n" + std::string(1000, 'q') + "\n");
  CHECK(std::count(page.begin(), page.end(), 'q') == 1000);
  const std::string columns = page_of(kHeader + "\nName\tTelephone\nBen Okafor\t01632 960124\nplain\n");
  CHECK(says(columns, "Name         Telephone\nBen Okafor   01632 960124\nplain"));
}

TEST_CASE("A table wider than a page is set row by row, so that each cell is told from the next") {
  const std::string wide = repeated("Tegan was seen at school and was well. ", 4) + "End.";
  const std::string headed = page_of(message_of("text/html", "<table><tr><th>Date<th>Event<th>By whom<tr><td>1 May 2019<td>" + wide + "<td>Ann Lee<tr><td>2 May 2019<td>" + wide + "<td></table><p>Ann"));
  CHECK(says(headed, "Date: 1 May 2019\nEvent: " + wide + "\nBy whom: Ann Lee\n\nDate: 2 May 2019\nEvent: " + wide + "\n"));
  CHECK_FALSE(says(headed, "Date\n"));
  const std::string bare = page_of(message_of("text/html", "<table><tr><td>Tegan<td>" + wide + "<td>well<tr><td>Ben<td>" + wide + "<td>ill</table>"));
  CHECK(says(bare, "Tegan\n" + wide + "\nwell\n\nBen\n" + wide + "\nill\n"));
  const std::string quoted = page_of(message_of("text/plain", "> Name:\tTegan\n> Note:\t" + wide + "\n"));
  CHECK(says(quoted, "> Name: Tegan\n>\n> Note: " + wide + "\n"));
  CHECK(says(page_of(message_of("text/plain", "\t" + wide + "\n\t" + wide + "\n")), "   " + wide + "\n   " + wide));
}
