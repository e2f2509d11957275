#include "extractors/export/open_case_export.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/extractors/export/export_support.h"

using namespace candour;
using namespace candour::test;
using namespace std::string_literals;

namespace {

const std::string kLiquidlogic =
    "Case notes report,,\n"
    "Printed by:,F Mahmood\n"
    "\n"
    "LCS ID,Client Name,Case Note Type,Date of Event,Time,Date Recorded,Created By,Contact With,Child Seen?,Child Seen Alone?,Significant Event,Third Party Information?,Restricted "
    "From User,Reason,Note,Actions,Locality\n"
    "118204,Nia Underhill,Home visit,02/05/2019,14:30,03/05/2019 09:12,Farhana Mahmood,\"Nia, her aunt\",Y,N,N,Y,N,Statutory visit,\"Nia said \"\"I am fine\"\".\n\nHer aunt, Bethan, "
    "was there.\",Ring the school,North\n"
    "118204,Nia Underhill,Telephone call,07/05/2019,,,J Frost,,N,N,Y,N,Y,,The neighbour rang.,,\n"
    "Total notes: 2,,,,,,,,,,,,,,,,\n";

const std::string kMosaicXml =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<m:SubjectExtract xmlns:m=\"urn:x\"><m:Person id=\"M-77\"><m:FullName>Nia Underhill</m:FullName></m:Person>\n"
    "<m:CaseNotes><m:CaseNote restricted=\"true\"><m:EffectiveDate>2019-05-02T14:30:00</m:EffectiveDate><m:NoteType>Home visit</m:NoteType>"
    "<m:Worker><m:Name>Farhana Mahmood</m:Name><m:Role>Social worker</m:Role></m:Worker>"
    "<m:NoteText><p>Nia was <b>well</b>.</p><p>Her aunt &amp; uncle came.</p></m:NoteText><m:Mood>cheerful</m:Mood></m:CaseNote>\n"
    "<m:CaseNote><m:EffectiveDate>about Easter</m:EffectiveDate><m:NoteText><![CDATA[<p>Call<br/>from school</p>]]></m:NoteText></m:CaseNote></m:CaseNotes>"
    "<m:Footer>Extract of 5 May</m:Footer></m:SubjectExtract>";

const std::string kPrintout =
    "CHILDREN'S SERVICES CASE NOTES\n"
    "Name: Nia Underhill          DOB: 03/04/2008          ICS No: 118204\n"
    "Legal status: Section 20\n"
    "Printed by F Mahmood on 01/06/2019            Page 1 of 2\n"
    "\n"
    "Case Note\n"
    "Date of event: 02/05/2019   Time: 14:30   Date recorded: 03/05/2019\n"
    "Type: Home visit - statutory\n"
    "Created by: Farhana Mahmood   Child seen? Y   Child seen alone? N\n"
    "Significant event ☐   Third party information? Y\n"
    "Venue: Rook House\n"
    "Note:\n"
    "Nia was at home.\n"
    "Mum said: she would ring.\n"
    "Printed by F Mahmood on 01/06/2019            Page 2 of 2\n"
    "She did.\n"
    "Actions: Ring the school.\n"
    "Case Note 2\n"
    "Date of event       07/05/2019\n"
    "Restricted from user: Yes\n"
    "Details\n"
    "The neighbour rang.\n"
    "End of case notes\n"
    "Distribution: file\n";

}  // namespace

TEST_CASE("A table of case notes becomes one document for each note, with every field in its place") {
  const OpenedDocument document = opened(kLiquidlogic);
  REQUIRE(document.status == DocumentStatus::read);
  CHECK(document.pages == 0);
  REQUIRE(document.parts.size() == 3);
  CHECK(document.parts[1].name == "note 0001 2019-05-02.case-note");
  const auto notes = notes_of(document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].event_date == "2019-05-02");
  CHECK(notes[0].event_time == "14:30");
  CHECK(notes[0].recorded_date == "2019-05-03");
  CHECK(notes[0].type == "Home visit");
  CHECK(notes[0].author == "Farhana Mahmood");
  CHECK(notes[0].contact_with == "Nia, her aunt");
  CHECK(notes[0].child_seen == "Yes");
  CHECK(notes[0].seen_alone == "No");
  CHECK(notes[0].third_party == "Yes");
  CHECK(notes[0].restricted == "No");
  CHECK(notes[1].restricted == "Yes");
  CHECK(notes[0].text == "Nia said \"I am fine\".\n\nHer aunt, Bethan, was there.");
  CHECK(notes[0].actions == "Ring the school");
  CHECK(other_of(notes[0], "Locality") == "North");
  CHECK(other_of(notes[0], "Time recorded") == "09:12");
  CHECK(other_of(notes[0], "Child") == "Nia Underhill");
  CHECK(other_of(notes[1], "Person ID") == "118204");
}

