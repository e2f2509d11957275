#include "extractors/email/open_mailbox.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/extractors/email/messages.h"

using namespace candour;
using namespace candour::testing;

namespace {

const std::string kFromLine = "From ann@council.example Fri May  3 10:12:00 2019\n";

}  // namespace

TEST_CASE("A mailbox is its messages, each with its own bytes") {
  const OpenedDocument opened = open_mailbox(kFromLine + "From: a@b.example\n\nOne\n\n" + kFromLine + "From: c@d.example\n\nTwo\n");
  CHECK(opened.status == DocumentStatus::read);
  CHECK(opened.pages == 0);
  REQUIRE(opened.parts.size() == 2);
  CHECK(opened.parts[0].name == "message 0001.eml");
  CHECK(opened.parts[0].bytes == "From: a@b.example\n\nOne\n");
  CHECK(opened.parts[1].bytes == "From: c@d.example\n\nTwo\n");
}

TEST_CASE("Lines that the mailbox escaped are as they were written") {
  const OpenedDocument opened = open_mailbox(kFromLine + "From: a@b.example\n\n>From here on\n>>From before\n> From stays\n");
  REQUIRE(opened.parts.size() == 1);
  CHECK(opened.parts[0].bytes == "From: a@b.example\n\nFrom here on\n>From before\n> From stays\n");
}

TEST_CASE("A sentence that begins with From does not begin a message") {
  CHECK(open_mailbox(kFromLine + "From: a@b.example\n\nHello\n\nFrom what Gran says, Tegan is well.\nBye\n").parts.size() == 1);
  CHECK(open_mailbox(kFromLine + "From: a@b.example\n\nFrom 10:30 she slept.\n").parts.size() == 2);   // cannot be told from a mailbox's line
}

TEST_CASE("A mailbox with CR LF, or without blank lines between messages, is read too") {
  const OpenedDocument windows = open_mailbox("From - Fri May 03 10:12:00 2019\r\nFrom: a@b.example\r\n\r\nOne\r\n\r\nFrom - Fri May 03 10:13:00 2019\r\nFrom: c@d.example\r\n\r\nTwo\r\n");
  REQUIRE(windows.parts.size() == 2);
  CHECK(windows.parts[0].bytes == "From: a@b.example\r\n\r\nOne\r\n");
  CHECK(open_mailbox(kFromLine + "From: a@b.example\n\nOne\n" + kFromLine + "From: c@d.example\n\nTwo\n").parts.size() == 2);
}

TEST_CASE("What is no mailbox, or too large a one, is refused with advice") {
  CHECK(open_mailbox("").reason == "empty");
  CHECK(open_mailbox("Dear Ann\n").reason == "damaged");
  const OpenedDocument large = open_mailbox(repeated(kFromLine + "From: a@b.example\n\nx\n\n", 100001));
  CHECK(large.reason == "limit");
  CHECK(large.parts.empty());
  CHECK_FALSE(large.advice.empty());
}
