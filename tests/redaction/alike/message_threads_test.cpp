// Messages stand under the one they answer, whatever their headers say.
#include "redaction/alike/message_threads.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <set>

using namespace candour;

namespace {

ThreadedMessage message(const std::string& id, const std::vector<std::string>& earlier, std::int64_t sent) { return {id, earlier, "Ann Lee <a@x.example>", "Bo Orme", "Corin", sent}; }

ThreadedMessage printed(const std::string& from, const std::string& to, const std::string& subject, std::int64_t sent) { return {"", {}, from, to, subject, sent}; }

// "0 (1 (2) ?(3))": messages by their number, ? for one that is not there, ~ for a guess.
std::string drawn(const std::vector<ThreadedMessage>& messages) {
  std::string out;
  std::size_t depth = 0;
  for (const ThreadNode& node : threads_of(messages)) {
    for (; depth > node.depth; --depth) {
      out += ")";
    }
    out += node.depth > depth ? "(" : out.empty() ? "" : " ";
    depth = node.depth;
    out += (node.link == ThreadLink::guess ? "~" : "") + (node.message == kNoMessage ? std::string("?") : std::to_string(node.message));
  }
  return out + std::string(depth, ')');
}

constexpr std::int64_t kHour = 3600;

}  // namespace

TEST_CASE("Two messages that answer one are two branches of it, in the order of time") {
  CHECK(drawn({message("<1@x>", {}, 1), message("2@x", {"<1@x>"}, 5), message("3@x", {"0@x", "1@x"}, 3), message("4@x", {"1@x", "2@x"}, 6)}) == "?(0(2 1(3)))");
  CHECK(drawn({message("1@x", {}, 1), message("2@x", {}, 2)}).empty());
}

TEST_CASE("Answers to a message that is not in the record stay together") {
  CHECK(drawn({message("2@x", {"1@x"}, 2), message("3@x", {"1@x"}, 3)}) == "?(0 1)");
  CHECK(drawn({message("1@x", {}, 1), message("3@x", {"1@x", "2@x"}, 3), message("4@x", {"1@x", "2@x"}, 4)}) == "0(?(1 2))");
  CHECK(drawn({message("9@x", {"1@x", "2@x", "3@x", "4@x"}, 9)}) == "?(0)");   // a chain of missing ones is one gap
}

TEST_CASE("What others say of a message counts only where it says nothing itself") {
  CHECK(drawn({message("1@x", {}, 1), message("2@x", {}, 2), message("3@x", {"1@x", "2@x"}, 3)}) == "0(1(2))");
  CHECK(drawn({message("1@x", {}, 1), message("2@x", {"0@x"}, 2), message("3@x", {"1@x", "2@x"}, 3)}) == "?(1(2))");
}

TEST_CASE("Headers that run in a circle are cut, and a message is no answer to itself") {
  CHECK(drawn({message("1@x", {"3@x"}, 1), message("2@x", {"1@x"}, 2), message("3@x", {"2@x"}, 3)}) == "0(1(2))");
  CHECK(drawn({message("1@x", {"1@x"}, 1), message("2@x", {"2@x", "2@x", "<>"}, 2)}).empty());
  CHECK(drawn({message("1@x", {"a@x", "b@x", "a@x", "b@x"}, 1), message("2@x", {"b@x", "a@x"}, 2)}) != "");
}

TEST_CASE("Two messages under one number are both shown") {
  CHECK(drawn({message("1@x", {}, 1), message("1@x", {}, 2), message("2@x", {"1@x"}, 3)}) == "0(2)");
  CHECK(drawn({message("1@x", {}, 1), message("2@x", {"1@x"}, 2), message("2@x", {"1@x"}, 3)}) == "0(1 2)");
}

