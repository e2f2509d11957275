// Work contacts and letterheads stay, private numbers go, the data subject's own stay.
#include <catch2/catch.hpp>
#include <map>

#include "redaction/propose/judge.h"
#include "tests/redaction/propose/ashdown_family.h"

using namespace candour;
using candour::test::ashdown_request;

namespace {

Verdict verdict(const std::string& text, const std::string& words) {
  for (const Finding& finding : judge_text(text, PeopleRegister::build(ashdown_request(), {text}), ashdown_request())) {
    if (finding.text == words) {
      return finding.proposal;
    }
  }
  return Verdict::review;
}

}  // namespace

TEST_CASE("A professional's work number and address stay, a mobile is asked about, a private address goes") {
  CHECK(verdict("Mary Osei, direct line 01632 960114\n", "01632 960114") == Verdict::keep);
  CHECK(verdict("Mary Osei 07700 900190 (work)\n", "07700 900190") == Verdict::keep);
  CHECK(verdict("Mary Osei 07700 900190\n", "07700 900190") == Verdict::review);
  CHECK(verdict("Mary Osei, home 01632 960115\n", "01632 960115") != Verdict::keep);
  CHECK(verdict("Mary Osei <m.osei@northfostering.example> wrote.\n", "m.osei@northfostering.example") == Verdict::keep);
  CHECK(verdict("Mary Osei <m.osei@mailbox.example> wrote.\n", "m.osei@mailbox.example") != Verdict::keep);
  CHECK(verdict("Please ring me on 01632 960117.\n\nMary Osei\n", "01632 960117") == Verdict::keep);
}

TEST_CASE("An organisation's letterhead tells of nobody, a private letter's head does") {
  const std::string school = "STAITHE ACADEMY\nQuay Road, Staithe   Tel 01632 960150   office@staitheacademy.example\n\nDear Ms Whittle\n";
  CHECK(verdict(school, "01632 960150") == Verdict::keep);
  CHECK(verdict(school, "office@staitheacademy.example") == Verdict::keep);
  CHECK(verdict("14 Pilot Street, Staithe\nTel 01632 960151\n\nDear Sir\n", "01632 960151") == Verdict::redact);
  CHECK(verdict("STAITHE ACADEMY\nKaren Whittle, Tel 01632 960152\n\nDear Sir\n", "01632 960152") == Verdict::redact);
}

TEST_CASE("What a form gives under the data subject's name is theirs, until somebody else is named") {
  const std::string form = "Name: Corin Ashdown\nNI no: SH 40 21 77 C\nTel: 07700 900427\nMother: Karen Whittle\nTel: 07700 900428\n";
  CHECK(verdict(form, "SH 40 21 77 C") == Verdict::keep);
  CHECK(verdict(form, "07700 900427") == Verdict::keep);
  CHECK(verdict(form, "07700 900428") == Verdict::redact);
  CHECK(verdict("Corin asked us to text him on 07700 900429.\n", "07700 900429") == Verdict::keep);
  CHECK(verdict("Ring me or Corin himself, 07700 900430.\n", "07700 900430") == Verdict::keep);
}

TEST_CASE("The reference of a paper that names the data subject stays, a tenancy's goes") {
  CHECK(verdict("Our ref: DO/JT/1187\n\nCorin Ashdown was seen.\n", "DO/JT/1187") == Verdict::keep);
  CHECK(verdict("IN THE COUNTY COURT   Case No: PE09C00417\nBEFORE HHJ PENROSE\nRe: Corin Ashdown\n", "PE09C00417") == Verdict::keep);
  CHECK(verdict("HOSPITAL\nOur ref: AR/JO/DH118204\n\nDear Dr Lowe\n\nRe: Karen Whittle, 3 Beck Row\n\nShe came with Corin Ashdown.\n", "AR/JO/DH118204") != Verdict::keep);
  CHECK(verdict("Gary Dunn, tenancy ref TN/4471, owes rent. Corin Ashdown lives there.\n", "TN/4471") != Verdict::keep);
}

TEST_CASE("The address that the data subject's own name writes from stays") {
  CHECK(verdict("From: Corin Ashdown <c.a68@postbox.example>\n", "c.a68@postbox.example") == Verdict::keep);
  CHECK(verdict("From: Gary Dunn <g.d@postbox.example>\n", "g.d@postbox.example") != Verdict::keep);
}

TEST_CASE("A number that the request gives is theirs wherever it stands, and Tel. is nobody") {
  Request asked = ashdown_request();
  asked.subject.identifiers.push_back({"case-number", "OS/2217/C"});
  const std::string text = "Running record  file OS/2217/C.  Miss P. Tallow, Social Worker. Tel. 01632 960114. Terence Dunn rang Tel Dunn.\n";
  Verdict number = Verdict::review;
  Verdict phone = Verdict::review;
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    number = finding.text == "OS/2217/C" ? finding.proposal : number;
    phone = finding.text == "01632 960114" ? finding.proposal : phone;
  }
  CHECK(number == Verdict::keep);
  CHECK(phone == Verdict::keep);
}

TEST_CASE("Where a professional works stays, the name of the body between") {
  CHECK(verdict("Social worker: Mary Osei, Coppice Lane Surgery, 2 Coppice Lane\n", "2 Coppice Lane") == Verdict::keep);
  CHECK(verdict("Social worker: Mary Osei. Moved to 2 Coppice Lane\n", "2 Coppice Lane") != Verdict::keep);
  CHECK(verdict("Mary Osei from Social Services visited the house at 12 Chapel Terrace.\n", "12 Chapel Terrace") != Verdict::keep);
  CHECK(verdict("Mary Osei, Social Services, called on the neighbour at 14 Chapel Terrace.\n", "14 Chapel Terrace") != Verdict::keep);
}

TEST_CASE("The head of the data subject's own letter is theirs") {
  const std::string letter = "Corin Ashdown\n8 Gannet Close\nTel: 01632 960418   Mobile: 07700 900362\ncorin@postbox.example\n\nDear Sir\n\nRing Karen Whittle on 01632 960419.\n";
  CHECK(verdict(letter, "01632 960418") == Verdict::keep);
  CHECK(verdict(letter, "07700 900362") == Verdict::keep);
  CHECK(verdict(letter, "corin@postbox.example") == Verdict::keep);
  CHECK(verdict(letter, "01632 960419") != Verdict::keep);
  CHECK(verdict("Corin Ashdown and Gary Dunn\nTel: 01632 960420\n\nDear Sir\n", "01632 960420") != Verdict::keep);
  CHECK(verdict("CORIN ASHDOWN\nPlacement: with foster carers at 14 Chapel Terrace, Staithe\nFoster carer tel 01632 960777\n\nDear Sir\n", "01632 960777") != Verdict::keep);
  CHECK(verdict("Corin Ashdown\nEmergency contact\n07700 900124\n\nDear Sir\n", "07700 900124") != Verdict::keep);
  CHECK(verdict("Corin Ashdown\nTel call from 07700 900123, the caller would not give a name\n", "07700 900123") != Verdict::keep);
}

TEST_CASE("A form without colons gives the age of whom it names, and a date is no age") {
  CHECK(verdict("Name   Corin Ashdown\tForm 1A\tAge  12\n", "Age  12") == Verdict::keep);
  for (const Finding& one : judge_text("DOB / Age   17.03.2003 / 10\n", PeopleRegister::build(ashdown_request(), {std::string("x")}), ashdown_request())) {
    CHECK(one.kind != FindingKind::age);
  }
}
