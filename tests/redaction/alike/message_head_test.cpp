// What the head of a message says, in every program's way of writing it.
#include "redaction/alike/message_head.h"

#include <catch2/catch.hpp>

#include "redaction/alike/sent_moment.h"

using namespace candour;

using Lines = std::vector<std::string>;

TEST_CASE("When a message was sent is understood as mail programs write it") {
  const auto [words, moment] = GENERATE(table<std::string, std::string>({{"Mon, 4 Mar 2019 10:00:00 +0000", "2019-03-04 10:00"}, {"Fri, 3 May 2019 10:12:00 +0100", "2019-05-03 09:12"},
                                                                         {"19 May 2015 08:55", "2015-05-19 08:55"}, {"Monday, March 4, 2019 10:00 AM", "2019-03-04 10:00"},
                                                                         {"04/03/2019 22:05", "2019-03-04 22:05"}, {"2019-03-04", "2019-03-04 00:00"}, {"4th March 2019 at 4:40pm", "2019-03-04 16:40"},
                                                                         {"Thu, 2 May 2019 at 12:10 AM", "2019-05-02 00:10"}, {"Tue, 02 Jul 2019 10:00 BST", "2019-07-02 09:00"}}));
  CAPTURE(words);
  REQUIRE(sent_moment(words));
  CHECK(moment_words(*sent_moment(words)) == moment);
}

TEST_CASE("A day that is none is no moment") {
  for (const char* words : {"", "soon", "31 February 2019 10:00", "10:00", "March 2019", "99999999999999999999", "4 Mar 19999", "0/0/0"}) {
    CAPTURE(words);
    CHECK_FALSE(sent_moment(words));
  }
}

TEST_CASE("A block of fields is a head, a sentence that begins with From is none") {
  const auto head = head_block(Lines{"Hello", "*From:* Dilys Pugh", "Sent: 02 May 2019 16:40", "To: Ann Lee; Bryn Pugh;", "Carys Lee", "Subject: RE: Tegan", "Is she well?"}, 1);
  REQUIRE(head);
  CHECK(head->from == "Dilys Pugh");
  CHECK(moment_words(*head->sent) == "2019-05-02 16:40");
  CHECK(head->to == "Ann Lee; Bryn Pugh; Carys Lee");
  CHECK(head->subject == "RE: Tegan");
  CHECK(head->lines == 5);
  CHECK_FALSE(head_block(Lines{"From: the bottom of my heart", "thanks"}, 0));
  CHECK_FALSE(head_block(Lines{"To: Ann", "Subject: x", "Sent: y"}, 0));
  CHECK_FALSE(head_block(Lines{}, 0));
}

TEST_CASE("Who wrote when is announced over a few lines") {
  const auto head = announcement(Lines{"On Thu, 2 May 2019 at 4:40 PM, Dilys Pugh", "<d@school.example>", "wrote:", "Is she well?"}, 0);
  REQUIRE(head);
  CHECK(moment_words(*head->sent) == "2019-05-02 16:40");
  CHECK(head->from == "Dilys Pugh <d@school.example>");
  CHECK(head->lines == 3);
  CHECK_FALSE(announcement(Lines{"On Monday Gran wrote:"}, 0));
  CHECK_FALSE(announcement(Lines{"On 2 May we met."}, 0));
  CHECK_FALSE(announcement(Lines(100000, "On 1"), 5));
}

TEST_CASE("What parts a message from the one below it is known") {
  for (const char* line : {"-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:", "________________________________", "-------- Original Appointment --------"}) {
    CAPTURE(line);
    CHECK(is_divider(line));
  }
  for (const char* line : {"Original message from Ann", "____", "--", "Begin with the forms", "-----", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_divider(line));
  }
}

TEST_CASE("A subject is the same with the marks of answering in front") {
  CHECK(subject_root("RE: [External] Fwd: AW: Tegan's  visit").root == "tegan's visit");
  CHECK(subject_root("Re[2]: re : Visit: Monday").root == "visit: monday");
  CHECK(subject_root("RE: x").answers);
  CHECK_FALSE(subject_root("[External] x").answers);
  CHECK(subject_root("Regarding Tegan: urgent").root == "regarding tegan: urgent");
  CHECK(subject_root("Re:").root.empty());
}

TEST_CASE("People are known by address and by name, turned round or not") {
  CHECK(people_in("Lowry, Beth <Beth@x.example>; Ann  Lee") == Lines{"ann lee", "beth lowry", "beth@x.example"});
  CHECK(people_in("\"Siân Lee\" <s@x.example>, b@x.example") == Lines{"b@x.example", "s@x.example", "siân lee"});
  CHECK(people_in("Beth").empty());
  CHECK(people_in(std::string(100000, ',')).empty());
}
