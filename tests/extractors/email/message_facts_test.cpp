#include "extractors/email/message_facts.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/extractors/email/messages.h"

using namespace candour;
using namespace candour::testing;

TEST_CASE("A message tells what places it in its thread") {
  const MessageFacts facts = message_facts("From: Ann Lee <Ann.Lee@Council.example>\nMessage-ID: <2@council.example>\nIn-Reply-To: <1@school.example>\n"
                                           "References: <0@school.example>\n <1@school.example>\nDate: Fri, 3 May 2019 10:12:00 +0100\nSubject: RE: [External] Fwd: AW: Tegan's visit\n\nHello\n");
  CHECK(facts.message_id == "2@council.example");
  CHECK(facts.in_reply_to == "1@school.example");
  CHECK(facts.references == std::vector<std::string>{"0@school.example", "1@school.example"});
  CHECK(facts.subject_root == "Tegan's visit");
  CHECK(facts.date == "2019-05-03T09:12:00Z");
  CHECK(facts.from == "ann.lee@council.example");
}

TEST_CASE("A message that says little has few facts") {
  CHECK(message_facts("").from.empty());
  CHECK(message_facts("Dear Ann").date.empty());
  const MessageFacts facts = message_facts("From: The office\nDate: soon\nSubject: Re:\n");
  CHECK(facts.from == "The office");
  CHECK(facts.date.empty());
  CHECK(facts.subject_root.empty());
  CHECK(message_facts("From: a@b.example\nSubject: Re[2]: re : Visit: Monday").subject_root == "Visit: Monday");
  CHECK(message_facts("From: a@b.example\nSubject: Regarding Tegan: urgent\n\n").subject_root == "Regarding Tegan: urgent");
}

TEST_CASE("Where earlier mail begins is found in every program's way of quoting") {
  const std::string answer = "Yes, Thursday.\n\n";
  for (const char* text : {"On Thu, 2 May 2019 at 16:40, Dilys Pugh <d@school.example> wrote:\n> Is she well?\n", "On 2 May 2019, at 16:40, Dilys Pugh\n<d@school.example>\nwrote:\n\nIs she well?\n",
                                    "-----Original Message-----\nFrom: Dilys\n", "---------- Forwarded message ---------\nFrom: Dilys\n", "Begin forwarded message:\n\nFrom: Dilys\n",
                                    "From: Dilys Pugh\nSent: 02 May 2019 16:40\nTo: Ann Lee\nSubject: Tegan\n\nIs she well?\n", "*From:* Dilys\n*Date:* 2 May\n*To:* Ann\n",
                                    "> Is she well?\n> Dilys\n", "> Is she well?\n\n"}) {
    const std::string quoted = text;
    CAPTURE(quoted);
    CHECK(quoted_from(answer + quoted) == answer.size());
    CHECK(quoted_from("Siân\r\n" + quoted) == std::string("Siân\r\n").size());
  }
}

TEST_CASE("A message that quotes nothing has no earlier mail") {
  for (const char* body : {"", "On Monday Gran wrote:\nnothing\n", "From: the bottom of my heart\nthanks\n", "On 2 May we met.\n", "> not sure\nthat is all\n", "Original message from Ann\n"}) {
    CAPTURE(body);
    CHECK(quoted_from(body) == std::string::npos);
  }
}

TEST_CASE("Long bodies are searched in a moment") {
  CHECK(quoted_from(repeated("On 1\n", 1000000)) == std::string::npos);
  CHECK(quoted_from(repeated("From: x\n", 500000)) == std::string::npos);
  CHECK(quoted_from(std::string(5000000, 'x')) == std::string::npos);
}
