// Messages of a record as the conversations they belong to.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/candour.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

std::string message(const std::string& id, const std::string& day, const std::string& more, const std::string& words) {
  return "From: Mary Osei <m@x.example>\nTo: Ann Lee <a@y.example>\nDate: " + day + " Mar 2019 10:00:00 +0000\nSubject: Corin\nMessage-ID: <" + id + "@x.example>\n" + more + "\n" + words + "\n";
}

Json threads_of(const RecordCase& record) {
  Json answer = Json::parse(record.says("documents --json").words);
  return answer["threads"];
}

}  // namespace

TEST_CASE("A conversation is told once, as a tree with its branches and its gaps") {
  const RecordCase c;
  c.add("a.eml", message("1", "4", "", "About Corin, the first."));
  c.add("z again.eml", message("1", "4", "", "About Corin, the first."));
  c.add("b.eml", message("2", "6", "In-Reply-To: <1@x.example>\n", "About Corin, the second."));
  c.add("c.eml", message("3", "5", "References: <1@x.example>\n", "About Corin, the third."));
  c.add("d.eml", message("4", "7", "References: <1@x.example>\n <3@x.example> <3b@x.example>\n", "About Corin, the fourth."));
  c.add("alone.eml", message("9", "8", "", "About something else."));
  c.prepare();
  const std::string words = c.says("documents").words;
  INFO(words);
  CHECK(has(words, "Corin (4 messages)\n"
                   "  2019-03-04 10:00  Mary Osei <m@x.example>, 1 page, adds 4 words: a.eml; again: z again.eml\n"
                   "    2019-03-05 10:00  Mary Osei <m@x.example>, 1 page, adds 4 words: c.eml\n"
                   "      a message that is not in the record\n"
                   "        2019-03-07 10:00  Mary Osei <m@x.example>, 1 page, adds 4 words: d.eml\n"
                   "    2019-03-06 10:00  Mary Osei <m@x.example>, 1 page, adds 4 words: b.eml\n"));
  const Json threads = threads_of(c);
  REQUIRE(threads.size() == 1);
  CHECK(threads[0]["subject"] == "Corin");
  const Json messages = threads[0]["messages"];
  REQUIRE(messages.size() == 5);
  CHECK(messages[0]["copies"] == Json{"z again.eml"});
  CHECK(messages[0]["answers"].is_null());
  CHECK(messages[2]["source"].is_null());
  CHECK(messages[3]["answers"] == 2);
  CHECK(messages[3]["depth"] == 3);
  CHECK(messages[3]["guess"] == false);
}

TEST_CASE("Printed messages are placed by subject, people and time, and that is said to be a guess") {
  const RecordCase c;
  const auto print = [](const std::string& from, const std::string& to, const std::string& sent, const std::string& subject) {
    return "From: " + from + "\nSent: " + sent + "\nTo: " + to + "\nSubject: " + subject + "\n\nAbout Corin and his room, on " + sent + ".\n";
  };
  c.add("first.txt", print("Mary Osei", "Ann Lee", "18 May 2015 17:31", "Corin - panel"));
  c.add("answer.txt", print("Ann Lee", "Mary Osei", "19 May 2015 08:55", "RE: Corin - panel"));
  c.prepare();
  const Json threads = threads_of(c);
  REQUIRE(threads.size() == 1);
  CHECK(threads[0]["messages"][1]["source"] == "answer.txt");
  CHECK(threads[0]["messages"][1]["guess"] == true);
  CHECK(has(threads[0]["messages"][1]["why"].get<std::string>(), "guess"));
  const std::string words = c.says("documents").words;
  CHECK(has(words, "answer.txt; that it belongs here is a guess"));
  CHECK_FALSE(has(words, "answers first.txt"));
}