TEST_CASE("What stands above and below the notes is a part of its own, and the name of no part tells of anybody") {
  const OpenedDocument document = opened(kLiquidlogic);
  const std::string details = details_of(document);
  CHECK(details.find("Case notes report\n") != std::string::npos);
  CHECK(details.find("Printed by: F Mahmood\n") != std::string::npos);
  CHECK(details.find("Total notes: 2") != std::string::npos);
  CHECK(details.find("Child: Nia Underhill\n") != std::string::npos);
  for (const ContainedFile& part : document.parts) {
    CHECK(part.name.find("Nia") == std::string::npos);
  }
}

TEST_CASE("Tables are read however the council's computer separates and encodes them") {
  const std::string rows = "Date;Type;Author;Note\r\n02/05/2019;Visit;S Rees;\"All well; she smiled\"\r\n";
  CHECK(notes_of(opened(rows)).at(0).text == "All well; she smiled");
  CHECK(notes_of(opened("\xEF\xBB\xBF" + rows)).at(0).type == "Visit");
  CHECK(notes_of(opened("Date\tType\tAuthor\tNote\n2 May 2019\tVisit\tSi\xE2n\tHe \x93said\x94 so\n")).at(0).text == "He “said” so");
  CHECK(notes_of(opened("Date\tType\tAuthor\tNote\n2 May 2019\tVisit\tSi\xE2n\tx\n")).at(0).author == "Siân");
  std::string wide = "\xFF\xFE";
  for (const char c : "Date,Type,Author,Note\n02/05/2019,Visit,S Rees,Well"s) {
    wide += {c, '\0'};
  }
  CHECK(notes_of(opened(wide)).at(0).text == "Well");
  CHECK(notes_of(opened("Date,Type,Author,Note\n02/05/2019,Visit,S Rees,one\vtwo\x02\n")).at(0).text == "one two");
}

TEST_CASE("A row that does not fit its columns is kept whole and held, never dropped or guessed at") {
  const OpenedDocument document = opened(
      "Date,Type,Author,Note,Restricted\n"
      "02/05/2019,Visit,S Rees,All well,N\n"
      "03/05/2019,Visit,S Rees,She said, with a smile, that she is fine,Y\n"
      "and goes on here without a date,but with more,than one cell\n"
      "04/05/2019,Call,S Rees\n"
      "05/05/2019,Call,S Rees,Last,N\n");
  const auto notes = notes_of(document);
  REQUIRE(notes.size() == 5);
  CHECK(notes[1].text.empty());
  CHECK(other_of(notes[1], "Cell 4") == "She said");
  CHECK(other_of(notes[1], "Cell 7") == "Y");
  CHECK(notes[1].restricted.find("Not known") == 0);
  CHECK(document.parts[1].name == "note 0002.case-note");
  CHECK(other_of(notes[2], "Cell 1") == "and goes on here without a date");
  CHECK(notes[3].event_date == "2019-05-04");
  CHECK(notes[3].author == "S Rees");
}

TEST_CASE("A quote that nobody closed or doubled loses no note") {
  const auto open_quote = notes_of(opened("Date,Type,Author,Note\n02/05/2019,Visit,S Rees,\"never closed\n03/05/2019,Call,S Rees,second\n"));
  REQUIRE(open_quote.size() == 2);
  CHECK(open_quote[1].text == "second");
  const auto inner = notes_of(opened("Date,Type,Author,Note\n02/05/2019,Visit,S Rees,\"He said \"no\" twice\"\n"));
  REQUIRE(inner.size() == 1);
  CHECK(inner[0].text == "He said \"no\" twice");
}

TEST_CASE("Two columns of one name, and a second author, are both shown") {
  const auto notes = notes_of(opened("Date,Type,Author,Note,Note,Author\n02/05/2019,Visit,S Rees,first,second,J Frost\n"));
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].text == "first\n\nsecond");
  CHECK(notes[0].author == "S Rees");
  CHECK(other_of(notes[0], "Author") == "J Frost");
}

TEST_CASE("An extract in XML gives its notes, attributes and all that no field claims") {
  const OpenedDocument document = opened(kMosaicXml, FileKind::text);
  const auto notes = notes_of(document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].event_date == "2019-05-02");
  CHECK(notes[0].event_time == "14:30");
  CHECK(notes[0].author == "Farhana Mahmood");
  CHECK(other_of(notes[0], "Worker/Role") == "Social worker");
  CHECK(other_of(notes[0], "Mood") == "cheerful");
  CHECK(other_of(notes[0], "Child") == "Nia Underhill");
  CHECK(notes[0].restricted == "Yes");
  CHECK(notes[0].text.find("well") != std::string::npos);
  CHECK(notes[0].text.find("Her aunt & uncle came.") != std::string::npos);
  CHECK(notes[1].event_date == "about Easter");
  CHECK(notes[1].text == "Call\nfrom school");
  CHECK(details_of(document).find("Extract of 5 May") != std::string::npos);
  CHECK(details_of(document).find("Person ID: M-77") != std::string::npos);
}

