// References of cases, crimes, tenancies and files by what they are called.
#include "tests/redaction/find/found_forms.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("Police and multi-agency references are found by what they are called") {
  check_found(
      FindingKind::crime_reference,
      {"Crime ref {42A/12345/21}", "Crime reference number: {42/123456/19}", "Crime report no. {1234567/21}",
       "occurrence number {2200123456}", "Occ no {44210123456}", "URN {01TS0012324}", "URN: {01/AB/12345/21}",
       "MARAC ref {M/21/0456}", "CAD ref {20210314-0456}", "log {123 of 14/03/2011}", "NICHE {44210123456}"});
}

TEST_CASE("Case numbers of services, hospitals and prisons are found by what they are called") {
  check_found(FindingKind::case_system_id,
              {"CRN {X123456}", "CRN: {L1234567}", "case no. {123456}", "MARAC case no. {45812}",
               "Case File No. {C/123/65}", "file no. {4471}", "LAC no. {45678}", "Mosaic {123456}",
               "CareFirst no. {123456}", "Hospital no {H123456}", "Hosp. No. {RX1123456}", "MRN {M123456}",
               "unit no. {0012345}", "prison no {A1234567}", "NOMIS {A1234BC}", "System no: {7204419}",
               "Reg. No. {CP/3/0418}"});
}

TEST_CASE("Tenancies, benefits and accounts are found by what they are called") {
  check_found(FindingKind::case_system_id,
              {"tenancy ref {TN004471}", "Tenancy number {10044715}", "council tax account {7100234567}",
               "Council tax a/c no. {80012345X}", "Rent a/c {123456}", "universal credit ref {UC1234567}",
               "Universal Credit claim no {1234-5678-9012}", "Child Benefit no: {CHB 12345678 AB}",
               "Giro book no {2345/678}", "National Registration No {KDPL 123/4}", "PAYE ref {123/A456}",
               "CMS reference {212345678901}"});
}

TEST_CASE("Years, sums and counts behind such words are no references") {
  check_nothing_found({"He called police 999 and then 101. Incident in 2014 was minor. A crime of 1985.",
                       "The case was closed in 2011. Case 2 was heard. See file note 3. Log 12 was short.",
                       "A benefit of 120 pounds. The claim was 450 pounds.",
                       "The unit number 3 was full. Ward 3 bed 14.",
                       "Visa 2011. Service number one. Library 2019. Hospital 12 miles off.",
                       "UC was 300 pounds. Council tax of 1200 a year.", "Version 1.2.3.4 of the policy.",
                       "The system of 1998. The register of 2004."});
}
