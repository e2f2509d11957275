// Dates of birth as forms, letters and cards give them.
#include "redaction/find/written_dates.h"
#include "tests/redaction/find/found_forms.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("A date of birth is found with its month in words, with any signs and with none") {
  check_found(FindingKind::date_of_birth,
              {"D.O.B. {17-Aug-1985}", "DOB {17AUG1985}", "Born {17th Aug. 1985} at home",
               "Date of birth: {August 17, 1985}", "d.o.b. {17 08 1985}", "DOB: {17081985}", "dob {170885}",
               "dob {17.8.'85}", "DOB {17 Aug. '85},", "born on the {17th of August 1985}",
               "DOB {17 / 08 / 1985}", "DOB |{17|08|1985}|", "D.O.B. {March 3rd 1979}", "DOB {1985-08-17}",
               "Date of Birth (dd/mm/yyyy) {17/08/1985}", "DOB\t\t\t{17/08/85}\tF",
               "Dyddiad geni: {3 Mawrth 1979}", "DOB {8:5:66}"});
}

TEST_CASE("A date of birth is found whatever stands for the words") {
  check_found(FindingKind::date_of_birth,
              {"d/o/b {17/8/85}", "D of B {17 August 1985}", "Birthdate: {17/08/1985}", "b.d. {17.08.85}",
               "D.o.B.{17/08/1985}", "DOB3-3-79 and DOB{3-3-79}", "Father's D.O.B. is {3 March 1979}",
               "Karen Whittle b {17/8/85}", "Gary, b. {8 May 1966}, said", "Child (b. {8.5.66})",
               "dob={1985-08-17}"});
}

TEST_CASE("Part of a date of birth is found too") {
  check_found(FindingKind::date_of_birth,
              {"Gary Dunn b. {'84}", "stepfather, born {'84}, of", "DOB {Aug 1985}", "DOB {3/79}",
               "DOB {1979} (approx)", "her birthday is {17/8} again", "birthday: {17th August}"});
}

TEST_CASE("Dates, doses and figures that are nobody's birth are left alone") {
  check_nothing_found({"He came b 12 on the list.", "5 mg bd 12/3 and 10 ml b 3/4.",
                       "Plan b was used on 12/3/2004.", "Born to run.", "She was born on the road.",
                       "The birthday party on Saturday was fun.", "On 17-Aug-1985 they met, and on 17081985.",
                       "Budget 2011/12 and 2012/13."});
}

TEST_CASE("A date is read as it is told, whole or in part") {
  const auto told = [](const char* text) {
    const DateAsTold date = date_as_told(text);
    return std::to_string(date.day) + "." + std::to_string(date.month) + "." + std::to_string(date.year);
  };
  CHECK(told("17-Aug-1985") == "17.8.1985");
  CHECK(told("17AUG1985") == "17.8.1985");
  CHECK(told("August 17, 1985") == "17.8.1985");
  CHECK(told("17081985") == "17.8.1985");
  CHECK(told("1985-08-17") == "17.8.1985");
  CHECK(told("17.8.'85") == "17.8.85");
  CHECK(told("17th August") == "17.8.0");
  CHECK(told("Aug 1985") == "0.8.1985");
  CHECK(told("3/79") == "3.79.0");
  CHECK(told("'84") == "0.0.84");
  CHECK(told("none") == "0.0.0");
}