TEST_CASE("An extract that breaks off gives what it has, shows the rest and says that something is missing") {
  const OpenedDocument xml = opened(kMosaicXml.substr(0, kMosaicXml.find("from school")), FileKind::text);
  REQUIRE(xml.parts.size() >= 3);
  CHECK(xml.parts.back().problem == "damaged");
  CHECK(xml.parts[xml.parts.size() - 2].name == "unread rest.txt");
  CHECK(xml.parts[xml.parts.size() - 2].bytes.find("<p>Call") != std::string::npos);
  const std::string json = R"({"export": {"caseNotes": [{"eventDate": "2019-05-02", "note": "one"}, {"eventDate": "2019-05-03", "note": "two is cut he)";
  const OpenedDocument cut = opened(json, FileKind::text);
  CHECK(cut.parts.back().problem == "damaged");
  CHECK(cut.parts[cut.parts.size() - 2].bytes.find("two is cut he") != std::string::npos);
  CHECK(notes_of(cut).at(0).text == "one");
}

TEST_CASE("An extract in JSON gives its notes, with keys that come twice and lists") {
  const OpenedDocument document = opened(
      R"({"export": {"person": {"name": "Nia Underhill", "id": 118204}, "made": "5 May", "caseNotes": [
      {"eventDate": "2019-05-02T14:30:00Z", "type": "Home visit", "author": {"name": "Farhana Mahmood", "team": "North"}, "contactWith": ["Nia", "her aunt"], "childSeen": true,
       "restricted": false, "note": "<div>Seen &lt;well&gt;.</div>", "mood": "calm", "mood": "tired", "score": 3.50, "empty": null},
      "a stray line"]}})", FileKind::unknown);
  const auto notes = notes_of(document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].event_date == "2019-05-02");
  CHECK(notes[0].event_time == "14:30 UTC");
  CHECK(notes[0].author == "Farhana Mahmood");
  CHECK(other_of(notes[0], "author/team") == "North");
  CHECK(notes[0].contact_with == "Nia; her aunt");
  CHECK(notes[0].child_seen == "Yes");
  CHECK(notes[0].restricted == "No");
  CHECK(notes[0].text == "Seen <well>.");
  CHECK(other_of(notes[0], "score") == "3.50");
  CHECK(std::count_if(notes[0].other.begin(), notes[0].other.end(), [](const auto& one) { return one.first == "mood"; }) == 2);
  CHECK(notes[1].other.back().second == "a stray line");
  CHECK(details_of(document).find("Child: Nia Underhill") != std::string::npos);
  CHECK(details_of(document).find("5 May") != std::string::npos);
}

TEST_CASE("A list that is the whole file is read too, with the child named in every note") {
  const std::vector<ExportMapping> mapping = {export_mapping_from_json(
      R"({"name": "list", "format": "json", "recognised_by": {"columns": ["when", "words"]}, "header": {"Child": ["child"]}, "fields": {"event_date": ["when"], "text": ["words"]}, "dates": ["D MMMM YYYY"]})")};
  const OpenedDocument document = open_case_export(R"([{"when": "2 May 2019", "words": "one", "child": "Nia"}, {"when": "3 May 2019", "words": "two", "child": "Nia"}])", FileKind::text, mapping);
  const auto notes = notes_of(document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[1].event_date == "2019-05-03");
  CHECK(other_of(notes[1], "Child") == "Nia");
  CHECK(details_of(document) == "Child: Nia\n");
}

TEST_CASE("A printout is cut into its notes and the feet of its pages do not stand in them") {
  const OpenedDocument document = opened(kPrintout, FileKind::text);
  const auto notes = notes_of(document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].event_date == "2019-05-02");
  CHECK(notes[0].event_time == "14:30");
  CHECK(notes[0].recorded_date == "2019-05-03");
  CHECK(notes[0].type == "Home visit - statutory");
  CHECK(notes[0].author == "Farhana Mahmood");
  CHECK(notes[0].child_seen == "Yes");
  CHECK(notes[0].seen_alone == "No");
  CHECK(notes[0].significant == "No");
  CHECK(notes[0].third_party == "Yes");
  CHECK(other_of(notes[0], "Venue") == "Rook House");
  CHECK(notes[0].text == "Nia was at home.\nMum said: she would ring.\nShe did.");
  CHECK(notes[0].actions == "Ring the school.");
  CHECK(notes[1].event_date == "2019-05-07");
  CHECK(notes[1].restricted == "Yes");
  CHECK(notes[1].text == "The neighbour rang.");
  CHECK(other_of(notes[1], "Heading") == "Case Note 2");
  CHECK(other_of(notes[1], "Child") == "Nia Underhill");
  const std::string details = details_of(document);
  CHECK(details.find("Page 2 of 2") != std::string::npos);
  CHECK(details.find("Legal status: Section 20") != std::string::npos);
  CHECK(details.find("Distribution: file") != std::string::npos);
}

