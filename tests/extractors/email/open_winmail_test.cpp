#include "extractors/email/open_winmail.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "extractors/email/open_email.h"
#include "extractors/email/rich_text.h"
#include "tests/extractors/email/messages.h"

using namespace candour;
using namespace candour::testing;
using namespace std::string_literals;

namespace {

std::string number(std::uint32_t value, int width) {
  std::string out;
  for (int i = 0; i < width; ++i) {
    out += static_cast<char>(static_cast<unsigned char>((value >> (8 * i)) & 0xFFU));
  }
  return out;
}

std::string attribute(char level, std::uint32_t id, const std::string& data) {
  const unsigned sum = std::accumulate(data.begin(), data.end(), 0U, [](unsigned all, char c) { return all + static_cast<unsigned char>(c); });
  return std::string(1, level) + number(id, 4) + number(static_cast<std::uint32_t>(data.size()), 4) + data + number(sum & 0xFFFFU, 2);
}

std::string property(std::uint32_t type, std::uint32_t id, const std::string& value) {
  return number(type, 2) + number(id, 2) + number(1, 4) + number(static_cast<std::uint32_t>(value.size()), 4) + value + std::string((4 - value.size() % 4) % 4, '\0');
}

std::string properties(const std::vector<std::string>& all) {
  return std::accumulate(all.begin(), all.end(), number(static_cast<std::uint32_t>(all.size()), 4));
}

std::string wide(const std::string& ascii) {
  std::string out;
  for (const char c : ascii + '\0') {
    out += {c, '\0'};
  }
  return out;
}

std::string package(const std::string& attributes) { return number(0x223E9F78, 4) + number(1, 2) + attribute(1, 0x00069007, number(1252, 4) + number(0, 4)) + attributes; }

std::string attached(const std::string& short_name, const std::string& long_name, const std::string& data) {
  return attribute(2, 0x00069002, std::string(14, '\0')) + attribute(2, 0x00018010, short_name + '\0') + attribute(2, 0x0006800F, data) +
         attribute(2, 0x00069005, properties({number(3, 2) + number(0x3705, 2) + number(1, 4), property(0x1F, 0x3707, wide(long_name))}));
}

const std::string kTwoFiles = attached("PLAN~1.PDF", "Plan for Tegan.pdf", "%PDF-1.4") + attached("NOTE.TXT", "../note.txt", "Seen Gran");

}  // namespace

TEST_CASE("An Outlook package gives its files under their long names and its text") {
  const OpenedDocument opened = open_winmail(package(attribute(1, 0x00069003, properties({property(0x1E, 0x1000, "Si\xE2n rang\0"s)})) + kTwoFiles));
  CHECK(opened.status == DocumentStatus::read);
  REQUIRE(opened.parts.size() == 3);
  CHECK(opened.parts[0].name == "Plan for Tegan.pdf");
  CHECK(opened.parts[0].bytes == "%PDF-1.4");
  CHECK(opened.parts[1].name == ".._note.txt");
  CHECK(opened.parts[2].name == "message.txt");
  CHECK(opened.parts[2].bytes == "Siân rang");
}

TEST_CASE("A package's body in HTML or rich text is a file of that kind") {
  const OpenedDocument web = open_winmail(package(attribute(1, 0x00069003, properties({property(0x102, 0x1013, "<p>Tegan</p>")}))));
  REQUIRE(web.parts.size() == 1);
  CHECK(web.parts[0].name == "message.html");
  const std::string rtf = "{\\rtf1 Tegan}";
  const std::string stored = number(static_cast<std::uint32_t>(rtf.size() + 12), 4) + number(static_cast<std::uint32_t>(rtf.size()), 4) + "MELA" + number(0, 4) + rtf;
  const OpenedDocument rich = open_winmail(package(attribute(1, 0x00069003, properties({property(0x102, 0x1009, stored)}))));
  REQUIRE(rich.parts.size() == 1);
  CHECK(rich.parts[0].name == "message.rtf");
  CHECK(rich.parts[0].bytes == rtf);
}

