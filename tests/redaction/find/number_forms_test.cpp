// Numbers of people's own, by their form and by what they are called.
#include "redaction/find/check_digits.h"
#include "tests/redaction/find/found_forms.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("NHS and National Insurance numbers are found with any signs between and under any name") {
  check_found(
      FindingKind::nhs_number,
      {"NHS {999.000.0107}", "N.H.S. No. {999 000 0107}", "NHS no {999-000-0107}", "NHS#: {999 000 0107}",
       "seen, {999.000.0018}, today", "N.H.S. No. {ABCD 123}", "National Health No: {ZKDP 42/3}"});
  check_found(FindingKind::national_insurance,
              {"NI {QQ-12-34-56-C}", "NI no. {QQ 12 34 56 C}", "N.I. {QQ123456C}", "N.I. No: {qq123456c}",
               "Nat. Ins. No. {QQ 123456 C}", "NI number {QQ123456}", "his, {QQ 12 34 56 C}, was"});
  check_found(FindingKind::chi_number, {"CHI {3112990021}"});
}

TEST_CASE("School, police and court numbers are found by what they are called") {
  check_found(FindingKind::upn, {"UPN {B823441090040}", "UPN: {B823-4410-90040}", "U.P.N. {B 823 4410 90040}",
                                 "Unique Pupil Number {B823441090040}"});
  check_found(FindingKind::pnc_id, {"PNC id {99/123456X}", "PNCID: {03/62845E}"});
  check_found(FindingKind::cro_number, {"CRO no: {123456/98X}", "C.R.O. {123456/98X}"});
  check_found(FindingKind::arrest_summons, {"ASN {21/0000/00/123456T}"});
  check_found(FindingKind::court_case_number, {"CCD {1583-8417-2177-3828}"});
}

TEST_CASE("Papers and money are found by what they are called") {
  check_found(FindingKind::passport,
              {"Passport No. {EH1234567}", "UK Passport number: {533000123}", "passport {123 456 789}"});
  check_found(FindingKind::driving_licence,
              {"driving licence no {WHITT 857204 K99AB}", "driving licence {12345678}"});
  check_found(FindingKind::bank_account,
              {"s/c {00-00-00 a/c 12345678}", "sort code: {123456}", "acc no. {12345678}",
               "card {4000 0000 0000 0002}", "paid with {4000-0000-0000-0002} twice", "card ending {0002}"});
  check_found(FindingKind::case_system_id, {"child benefit number {CHB12345678AB}", "UTR: {12345 67890}"});
}

TEST_CASE("Registrations of every age are found, in small letters behind what they are called") {
  check_found(FindingKind::vehicle,
              {"reg: {wx19 abc}", "Reg. No. {WX 19 ABC}", "{B123 ABC} Ford", "Reg {B123ABC}",
               "index {ABC 123D}", "registration {abc 123d}", "reg no {ABC123}", "VRM {WX19ABC}"});
  check_found(FindingKind::vehicle, {"Hackney badge {12/345678}"});
}

TEST_CASE("Roads, regulations and counts are no numbers of anybody's") {
  check_nothing_found(
      {"The M25 AND the A13 were shut. The A12 BUS.", "A P45 FOR him.",
       "The reg 24 visit. Under reg 38 of the regulations.", "The index of 200 words. The plate of 12 eggs.",
       "The NI secretary of state. NI 2011 report.", "The passport office. The licence was lost in 2011.",
       "Score 12-34-56. The account of 2011 differs.", "4000 0000 0000 0003"});
}

TEST_CASE("A card number needs its check digit, whatever stands between the figures") {
  CHECK(is_valid_identifier("CARD", "4000 0000 0000 0002"));
  CHECK_FALSE(is_valid_identifier("CARD", "4000 0000 0000 0003"));
  CHECK(is_valid_identifier("NHS", "999.000.0107"));
}
