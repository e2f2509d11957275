#include "redaction/find/identifiers.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"

using namespace candour;

namespace {

bool finds(const std::string& text, FindingKind kind, const std::string& value) {
  const auto findings = find_identifiers(text);
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.kind == kind && f.text == value && substring(text, f.span.start, f.span.end) == value;
  });
}

bool names(const std::string& text, const std::string& name) {
  const auto found = find_names(text);
  return std::any_of(found.begin(), found.end(), [&](const FoundName& f) {
    return f.name == name && substring(text, f.span.start, f.span.end) == name;
  });
}

}  // namespace

TEST_CASE("A caravan site and a plot on it are an address") {
  CHECK(finds("Gran, Mossgate Caravan Site, plot 9, rang", FindingKind::address, "Mossgate Caravan Site, plot 9"));
  CHECK(finds("of Mossgate plot 7, who", FindingKind::address, "Mossgate plot 7"));
}

TEST_CASE("Numbers, addresses and dates of birth are found as they are really written") {
  using enum FindingKind;
  CHECK(finds("NHS No: 999 000 0018 (child)", nhs_number, "999 000 0018"));
  CHECK(finds("ring gran on 07700 900123 after six", phone, "07700 900123"));
  CHECK(finds("Tel 01632 960 456.", phone, "01632 960 456"));
  CHECK(finds("NI number AB 12 34 56 C", national_insurance, "AB 12 34 56 C"));
  CHECK(finds("moved to 14 Larch Close, Brackwell", address, "14 Larch Close, Brackwell"));
  CHECK(finds("lives at 3 brook street, nuneaton", address, "3 brook street, nuneaton"));
  CHECK(finds("DOB: 11/03/2004", date_of_birth, "11/03/2004"));
  CHECK(finds("born on 4th March 1981 in", date_of_birth, "4th March 1981"));
  CHECK(finds("write to gaz.w@mail.example today", email, "gaz.w@mail.example"));
  CHECK(finds("his van LR65 WZN outside", vehicle, "LR65 WZN"));
  CHECK(finds("PNC 2003/0062845E", pnc_id, "2003/0062845E"));
  CHECK(finds("Siân’s sort code 12-34-56 12345678", bank_account, "12-34-56 12345678"));
}

TEST_CASE("Ordinary dates, times and wrong check digits are left alone") {
  CHECK(find_identifiers("Visit on 11/03/2004 at 16:10, 12 of 14 pages.").empty());
  CHECK(find_identifiers("999 000 0019").empty());
  CHECK(find_identifiers("The review met on 4 March 2019 and agreed 3 actions.").empty());
}

TEST_CASE("Names are found by the company they keep") {
  CHECK(names("Rang Mrs Whittle again", "Whittle"));
  CHECK(names("PC 4471 Hughes attended", "Hughes"));
  CHECK(names("scared of stepdad Gaz since", "Gaz"));
  CHECK(names("Present: Mary Osei (chair), Tom Vane, Dr A Khan", "Tom Vane"));
  CHECK(names("Referrer: Violet Adeyemi", "Violet Adeyemi"));
  CHECK(names("his brother Siôn's room", "Siôn"));
  CHECK(names("Miss Flynn-Ward rang", "Flynn-Ward"));
}

TEST_CASE("Words that only stand like names are not taken for them") {
  CHECK(find_names("Mum is well. The Social Worker will visit. Present: None").empty());
}

TEST_CASE("Addresses without a number or in capitals, plates of no region, misread telephones and account names are found") {
  using enum FindingKind;
  CHECK(finds("She has moved to Ferry Lane, next door.", address, "Ferry Lane"));
  CHECK(finds("he turned up at weaver street thurs as well", address, "weaver street"));
  CHECK(finds("KIERAN DOYLE OF 18 KILN LANE. CALMED.", address, "18 KILN LANE"));
  CHECK(finds("taken to 2 Chapel Steps, Marlinghope at noon", address, "2 Chapel Steps, Marlinghope"));
  CHECK(finds("his white van (QZ04 LRM) across my gate", vehicle, "QZ04 LRM"));
  CHECK(finds("drives grey mondeo qz57 ldw, friend", vehicle, "grey mondeo qz57 ldw"));
  CHECK(finds("his car is qz57 ldw today", vehicle, "qz57 ldw"));
  CHECK(finds("T.D.A. motor cycle LBO 418F, property of", vehicle, "LBO 418F"));
  CHECK(finds("Driver: Mr Bell, works bus FTX 318", vehicle, "FTX 318"));
  CHECK(finds("taxi plate CW 0771, suspended", vehicle, "CW 0771"));
  CHECK(finds("Te1: O1632 96O188", phone, "O1632 96O188"));
  CHECK(finds("Account name was \"kezd_0113\". Police came.", url, "kezd_0113"));
  CHECK(finds("William Price (b. 8/8/00) was seen", date_of_birth, "8/8/00"));
  CHECK(finds("his National Insurance number, QQ 12 34 56 C, for the claim", national_insurance, "QQ 12 34 56 C"));
}

TEST_CASE("A year before a place, the road and a month that is none are no addresses or dates of birth") {
  for (const char* text : {"the 2007 Bowling Green team", "a game on the road again", "it ended at the close of play"}) {
    const auto found = find_identifiers(text);
    CHECK(std::none_of(found.begin(), found.end(), [](const Finding& f) { return f.kind == FindingKind::address; }));
  }
}