TEST_CASE("The text of an Outlook package says who sent it, when and about what") {
  const std::string name = "Mary Osei\0"s, address = "SMTP:mary.osei@brackwell.example\0"s;
  const std::string from = number(4, 2) + number(static_cast<std::uint32_t>(8 + name.size() + address.size()), 2) + number(static_cast<std::uint32_t>(name.size()), 2) +
                           number(static_cast<std::uint32_t>(address.size()), 2) + name + address;
  const std::string sent = number(2014, 2) + number(3, 2) + number(4, 2) + number(9, 2) + number(15, 2) + number(0, 2) + number(2, 2);
  const std::string head = attribute(1, 0x00008000, from) + attribute(1, 0x00018004, "Visit to Si\xE2n\0"s) + attribute(1, 0x00038005, sent);
  const OpenedDocument plain = open_winmail(package(head + attribute(1, 0x0002800C, "Tegan rang\0"s)));
  REQUIRE(plain.parts.size() == 1);
  CHECK(plain.parts[0].bytes == "From: Mary Osei <mary.osei@brackwell.example>\nSubject: Visit to Siân\nDate: 4 Mar 2014 09:15:00\n\nTegan rang");
  const std::string ticks = number(0x37E80200, 4) + number(0x01CF378A, 4);   // 4 March 2014, 09:15, in UTC
  const std::string better = properties({property(0x1F, 0x0037, wide("Visit & plan")), property(0x1F, 0x0C1A, wide("M Osei")), number(0x40, 2) + number(0x0039, 2) + ticks,
                                         property(0x102, 0x1013, "<html><body class=x><p>Tegan</p></body></html>")});
  const OpenedDocument web = open_winmail(package(head + attribute(1, 0x00069003, better)));
  REQUIRE(web.parts.size() == 1);
  CHECK(web.parts[0].bytes == "<html><body class=x><p>From: M Osei<br>Subject: Visit &amp; plan<br>Date: 4 Mar 2014 09:15:00 +0000<br></p><p>Tegan</p></body></html>");
  CHECK(open_winmail(package(head)).parts.at(0).name == "message.txt");
}

TEST_CASE("What an Outlook package says of its sender is told when the message that carries it says otherwise") {
  const std::string part = "Content-Type: application/ms-tnef; name=winmail.dat\n\n" + package(attribute(1, 0x00018004, "About Tegan's aunt\0"s) + kTwoFiles);
  CHECK(text_labelled(open_email(multipart("mixed", {"\nHello", part})), "hidden-text", "head of the Outlook package") == "Subject: About Tegan's aunt");
}

// The example of [MS-OXRTFCP] 3.1.
TEST_CASE("Packed rich text unpacks as its standard says") {
  const std::string packed =
      "\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0"s;
  CHECK(unpacked_rich_text(packed) == "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  CHECK_FALSE(unpacked_rich_text("short").has_value());
}

TEST_CASE("A package attached to a message is given as what is in it, its text when the message has none") {
  const std::string winmail = package(attribute(1, 0x0002800C, "Tegan rang\0"s) + kTwoFiles);
  const std::string part = "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: binary\n\n" + winmail;
  const OpenedDocument opened = open_email(multipart("mixed", {part}));
  REQUIRE(opened.parts.size() == 2);
  CHECK(opened.parts[0].bytes == "%PDF-1.4");
  CHECK(says(page_of(multipart("mixed", {part})), "Tegan rang"));
  const std::string page = page_of(multipart("mixed", {"\nHello", part}));
  CHECK(says(page, "Hello"));
  CHECK_FALSE(says(page, "Tegan rang"));
  CHECK(text_labelled(open_email(multipart("mixed", {"\nHello", part})), "hidden-text", "text of the Outlook package") == "Tegan rang");
}

TEST_CASE("A message whose text is rich text alone says where it is") {
  const std::string stored = number(25, 4) + number(13, 4) + "MELA" + number(0, 4) + "{\\rtf1 Tegan}";
  const std::string part = "Content-Type: application/ms-tnef\n\n" + package(attribute(1, 0x00069003, properties({property(0x102, 0x1009, stored)})));
  REQUIRE(open_email(multipart("mixed", {part})).parts.size() == 1);
  CHECK(says(page_of(multipart("mixed", {part})), "(The text of this message is in the attached file message.rtf.)"));
  CHECK_FALSE(says(page_of(multipart("mixed", {"\nHello", part})), "(The text"));
}

TEST_CASE("A package that was cut off gives what came before, and says that something is missing") {
  const std::string whole = package(kTwoFiles);
  const OpenedDocument opened = open_winmail(whole.substr(0, whole.size() - 70));
  REQUIRE(opened.parts.size() == 3);
  CHECK(opened.parts[0].bytes == "%PDF-1.4");
  CHECK(opened.parts[2].problem == "damaged");
  const std::string part = "Content-Type: application/ms-tnef; name=winmail.dat\n\n" + whole.substr(0, 60);
  const OpenedDocument message = open_email(multipart("mixed", {"\nHello", part}));
  REQUIRE(message.parts.size() == 1);
  CHECK(message.parts[0].name == "winmail.dat");   // becomes a document of its own that says what is wrong
}

TEST_CASE("What is no package, or an empty one, is refused with advice") {
  CHECK(open_winmail("").reason == "empty");
  CHECK(open_winmail("PK\x03\x04").reason == "damaged");
  CHECK(open_winmail(package("")).reason == "empty");
  CHECK_FALSE(open_winmail(package("")).advice.empty());
}

TEST_CASE("Damaged packages of every length and with any byte changed do no harm") {
  const std::string whole = package(attribute(1, 0x00069003, properties({property(0x1F, 0x1000, wide("Tegan")), property(0x102, 0x1009, std::string(30, 'x'))})) + kTwoFiles);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    open_winmail(whole.substr(0, i));
    for (const char change : {'\0', '\x7F', '\xFF'}) {
      std::string changed = whole;
      changed[i] = change;
      open_winmail(changed);
    }
  }
  CHECK(open_winmail(whole).status == DocumentStatus::read);
}
