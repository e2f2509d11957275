#include "redaction/find/provenance.h"

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
