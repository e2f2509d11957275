#include "redaction/find/document_cues.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "pipeline/base/days.h"
#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

std::string restricted_part(const std::string& page) {
  const DocumentCues cues = judge_document({page}, Request());
  return cues.passages.empty() ? std::string() : substring(page, cues.passages[0].span.start, cues.passages[0].span.end);
}

}  // namespace

TEST_CASE("A passage restricted from the user ends where the next part of the minutes begins") {
  const std::string minutes = "Discussion\nAll agreed.\nRestricted from user\nThe caller is a neighbour.\nShe is frightened.\nActions\nVisit on Monday\nPage 2";
  CHECK(restricted_part(minutes) == "Restricted from user\nThe caller is a neighbour.\nShe is frightened.");
}

TEST_CASE("A passage restricted from the user does not take the page's footer with it") {
  CHECK(restricted_part("Not to be shared with family\nThe address is known.\nOFFICIAL-SENSITIVE Page 2 of 3") == "Not to be shared with family\nThe address is known.");
}

TEST_CASE("A passage restricted from the user reaches to the page's end when nothing ends it") {
  CHECK(restricted_part("Restricted from user\nOne.\nActions were discussed at length.\nTwo.") == "Restricted from user\nOne.\nActions were discussed at length.\nTwo.");
}

namespace {

DocumentCues cues_of(const std::string& page, const std::string& source = {}) {
  Request request;
  request.controller_name = "Amble Council";
  request.received_on = day_from("2026-01-02").value();
  return judge_document({page}, request, source);
}

}  // namespace

TEST_CASE("A document is what it calls itself, whatever else it speaks of") {
  using enum DocumentType;
  CHECK(cues_of("Amble Council\n\n3 May 2016\n\nTo whom it may concern\n\nDelyth Price is now Delyth Oakes. Please tell the paediatric clinic and her head teacher.").type == letter);
  CHECK(cues_of("Fell View | Monthly Report | March 2017\nYoung person: Delyth. CAMHS seen. Attendance 70%").type == placement_record);
  CHECK(cues_of("Foster carer's diary\n3 May 16 Came late.").type == placement_record);
  CHECK(cues_of("Placement plan\nChild: Delyth Oakes").type == care_plan);
  CHECK(cues_of("My Pathway Plan\n1. Who I am").type == care_plan);
  CHECK(cues_of("Final analysis\n\nChildren's guardian: Una Moss. Filed: 4 May 2016.").type == court_report);
  CHECK(cues_of("FAX\nTo: Fell View\nFrom: Duty").type == letter);
  CHECK(cues_of("NORTHSHIRE POLICE\nMISSING PERSON: FOUND REPORT\nMisper ref MP/1").type == police_report);
  CHECK(cues_of("Amble NHS Foundation Trust\n\nDear Colleague\n\nI saw Delyth.").type == health_letter);
}

TEST_CASE("Another agency's letterhead makes it that agency's") {
  CHECK(cues_of("NORTHSHIRE POLICE\nMISSING PERSON: FOUND REPORT\n").owner == OwnerAgency::police);
  CHECK(cues_of("Amble Primary Care Trust\nHealth Visiting\n\nDear Dr Singh\n").owner == OwnerAgency::health);
  CHECK(cues_of("Fell View | Monthly Report\nCAMHS has been asked.").owner == OwnerAgency::own);
}

TEST_CASE("An order bears the day it was made, not the day of its next hearing") {
  CHECK(cues_of("IN THE FAMILY COURT AT AMBLE\nORDER of District Judge Marl, 4 May 2016\nIT IS ORDERED that she live there until 9 July 2016. Next hearing date: 9 July 2016").date == "2016-05-04");
  CHECK(cues_of("IN THE FAMILY COURT AT AMBLE\nThe care order made on 2 March 2014 is discharged.\nSealed 5 May 2016").date == "2016-05-05");
}

TEST_CASE("A document's date is its own, else its file's, else its title's month") {
  CHECK(cues_of("Dear Ann\nClinic date: 2 May 2016. Typed: 9 May 2016.").date == "2016-05-09");
  CHECK(cues_of("Personal Education Plan\nBorn 2 May 2006", "School/2016-05-04 PEP.pdf").date == "2016-05-04");
  CHECK(cues_of("Placement plan\nPlaced 2 March 2016.\nDate: 4 May 2016", "x/2016-09-09 Plan.pdf").date == "2016-05-04");
  CHECK(cues_of("Fell View | Monthly Report | March 2017\nDays in placement: 75.").date == "2017-03-01");
}

TEST_CASE("A date that puts the year first is that date, with a time behind it too") {
  CHECK(cues_of("Case note\n2014-02-04 09:12 Ann Lee telephoned the school.\n2014-03-05 10:00 Visit.\n").date == "2014-03-05");
  CHECK(cues_of("Case note of a visit on 5 March 2014, all well.\nThe child was born 9/1/2015 in town.\n").date == "2014-03-05");
  CHECK(cues_of("Case note\n2014-03-05T10:00:00Z Visit.\n").date == "2014-03-05");
  CHECK(cues_of("Case note\n2014/03/05 10:00 Visit.\nBorn 2015-01-09.\n").date == "2014-03-05");
  CHECK(cues_of("Case note\nDate: 2014-03-05 10:00\nLast seen 2014-09-09.\n").date == "2014-03-05");
  CHECK(cues_of("Case note\nDate of visit: 2014-03-05 10:00\nDate recorded: 2014-03-06\n").provenance.event_date == "2014-03-05");
  CHECK(cues_of("Case note\nDate of visit: 2014-03-05 10:00\nDate recorded: 2014-03-06\n").provenance.recorded_date == "2014-03-06");
}

TEST_CASE("A memorandum is no e-mail though its head has the same lines") {
  CHECK(judge_document({"MEMORANDUM\nFROM: B. R. Tattersall\nTO: Children's Officer\nDATE: 20th May 1969\nSUBJECT: D. P. T.\n"}, Request()).type == DocumentType::letter);
  CHECK(judge_document({"From: B. R. Tattersall\nSent: 20 May 2019 10:00\nTo: Ann Lee\nSubject: hello\n"}, Request()).type == DocumentType::email);
}

TEST_CASE("Legal advice and court papers hold a file back on whichever page they begin") {
  const auto holds = [](const std::vector<std::string>& pages) { return judge_document(pages, Request()).holds; };
  const auto has = [](const std::vector<HoldKind>& all, HoldKind kind) { return std::find(all.begin(), all.end(), kind) != all.end(); };
  CHECK(has(holds({"Case note\nSeen at home.", "LEGALLY PRIVILEGED\nAdvice of counsel on the application"}), HoldKind::privilege));
  CHECK(has(holds({"Case note\nSeen at home.", "IN THE FAMILY COURT AT BRACKWELL\nCase number ZW12C00123"}), HoldKind::court));
  CHECK_FALSE(has(holds({"Case note\nSeen at home.", "We took legal advice. He sat in the family court for hours."}), HoldKind::privilege));
  CHECK_FALSE(has(holds({"Case note\nSeen at home.", "We took legal advice. He sat in the family court for hours."}), HoldKind::court));
}
