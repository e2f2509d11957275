// What a reply quotes is told from what it says, however its program quotes.
#include "redaction/alike/quoted_lines.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <sstream>

using namespace candour;

namespace {

std::vector<MessageLine> lines(const std::string& text) {
  std::vector<MessageLine> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const bool goes_on = line.starts_with('\\');
    all.push_back({goes_on ? line.substr(1) : line, goes_on});
  }
  return all;
}

// "1: 2-4 6, 2: 5": the level of each and its lines, counted from 1.
std::string told(const std::string& text) {
  std::string out;
  for (const QuotedMessage& one : quoted_messages(lines(text))) {
    out += (out.empty() ? "" : ", ") + std::to_string(one.level) + ":";
    for (const std::size_t line : one.lines) {
      out += " " + std::to_string(line + 1);
    }
  }
  return out;
}

const std::string kBlock = "From: Dilys Pugh\nSent: 02 May 2019 16:40\nTo: Ann Lee\nSubject: Tegan\n";

}  // namespace

TEST_CASE("Quoted text is found in every program's way of quoting") {
  CHECK(told("Yes.\nOn Thu, 2 May 2019 at 16:40, Dilys Pugh <d@school.example> wrote:\n> Is she well?\n> Dilys") == "1: 3 4");
  CHECK(told("Yes.\nOn 2 May 2019, at 16:40, Dilys Pugh\n<d@school.example>\nwrote:\nIs she well?\nDilys") == "1: 5 6");
  CHECK(told("Yes.\n-----Original Message-----\n" + kBlock + "Is she well?") == "1: 7");
  CHECK(told("Yes.\n________________________________\n" + kBlock + "Is she well?") == "1: 7");
  CHECK(told("Yes.\n" + kBlock + "Is she well?\nDilys") == "1: 6 7");
  CHECK(told("FYI\n---------- Forwarded message ---------\n" + kBlock + "Is she well?") == "1: 7");
  CHECK(told("FYI\nBegin forwarded message:\n\n" + kBlock + "Is she well?") == "1: 8");
  CHECK(told("Yes.\n-----Original Message-----\nIs she well?") == "1: 3");
  CHECK(told("Yes.\n> Is she well?\n>\n> Dilys") == "1: 2 3 4");
}

TEST_CASE("A message that quotes nothing has no quotation") {
  for (const char* body : {"", "On Monday Gran wrote:\nnothing", "From: the bottom of my heart\nthanks", "On 2 May we met.", "Name\n________________\nSigned", "Original message from Ann", "5 > 3"}) {
    CAPTURE(body);
    CHECK(told(body).empty());
  }
}

TEST_CASE("The head says whose words follow") {
  const auto quoted = quoted_messages(lines("Yes.\n" + kBlock + "Is she well?"));
  REQUIRE(quoted.size() == 1);
  CHECK(quoted[0].head.from == "Dilys Pugh");
  CHECK(quoted[0].head.sent);
  CHECK(quoted[0].above == std::vector<std::size_t>{1, 2, 3, 4});
}

TEST_CASE("A quotation within a quotation is one of its own, marked or not") {
  CHECK(told("a\n> b\n> On 1 May 2019 at 10:00, Bo Orme wrote:\n>> c\n>> d\n> e\nf") == "1: 2 6, 2: 4 5");
  CHECK(told("a\n" + kBlock + "b\n" + kBlock + "c") == "1: 6, 2: 11");
  CHECK(told("> From: Beth Lowry\n> Sent: 18 May 2015 17:31\n> To: Priya\n> Subject: x\n>\n> b\n>> From: Sandra Pell\n>> Sent: 17 May 2015 21:04\n>> To: Beth\n>> c\n> d") == "1: 5 6 11, 2: 10");
  CHECK(told("a\n> > c\n> b") == "1: 2, 1: 3");
}

TEST_CASE("An answer between the lines does not break a quotation in two") {
  CHECK(told("On 1 May 2019 at 10:00, Bo Orme wrote:\n> Is he well?\nYes.\n> Is he at school?\nNo.") == "1: 2 4");
}

TEST_CASE("A quoted line that did not fit on one line stays quoted") {
  CHECK(told("> Is he well and does he\n\\still go to school?\nYes.") == "1: 1 2");
  CHECK(told("Is he well and does he\n\\still go to school?").empty());
}

TEST_CASE("Each line stands in one quotation at most, whatever stands there, and long texts take a moment") {
  std::uint32_t state = 11;
  const auto next = [&](std::uint32_t below) { return (state = state * 1664525U + 1013904223U) / 65536U % below; };
  const std::vector<std::string> kinds = {"> a", ">> b", "c", ">", "On 1 May 2019 at 10:00, Bo Orme wrote:", "> On 1 May 2019, Bo Orme wrote:", "From: x", "> From: x", "Sent: y", "To: z", "> To: z", "> Sent: y", "Subject: s",
                                          "-----Original Message-----", "________________________________", ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> d", "", "On 1"};
  std::vector<MessageLine> all;
  for (int i = 0; i < 100000; ++i) {
    all.push_back({kinds[next(static_cast<std::uint32_t>(kinds.size()))], next(5) == 0});
  }
  const auto begin = std::chrono::steady_clock::now();
  std::vector<int> times(all.size(), 0);
  for (const QuotedMessage& one : quoted_messages(all)) {
    for (const std::size_t line : one.lines) {
      ++times[line];
    }
    for (const std::size_t line : one.above) {
      ++times[line];
    }
  }
  CHECK(std::all_of(times.begin(), times.end(), [](int count) { return count <= 1; }));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}