TEST_CASE("Notes whose heading holds date, author and type in one line are read from it") {
  const OpenedDocument document = opened(
      "CareTrack v6 export - Case notes\n\nNote 00482 | 06/10/2011 10:22 | Author: Farhana Mahmood | Type: Telephone call\nCall from the ward. Time: unclear.\n\nSecond paragraph.\n"
      "Note 00483 | 07/10/2011 15:40 | Author: J Frost | Type: Visit\nSeen on the ward.\n", FileKind::text);
  const auto notes = notes_of(document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].event_date == "2011-10-06");
  CHECK(notes[0].event_time == "10:22");
  CHECK(notes[0].author == "Farhana Mahmood");
  CHECK(notes[0].type == "Telephone call");
  CHECK(notes[0].text == "Call from the ward. Time: unclear.\n\nSecond paragraph.");
  CHECK(other_of(notes[0], "Number") == "00482");
  CHECK(notes[1].author == "J Frost");
}

TEST_CASE("A file is an export only when a mapping fits it, and the mapping that knows most of it wins") {
  const auto mappings = delivered_mappings();
  CHECK(recognised_export(kLiquidlogic, FileKind::csv, mappings) == "liquidlogic-csv");
  CHECK(recognised_export(kMosaicXml.substr(0, 400), FileKind::unknown, mappings) == "mosaic-xml");
  CHECK(recognised_export(kPrintout, FileKind::text, mappings) == "protocol-printout");
  CHECK(recognised_export("Mosaic ID,Note Type,Note Text\n1,Visit,x", FileKind::csv, mappings) == "mosaic-csv");
  CHECK_FALSE(recognised_export(kLiquidlogic, FileKind::pdf, mappings).has_value());
  CHECK_FALSE(recognised_export(kPrintout, FileKind::csv, mappings).has_value());
  CHECK_FALSE(recognised_export("Dear Nia,\nCase note: I read it.\nDate of event: today\n", FileKind::text, mappings).has_value());
  CHECK_FALSE(recognised_export("Date,Amount\n02/05/2019,12", FileKind::csv, mappings).has_value());
  CHECK_FALSE(recognised_export("", FileKind::csv, mappings).has_value());
}

TEST_CASE("What is no export is refused with advice, not read as rubbish") {
  for (const auto& [bytes, reason] : std::vector<std::pair<std::string, std::string>>{
           {"", "empty"}, {"a\0b"s, "unknown-encoding"}, {"a,b\n1,2\n", "kind-not-read"}, {"Date,Type,Author,Note\n", "empty"}}) {
    const OpenedDocument refused = opened(bytes);
    CHECK(refused.status == DocumentStatus::faulted);
    CHECK(refused.reason == reason);
    CHECK_FALSE(refused.advice.empty());
  }
}

TEST_CASE("Every word of an export is in one of its parts") {
  for (const auto& [bytes, kind] : std::vector<std::pair<std::string, FileKind>>{{kLiquidlogic, FileKind::csv}, {kPrintout, FileKind::text}}) {
    std::string all;
    for (const ContainedFile& part : opened(bytes, kind).parts) {
      all += part.bytes + "\n";
    }
    for (const char* word : {"Nia", "Underhill", "Farhana", "Mahmood", "118204", "school", "neighbour", "report", "Rook", "Bethan", "Locality"}) {
      CHECK((bytes.find(word) == std::string::npos || all.find(word) != std::string::npos));
    }
  }
}

TEST_CASE("JSON with a note on each line is an extract, and a line that cannot be read is told without loss of the others") {
  const OpenedDocument document = opened("{\"eventDate\": \"2019-05-02\", \"note\": \"one\"}\n{\"eventDate\": \"2019-05-03\", \"note\": \"tw\n\n{\"eventDate\": \"2019-05-04\", \"note\": \"three\"}\n", FileKind::text);
  const std::vector<CaseNote> notes = notes_of(document);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].text == "one");
  CHECK(notes[1].event_date == "2019-05-04");
  REQUIRE(document.parts.size() == 4);
  CHECK(document.parts[2].bytes == "{\"eventDate\": \"2019-05-03\", \"note\": \"tw\n");
  CHECK(document.parts[3].problem == "damaged");
}
