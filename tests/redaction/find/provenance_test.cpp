#include "redaction/find/provenance.h"
#include "redaction/find/volumes.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

std::string author(const std::string& text) { return provenance_of({text}, "x.pdf").author.value; }

}  // namespace

TEST_CASE("A paper's author is who its label, its title or its signature names") {
  CHECK(author("CORE ASSESSMENT\nChild: Shannon Rudd\nCompleted by: Mary Osei, social worker\n") == "Mary Osei");
  CHECK(author("THIRD STATEMENT OF ALAN MARK QUIRE (extract)\n") == "ALAN MARK QUIRE");
  CHECK(author("Dear Ms Rudd,\n\nWe write again.\n\nYours sincerely,\n\nKeith Bramley\nTeam manager") == "Keith Bramley");
  CHECK(author("Daily log\nCorin slept well.\nSigned S. Pell. Keep on file.") == "S. Pell");
  CHECK(author("From: Priya Nayar <p.nayar@amble.example>\nTo: Duty") == "Priya Nayar");
  CHECK(author("Minutes\nPresent: Ann Lee").empty());
}

TEST_CASE("An author written with the surname first, in quotes or with a bare initial is named whole") {
  CHECK(author("From: \"Lowry, Beth\" <beth.lowry@brackwell.example>\nTo: Duty") == "Beth Lowry");
  CHECK(author("From: \"Lowry, Beth (Children's Services)\" <beth.lowry@brackwell.example>\nTo: Duty") == "Beth Lowry");
  CHECK(author("From: \"Beth Lowry\" <beth.lowry@brackwell.example>") == "Beth Lowry");
  CHECK(author("Case note\nAuthor: OSEI, Mary\nVisit.") == "Mary OSEI");
  CHECK(author("Case note\nAuthor: Osei M (SW)\nVisit.") == "Osei M");
  CHECK(author("Author: O’Neill, Siân A.\n") == "Siân A. O’Neill");
}

TEST_CASE("A role or a second author behind the comma is no given name") {
  CHECK(author("Completed by: Mary Osei, Manager\n") == "Mary Osei");
  CHECK(author("Completed by: Osei, Manager\n") == "Osei");
  CHECK(author("Completed by: Osei, Team manager\n") == "Osei");
  CHECK(author("Completed by: Mary Osei, Priya Nayar\n") == "Mary Osei");
}

TEST_CASE("How sure the author is, and why, is said") {
  const Provenance provenance = provenance_of({"SUPERVISED CONTACT\nDate: 3 May 2012    Supervisor: Marcin Kow\n"}, "x.pdf");
  CHECK(provenance.author.value == "Marcin Kow");
  CHECK(provenance.author.score < 0.8);
  CHECK(provenance.author.why == "A label names a person whose paper it seems to be.");
}

TEST_CASE("When something happened and when it was written down are two days") {
  const Provenance provenance = provenance_of({"Date of event: 3 May 2012\nDate recorded: 9 May 2012\nHome visit."}, "x.pdf");
  CHECK(provenance.event_date == "2012-05-03");
  CHECK(provenance.recorded_date == "2012-05-09");
  CHECK(provenance_of({"Clinic 20 January 2009, typed 26 January 2009"}, "").event_date == "2009-01-20");
}

TEST_CASE("The volume is the folder's or the cover's, with the years that it covers") {
  const Provenance of_folder = provenance_of({"Letter"}, "Volume 1 (2004-2012)/2004-03-25 Visit.pdf");
  CHECK(of_folder.volume == "1");
  CHECK(of_folder.volume_covers == "2004-2012");
  const Provenance of_cover = provenance_of({"CHILD'S FILE\nVol. 2 of 3: 01/02/2004 to 03/04/2012"}, "scan.pdf");
  CHECK(of_cover.volume == "2");
  CHECK(of_cover.volume_covers == "01/02/2004 to 03/04/2012");
  CHECK(provenance_of({"The volume was loud."}, "a.pdf").volume.empty());
}

TEST_CASE("A cover tells the volume and when the file was opened and closed, however it is laid out") {
  const auto cover = [](const std::string& text) { return provenance_of({text}, "scan.tif"); };
  const Provenance opened = cover("BRACKWELL COUNCIL\nChildren's Services\nVOLUME 3 \xC2\xB7 FILE OPENED 12/03/2007 \xE2\x80\x93 CLOSED 01/09/2009\n");
  CHECK(opened.volume == "3");
  CHECK(opened.volume_covers == "12/03/2007 - 01/09/2009");
  const Provenance roman = cover("CONFIDENTIAL\nVol II of IV\nFrom: 12 March 2007\nTo: 1 September 2009\n");
  CHECK(roman.volume == "II");
  CHECK(roman.volume_covers == "12 March 2007 - 1 September 2009");
  const Provenance part = cover("Case file part 2\nPeriod covered: 2007 to present\nOpened: 12.03.07");
  CHECK(part.volume == "2");
  CHECK(part.volume_covers == "12.03.07 - present");
  CHECK(cover("Volume Three\nDate opened: 12/03/2007\nDate closed: 01/09/2009").volume == "3");
}

TEST_CASE("The dividers within a scanned file are its covers, a letter that mentions a volume is none") {
  std::string letter = "Dear Ms Whittle,\nVolume 2 of the file has been sent to you by post as you asked me to do. ";
  for (int i = 0; i < 20; ++i) {
    letter += "We shall go through it together.\n";
  }
  const Provenance scanned = provenance_of({"Volume 1\nOpened 01/02/2004 Closed 03/04/2006", letter, "VOLUME 2\nOpened 04/04/2006"}, "scan.pdf");
  REQUIRE(scanned.covers.size() == 2);
  CHECK(scanned.covers[0].page == 1);
  CHECK(scanned.covers[0].covers == "01/02/2004 - 03/04/2006");
  CHECK(scanned.covers[1].page == 3);
  CHECK(scanned.covers[1].volume == "2");
  CHECK(scanned.volume == "1");
}

TEST_CASE("What lies behind a cover in its folder is of its volume, up to the next cover, and other folders are not") {
  const auto paper = [](const std::string& source, const std::string& text) {
    DescribedDocument one;
    one.document.source = source;
    one.document.pages = 1;
    one.provenance = provenance_of({text}, source);
    return one;
  };
  std::vector<DescribedDocument> papers = {paper("box/3 Visit.pdf", "Home visit"), paper("box/1 Cover.tif", "Volume 3\nOpened 12/03/2007 Closed 01/09/2009"),
                                           paper("box/2 Letter.pdf", "Dear Karen"), paper("other/4 Note.pdf", "Note"), paper("box/5 Cover.tif", "Volume 4"), paper("box/6 Plan.pdf", "Plan")};
  carry_volumes_on(papers);
  CHECK(papers[0].document.source == "box/3 Visit.pdf");
  for (const std::size_t behind : {0U, 2U}) {
    CHECK(papers[behind].provenance.volume == "3");
    CHECK(papers[behind].provenance.volume_covers == "12/03/2007 - 01/09/2009");
    CHECK(papers[behind].provenance.volume_from == "box/1 Cover.tif");
  }
  CHECK(papers[1].provenance.volume_from.empty());
  CHECK(papers[3].provenance.volume.empty());
  CHECK(papers[5].provenance.volume == "4");
}
