// What a reply quotes is told with where it is from, and what is quoted of messages that the record does not hold must be read.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/candour.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

const std::string kText =
    "Dear Ann\n\nKaren Whittle said that the heating had been mended and that the landlord had been round with the bill. She can be reached on 01632 960147 in the evenings, and does not want letters to be "
    "sent to the flat.\n\nThe kitchen was tidy and there was food in the cupboards for the rest of the week.\n\nMary Osei\nSocial worker\n";

std::string mail(const std::string& id, const std::string& hour, const std::string& more, const std::string& words) {
  return "From: Mary Osei <m@brackwell.example>\nTo: Ann Lee <a@school.example>\nDate: Mon, 4 Mar 2019 " + hour + ":00:00 +0000\nSubject: " + (more.empty() ? "" : "RE: ") + "Corin\nMessage-ID: <" + id + "@x.example>\n" + more +
         "Content-Type: text/plain; charset=utf-8\n\n" + words;
}

std::string marked(const std::string& text) {
  std::string out = "> ";
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    out += text[i] == '\n' ? "\n> " : std::string(1, text[i]);
  }
  return out + "\n";
}

std::string reply(const std::string& quoted, const std::string& before = "Thank you, I have told the landlord.\n\n") {
  return mail("2", "12", "In-Reply-To: <1@x.example>\n", before + "On Mon, 4 Mar 2019 at 10:00, Mary Osei <m@brackwell.example> wrote:\n" + quoted);
}

std::string outlook(const std::string& quoted) {
  return "Thank you.\n\n________________________________\nFrom: Mary Osei\nSent: 04 March 2019 10:00\nTo: Ann Lee\nSubject: Corin\n\n" + quoted;
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

Json paper(const RecordCase& record, const std::string& source) {
  const Json answer = Json::parse(record.says("documents --json").words);
  for (const Json& one : answer["documents"]) {
    if (one["source"] == source) {
      return one;
    }
  }
  return {};
}

std::string phone_in(const RecordCase& record, const std::string& source) {
  const Json answer = Json::parse(record.says("proposals --json").words);
  for (const Json& one : answer["proposals"]) {
    if (one["source"] == source && one["kind"] == "phone") {
      return one["id"];
    }
  }
  return {};
}

Json decide_and_copies(const RecordCase& record, const std::string& id) {
  write_file_atomically(record.at("decisions.json"), R"({"decisions": [{"what": "proposal", "id": ")" + id + R"(", "verdict": "redact", "ground": "TP-OTH", "reason": "Her own."}]})");
  return Json::parse(record.says("decide --by Anna --and-copies --json --file " + record.at("decisions.json")).words);
}

// The proposal on "Whittle".
std::string name_in(const RecordCase& record, const std::string& source) {
  const Json answer = Json::parse(record.says("proposals --json").words);
  for (const Json& one : answer["proposals"]) {
    if (one["source"] == source && one["person"] == "p1" && one["kind"] == "person") {
      return one["id"];
    }
  }
  return {};
}

}  // namespace

TEST_CASE("A reply that quotes the whole of a message says so, with the lines, and what it adds is counted") {
  const std::string quoted = GENERATE(marked(kText), kText, std::string());
  const RecordCase c;
  c.add("first.eml", mail("1", "10", "", kText));
  c.add("reply.eml", quoted.empty() ? mail("2", "12", "In-Reply-To: <1@x.example>\n", outlook(kText)) : reply(quoted));
  c.prepare();
  const Json one = paper(c, "reply.eml");
  INFO(one.dump(1));
  REQUIRE(one["quotes"].size() == 1);
  CHECK(one["quotes"][0]["of"] == "first.eml");
  CHECK(one["quotes"][0]["how"] == "whole");
  CHECK(one["quotes"][0]["words_not_there"] == 0);
  CHECK(has(c.says("documents").words, "quotes first.eml, whole, word for word"));
  bool passage = false;
  for (const Json& each : one["passages"]) {
    const std::string text = each["text"];
    passage = passage || (each["kind"] == "quoted" && each["detail"] == "first.eml" && has(text, "does not want letters") && has(text, "Social worker") && !has(text, "Thank you"));
  }
  CHECK(passage);
  CHECK(has(c.says("documents").words, quoted.empty() ? "adds 2 words: reply.eml" : "adds 7 words: reply.eml"));
}

