// What the head over a quotation says otherwise than the message is told; other ways of writing the same are none of it.
#include "redaction/alike/head_difference.h"

#include <catch2/catch.hpp>

#include "redaction/alike/sent_moment.h"

using namespace candour;

namespace {

std::string differences(const std::string& from, const std::string& sent, const std::string& to, const std::string& subject) {
  MessageHead said;
  said.from = from;
  said.sent_words = sent;
  said.sent = sent_moment(sent);
  said.to = to;
  said.subject = subject;
  ThreadedMessage message;
  message.from = "Osei, Mary <mary.osei@brackwell.example>";
  message.to = "Ann Lee <a@school.example>, gwen.parry@brackwell.example";
  message.subject = "Corin";
  message.sent = sent_moment("Mon, 4 Mar 2019 10:00:00 +0000");
  std::string words;
  for (const QuotedHeadField field : head_differences(said, message)) {
    words += std::string(words.empty() ? "" : " ") + to_string(field);
  }
  return words;
}

}  // namespace

TEST_CASE("Names turned round, addresses for names, other time zones and Re: are no difference") {
  CHECK(differences("Mary Osei", "04 March 2019 10:00", "Ann Lee; Gwen Parry", "RE: Corin").empty());
  CHECK(differences("mary.osei@brackwell.example", "Monday, March 4, 2019 12:00 PM", "", "").empty());
  CHECK(differences("", "", "", "").empty());
}

TEST_CASE("Another sender, time, recipient and subject are told") {
  CHECK(differences("Gwen Parry", "04 March 2019 10:00", "Ann Lee", "Corin") == "sender");
  CHECK(differences("Mary Osei", "04 March 2019 10:07", "Ann Lee", "Corin") == "time");
  CHECK(differences("Mary Osei", "04 March 2019 10:00", "Ann Lee; Tom Pell", "Corin") == "recipients");
  CHECK(differences("Mary Osei", "04 March 2019 10:00", "Ann Lee", "Corin and Rose") == "subject");
}
