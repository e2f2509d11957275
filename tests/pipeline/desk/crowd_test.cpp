// Connections that ask nothing, ask slowly, or are far too many.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <vector>

#include "tests/pipeline/desk/line.h"

using namespace candour;
using namespace candour::test;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

HttpResponse fine(const HttpRequest&) {
  HttpResponse response;
  response.body = "fine";
  return response;
}

long milliseconds_of_next(const RunningDesk& desk) {
  const auto begun = Clock::now();
  CHECK(body_of(desk.asked(get("/"))) == "fine");
  return static_cast<long>(std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun).count());
}

}  // namespace

TEST_CASE("Five hundred connections that say half a request keep nobody waiting") {
  const RunningDesk desk(fine);
  std::vector<Line> half_open;
  for (int i = 0; i < 500; ++i) {
    half_open.push_back(desk.line());
    REQUIRE(half_open.back().connected());
    half_open.back().say(i % 2 == 0 ? "GET / HTTP/1.1\r\nHost: localh" : "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
  }
  for (int i = 0; i < 10; ++i) {
    CHECK(milliseconds_of_next(desk) < 500);
  }
  CHECK_FALSE(half_open.front().something_within(0ms));
}

TEST_CASE("Who sends a letter at a time is cut off when the time for a request is up, and so is who says nothing") {
  HttpServerOptions options;
  options.header_time = 1s;
  const RunningDesk desk(fine, options);
  const Line silent = desk.line();
  const Line kept = desk.line();
  kept.say(get("/", ""));
  CHECK(body_of(kept.hear("fine")) == "fine");
  const Line slow = desk.line();
  const Line slow_body = desk.line();
  slow_body.say("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
  slow.say("GET / HTTP/1.1\r\nX: ");
  const auto begun = Clock::now();
  bool ended = false;
  while (!ended && Clock::now() - begun < 6s) {
    slow.say("x");
    slow_body.say("x");
    ended = slow.ends_within(100ms);
  }
  CHECK(ended);
  CHECK(Clock::now() - begun >= 900ms);
  CHECK(slow_body.ends_within(2s));
  CHECK(silent.ends_within(2s));
  CHECK(kept.ends_within(2s));
}

TEST_CASE("A request that begins late on a kept connection has its whole time") {
  HttpServerOptions options;
  options.header_time = 2s;
  const RunningDesk desk(fine, options);
  const Line line = desk.line();
  std::this_thread::sleep_for(1500ms);
  line.say("GET / HTTP/1.1\r\nHost: ");
  std::this_thread::sleep_for(1200ms);
  line.say("localhost\r\nConnection: close\r\n\r\n");
  CHECK(body_of(line.hear_to_the_end()) == "fine");
}

TEST_CASE("When more connections come than are taken, those that asked nothing longest make room") {
  HttpServerOptions options;
  options.most_connections = 20;
  const RunningDesk desk(fine, options);
  std::vector<Line> crowd;
  for (int i = 0; i < 60; ++i) {
    crowd.push_back(desk.line());
    crowd.back().say("GET /");
  }
  CHECK(milliseconds_of_next(desk) < 2000);
  CHECK(crowd.front().ends_within(2s));
  CHECK_FALSE(crowd.back().ends_within(200ms));
}

TEST_CASE("When the system gives no more open files, those that asked nothing make room, and a desk that has some again goes on") {
  const RunningDesk desk(fine);
  std::vector<Line> silent;
  for (int i = 0; i < 8; ++i) {
    silent.push_back(desk.line());
  }
  CHECK(milliseconds_of_next(desk) < 2000);
  Line asks;
  rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  rlimit none = before;
  none.rlim_cur = 3;  // all in use
  ::setrlimit(RLIMIT_NOFILE, &none);
  const auto begun = Clock::now();
  asks.connect(desk.port());
  asks.say(get("/"));
  CHECK(silent.front().ends_within(2s));
  ::setrlimit(RLIMIT_NOFILE, &before);
  CHECK(body_of(asks.hear_to_the_end()) == "fine");
  CHECK(Clock::now() - begun < 3s);
}