TEST_CASE("A word changed in what is quoted is told, and a name, figure or turning word more so") {
  const auto [from, to, matters] = GENERATE(table<std::string, std::string, bool>({{"Karen Whittle", "Maria Whittle", true}, {"does not want", "does want", true}, {"960147", "960148", true}, {"kitchen was tidy", "kitchen was quite tidy", false}}));
  const RecordCase c;
  c.add("first.eml", mail("1", "10", "", kText));
  c.add("reply.eml", reply(marked(changed(kText, from, to))));
  c.prepare();
  const Json quoted = paper(c, "reply.eml")["quotes"][0];
  INFO(quoted.dump(1));
  CHECK(quoted["of"] == "first.eml");
  CHECK(quoted["how"] == "with-differences");
  CHECK(quoted["name_or_figure_differs"] == matters);
}

TEST_CASE("Lines of a message that an answer stands between are one quotation, in part, word for word") {
  const RecordCase c;
  c.add("first.eml", mail("1", "10", "", "Is Corin well and does he eat his dinner?\n\nWho fetches him from school on Friday afternoon?\n\nMary\n"));
  c.add("reply.eml", reply("> Is Corin well and does he eat his dinner?\n\nHe is.\n\n> Who fetches him from school on Friday afternoon?\n\nI do.\n", ""));
  c.prepare();
  const Json one = paper(c, "reply.eml");
  INFO(one.dump(1));
  REQUIRE(one["quotes"].size() == 1);
  CHECK(one["quotes"][0]["how"] == "part");
  CHECK(one["quotes"][0]["places"].size() == 2);
}

TEST_CASE("A message that only a quotation holds is said to be read there, once") {
  const RecordCase c;
  const std::string lost = "The neighbour Violet Prentice rang and said that there was shouting on Sunday night.\n";
  const std::string block = "-----Original Message-----\nFrom: Tom Pell\nSent: 03 March 2019 21:04\nTo: Ann Lee\nSubject: Corin\n\n" + lost;
  c.add("first.eml", mail("1", "10", "", "See below please.\n\n" + block));
  c.add("reply.eml", reply("See below please.\n\n" + block));
  c.prepare();
  const Json first = paper(c, "first.eml")["quotes"];
  INFO(first.dump(1));
  REQUIRE(first.size() == 1);
  CHECK(first[0]["of"].is_null());
  CHECK(first[0]["how"] == "not-in-record");
  CHECK(first[0]["from"] == "Tom Pell");
  CHECK(first[0]["sent"] == "2019-03-03 21:04");
  const Json second = paper(c, "reply.eml")["quotes"];
  INFO(second.dump(1));
  REQUIRE(second.size() == 2);
  CHECK(second[0]["of"] == "first.eml");
  CHECK(second[1]["of"].is_null());
  CHECK(second[1]["also_quoted_in"] == "first.eml");
  CHECK(has(c.says("documents").words, "quotes a message that is not in the record (Tom Pell, 2019-03-03 21:04): read it here"));
}

TEST_CASE("A message of the same sender at another time is not taken for the one quoted, however alike they end") {
  const RecordCase c;
  const std::string end = "\n\nMary Osei, Social worker, Brackwell Council, Civic Centre, Brackwell, office hours nine to five, please think before you print\n";
  c.add("first.eml", mail("1", "10", "", "He is at school today." + end));
  c.add("reply.eml", mail("2", "12", "", "Thank you.\n\nOn Fri, 1 Mar 2019 at 16:25, Mary Osei <m@brackwell.example> wrote:\n" + marked("He is not at home." + end)));
  c.prepare();
  const Json quoted = paper(c, "reply.eml")["quotes"];
  INFO(quoted.dump(1));
  REQUIRE(quoted.size() == 1);
  CHECK(quoted[0]["of"].is_null());
}

TEST_CASE("A quotation whose head gives another time or addressee is of the message all the same, and what its head says otherwise is told") {
  const RecordCase c;
  c.add("first.eml", mail("1", "10", "", kText));
  c.add("reply.eml", mail("2", "12", "In-Reply-To: <1@x.example>\n",
                          "Thank you.\n\n________________________________\nFrom: Mary Osei\nSent: 02 March 2019 16:25\nTo: Ann Lee; Gwen Parry\nSubject: Corin\n\n" + kText));
  c.prepare();
  const Json quoted = paper(c, "reply.eml")["quotes"];
  INFO(quoted.dump(1));
  REQUIRE(quoted.size() == 1);
  CHECK(quoted[0]["of"] == "first.eml");
  CHECK(quoted[0]["how"] == "whole");
  CHECK(quoted[0]["head_differs"] == Json({"time", "recipients"}));
  CHECK(has(c.says("documents").words, "quotes first.eml, whole, word for word; its head says another time and recipients"));
}