TEST_CASE("Prints without numbers are placed by subject, people and time, and it is called a guess") {
  const auto first = printed("Beth Lowry", "Priya Nair", "Corin - panel", kHour);
  const auto answer = printed("Nair, Priya", "Beth Lowry", "RE: Corin - panel", 2 * kHour);
  CHECK(drawn({first, answer}) == "0(~1)");
  CHECK(drawn({first, printed("Priya Nair", "Beth Lowry", "Corin - panel", 2 * kHour)}).empty());        // no answer by its subject
  CHECK(drawn({first, printed("Priya Nair", "Beth Lowry", "RE: Corin - school", 2 * kHour)}).empty());
  CHECK(drawn({first, printed("Tom Pell", "Ann Lee", "RE: Corin - panel", 2 * kHour)}).empty());         // other people
  CHECK(drawn({answer, first}) == "1(~0)");
  CHECK(drawn({first, printed("Priya Nair", "Beth Lowry", "RE: Corin - panel", 9000 * kHour)}).empty());   // more than a year later
  CHECK(drawn({first, answer, printed("Beth Lowry", "Priya Nair", "RE: RE: Corin - panel", 3 * kHour)}) == "0(~1(~2))");
}

TEST_CASE("The print of a message stands in for the one that an answer names by number") {
  ThreadedMessage answer = message("2@x", {"1@x"}, 2 * kHour);
  answer.subject = "Re: Corin";
  ThreadedMessage other = message("3@x", {"1@x"}, 3 * kHour);
  other.subject = "Fwd: something else";
  CHECK(drawn({printed("Bo Orme", "Ann Lee", "Corin", kHour), answer, other}) == "0(~1 ~2)");
}

TEST_CASE("What a message quotes goes before a guess and behind its header") {
  ThreadedMessage answer = printed("Priya Nair", "Beth Lowry", "RE: Corin", 3 * kHour);
  answer.quotes = 1;
  const auto nodes = threads_of({printed("Beth Lowry", "Priya Nair", "Corin", kHour), printed("Tom Pell", "Ann Lee", "x", 2 * kHour), answer});
  REQUIRE(nodes.size() == 2);
  CHECK(nodes[0].message == 1);
  CHECK(nodes[1].link == ThreadLink::quotes);
}

TEST_CASE("A chain of ten thousand answers and a crowd of as many on one message are placed in a moment") {
  std::vector<ThreadedMessage> chain;
  std::vector<ThreadedMessage> crowd = {message("0@x", {}, 0)};
  std::vector<ThreadedMessage> circle;
  std::vector<ThreadedMessage> guesses;
  constexpr std::int64_t kMany = 10000;
  for (std::int64_t i = 0; i < kMany; ++i) {
    const std::string id = std::to_string(i);
    chain.push_back(message(id + "@x", {std::to_string(i - 1) + "@x"}, i));
    crowd.push_back(message("c" + id + "@x", {"0@x"}, i));
    circle.push_back(message(id + "@x", {std::to_string((i + 1) % kMany) + "@x"}, i));
    guesses.push_back(printed("Ann Lee", "Bo Orme", "Re: Corin", i));
  }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(threads_of(chain).back().depth == kMany);
  CHECK(threads_of(crowd).size() == kMany + 1);
  CHECK(threads_of(circle).size() == kMany);
  CHECK(threads_of(guesses).back().depth == kMany - 1);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

TEST_CASE("Every message is shown once at most, whatever headers name") {
  std::vector<ThreadedMessage> messages;
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t below) { return (state = state * 1664525U + 1013904223U) / 65536U % below; };
  for (std::int64_t i = 0; i < 3000; ++i) {
    std::vector<std::string> earlier;
    for (std::uint32_t k = next(6); k > 0; --k) {
      earlier.push_back(std::to_string(next(4000)) + "@x");
    }
    messages.push_back(message(next(10) == 0 ? "" : std::to_string(next(4000)) + "@x", earlier, next(3000)));
    messages.back().subject = next(2) == 0 ? "Re: a" : "a";
    messages.back().quotes = next(5) == 0 ? next(3000) : kNoMessage;
  }
  const auto nodes = threads_of(messages);
  std::set<std::size_t> shown;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    CHECK((nodes[i].message == kNoMessage || shown.insert(nodes[i].message).second));
    CHECK((nodes[i].parent == kNoMessage ? nodes[i].depth == 0 : nodes[i].parent < i && nodes[nodes[i].parent].depth + 1 == nodes[i].depth));
  }
  const auto again = threads_of(messages);
  REQUIRE(again.size() == nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    CHECK((again[i].message == nodes[i].message && again[i].parent == nodes[i].parent));
  }
}
