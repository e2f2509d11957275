// Contact cards and calendar entries as they come off telephones and out of mail programs.
#include "extractors/text/card_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "extractors/text/open_text.h"

using namespace candour;
using namespace std::string_literals;

namespace {

// A line for each line, headings with "# ".
std::string lines_of(const std::string& text) {
  const auto cards = card_text(text);
  std::string out;
  for (const CardLine& line : cards ? cards->lines : std::vector<CardLine>{}) {
    out += (line.heading ? "# " : "") + line.text + "\n";
  }
  return out;
}

std::string card(const std::string& lines) {
  return "BEGIN:VCARD\r\n" + lines + "END:VCARD\r\n";
}

}  // namespace

TEST_CASE("A telephone's contact card is read, whatever its letters are written as") {
  CHECK(
      lines_of(card("VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=65=65;=41=6E=6E;;;\r\nFN;"
                    "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=41=6E=6E=20=\r\n=4C=65=65\r\n"
                    "TEL;CELL:07700900123\r\n")) ==
      "# Contact card\nFamily name: Lee\nGiven name: Ann\nName: Ann Lee\nTelephone (mobile): 07700900123\n");
  CHECK(lines_of(card("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Si=E2n\r\n")) ==
        "# Contact card\nName: Siân\n");
  CHECK(lines_of(card("item1.ADR;TYPE=HOME:;;14 Tanner's Row;Brackwell;;BW1 4ZZ;UK\r\nNOTE:Mother of Ben\\, "
                      "lives n\r\n ear Ann.\\nRang twice.\r\nBDAY:1971-04-09\r\n")) ==
        "# Contact card\nAddress (home): 14 Tanner's Row, Brackwell, BW1 4ZZ, UK\nNote: Mother of Ben, lives "
        "near Ann.\nRang twice.\nBorn: 9 April 1971\n");
}

TEST_CASE("A calendar entry is read with its days, people and their answers") {
  CHECK(lines_of("BEGIN:VCALENDAR\nPRODID:-//"
                 "x\nBEGIN:VTIMEZONE\nTZID:GMT\nBEGIN:STANDARD\nDTSTART:16010101T020000\nEND:STANDARD\nEND:"
                 "VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=GMT:20140612T140000\n"
                 "DTEND:20140612T143000Z\nSUMMARY:Review\nATTENDEE;CN=\"Lee; "
                 "Ann\";PARTSTAT=DECLINED;SENT-BY=\"mailto:ben@council.example\":mailto:ann@mail."
                 "example\nEND:VEVENT\nEND:VCALENDAR\n") ==
        "# Calendar entry\nBegins: 12 June 2014, 14:00 (GMT)\nEnds: 12 June 2014, 14:30 (UTC)\nSubject: "
        "Review\n"
        "Attendee (declined, SENT-BY mailto:ben@council.example): Lee; Ann, ann@mail.example\n");
}

TEST_CASE("A picture in a card becomes a file of its own") {
  const OpenedDocument opened =
      open_text(card("FN:Ann Lee\r\nPHOTO;ENCODING=b;TYPE=JPEG:aGVs\r\n bG8=\r\nNOTE:none\r\n"));
  REQUIRE(opened.parts.size() == 1);
  CHECK(opened.parts[0].name == "picture 1.jpeg");
  CHECK(opened.parts[0].bytes == "hello");
  CHECK(lines_of(card("PHOTO;JPEG;ENCODING=BASE64:\r\naGVs\r\nbG8=\r\n\r\nNOTE:none\r\n")) ==
        "# Contact card\nPhotograph: [a picture]\nNote: none\n");
}

TEST_CASE("What is no card stays text, and what cannot be parsed in one stays as it is") {
  CHECK_FALSE(card_text("Dear Ann,\nBEGIN:VCARD\n"));
  CHECK(lines_of(card("Ann rang: no answer\r\nsee over\r\nX-CUSTOM:Kept\r\nPHOTO;ENCODING=b:!!\r\n")) ==
        "# Contact card\nAnn rang: no answer\nsee over\nX-CUSTOM: Kept\nPhotograph: !!\n");
  CHECK(lines_of("BEGIN:VCARD") == "# Contact card\n");
}

TEST_CASE("Hostile cards of megabytes are read in a moment") {
  for (const char* piece : {"A", "=", ";", ":", "\n ", "PHOTO;ENCODING=b:AAAA\n",
                            "N;ENCODING=QUOTED-PRINTABLE:=\n", "\\", "\"", "BEGIN:VEVENT\n"}) {
    std::string text = "BEGIN:VCARD\n";
    while (text.size() < 2000000) {
      text += piece;
    }
    CHECK(card_text(text));
  }
}