TEST_CASE("A quotation over several pages is told page by page") {
  const RecordCase c;
  std::string text;
  for (int i = 0; i < 120; ++i) {
    text += "Line " + std::to_string(i) + " says what Corin did on that day.\n";
  }
  c.add("first.eml", mail("1", "10", "", text));
  c.add("reply.eml", reply(marked(text)));
  c.prepare();
  const Json quoted = paper(c, "reply.eml")["quotes"];
  REQUIRE(quoted.size() == 1);
  CHECK(quoted[0]["how"] == "whole");
  CHECK(quoted[0]["places"].size() >= 3);
  CHECK(quoted[0]["places"][1]["page"] == 2);
}

TEST_CASE("A message that quotes without end is told in a moment, and what is not compared has to be read") {
  const RecordCase c;
  std::string text = "See below.\n";
  for (int i = 0; i < 3000; ++i) {
    text += "-----Original Message-----\nHe was seen on day " + std::to_string(i) + " of the year.\n";
  }
  c.add("first.eml", mail("1", "10", "", "He was seen on day 7 of the year.\n\nHe was seen on day 2999 of the year.\n"));
  c.add("endless.eml", mail("2", "12", "", text));
  c.prepare();
  const Json quoted = paper(c, "endless.eml")["quotes"];
  REQUIRE(quoted.size() == 3000);
  CHECK(quoted[7]["of"] == "first.eml");
  CHECK(quoted[7]["how"] == "part");
  CHECK(quoted[2999]["of"].is_null());
}

TEST_CASE("What a message quotes places it where no header does") {
  const RecordCase c;
  const auto print = [](const std::string& from, const std::string& to, const std::string& sent, const std::string& subject, const std::string& words) { return "From: " + from + "\nSent: " + sent + "\nTo: " + to + "\nSubject: " + subject + "\n\n" + words; };
  c.add("first.txt", print("Mary Osei", "Ann Lee", "18 May 2015 17:31", "Corin", kText));
  c.add("other.txt", print("Tom Pell", "Jo Orme", "19 May 2015 08:55", "Something else", "Yes.\n\n" + marked(print("Mary Osei", "Ann Lee", "18 May 2015 17:31", "Corin", kText))));
  c.prepare();
  const Json answer = Json::parse(c.says("documents --json").words);
  INFO(answer["threads"].dump(1));
  REQUIRE(answer["threads"].size() == 1);
  CHECK(answer["threads"][0]["messages"][1]["source"] == "other.txt");
  CHECK(answer["threads"][0]["messages"][1]["guess"] == false);
  CHECK(has(c.says("documents").words, "answers first.txt"));
}

TEST_CASE("A name and a number decided in a message are carried to the quoted lines of the reply, and leave there too") {
  const std::string quoted = GENERATE(marked(kText), std::string());
  const RecordCase c;
  c.add("first.eml", mail("1", "10", "", kText));
  c.add("reply.eml", quoted.empty() ? mail("2", "12", "In-Reply-To: <1@x.example>\n", outlook(kText)) : reply(quoted));
  c.prepare();
  const Json number = decide_and_copies(c, phone_in(c, "first.eml"));
  CHECK(number["carried"] == 1);
  CHECK(number["copies_that_differ"] == 0);
  const Json name = decide_and_copies(c, name_in(c, "first.eml"));
  CHECK(name["carried"] == 1);
  CHECK(name["copies_that_differ"] == 0);
  c.decide_the_rest_and_disclose();
  CHECK_FALSE(has(c.bundle_text(), "Whittle"));
  CHECK_FALSE(has(c.bundle_text(), "960147"));
  const std::string text = c.bundle_text();
  CHECK(has(text.substr(text.find("have told") == std::string::npos ? 0 : text.find("have told")), "food in the cupboards"));   // quoted text goes out like all else
}

TEST_CASE("Where a name is another in the quoted lines, the decision is shown there and not carried") {
  const RecordCase c;
  c.add("first.eml", mail("1", "10", "", kText));
  c.add("reply.eml", reply(marked(changed(kText, "Karen Whittle", "Maria Whittle"))));
  c.prepare();
  const Json answer = decide_and_copies(c, phone_in(c, "first.eml"));
  CHECK(answer["carried"] == 0);
  CHECK(answer["copies_that_differ"] == 1);
}
