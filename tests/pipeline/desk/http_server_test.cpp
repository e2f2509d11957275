#include "pipeline/desk/http_server.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <mutex>

#include "tests/pipeline/desk/line.h"

using namespace candour;
using namespace candour::test;
using namespace std::chrono_literals;

namespace {

HttpResponse text(std::string body) {
  HttpResponse response;
  response.body = std::move(body);
  return response;
}

HttpResponse echo(const HttpRequest& request) { return text(request.method + " " + request.path + " " + std::to_string(request.body.size()) + " " + request.body.substr(0, 20)); }

std::string post(const std::string& headers, const std::string& body) { return "POST /echo HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body; }

std::string sized(const std::string& body) { return "Content-Length: " + std::to_string(body.size()) + "\r\n"; }

std::string chunked(const std::string& body, std::size_t chunk) {
  std::string out;
  for (std::size_t i = 0; i < body.size(); i += chunk) {
    const std::string part = body.substr(i, chunk);
    char size[32];
    std::snprintf(size, sizeof size, "%zx\r\n", part.size());
    out += size + part + "\r\n";
  }
  return out + "0\r\n\r\n";
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("A route sees a request taken apart") {
  HttpRequest seen;
  const RunningDesk desk([&seen](const HttpRequest& request) {
    seen = request;
    return text("done");
  });
  const std::string answer = desk.asked("PUT /api/cases/one/pages/4?q=Mrs%20Hart HTTP/1.1\r\nhost: LOCALHOST:99\r\nCookie: sid=abc\r\nX-CSRF: t\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
  CHECK(status_of(answer) == 200);
  CHECK(body_of(answer) == "done");
  CHECK(seen.method == "PUT");
  CHECK(seen.path == "/api/cases/one/pages/4");
  CHECK(seen.query.at("q") == "Mrs Hart");
  CHECK(seen.headers.at("x-csrf") == "t");
  CHECK(seen.cookies.at("sid") == "abc");
  CHECK(seen.body == "{}");
  CHECK(seen.peer == "127.0.0.1");
  CHECK_FALSE(seen.tls);
}

TEST_CASE("A connection serves one request after another, and those sent ahead are answered in order") {
  const RunningDesk desk(echo);
  const Line line = desk.line();
  for (int i = 0; i < 3; ++i) {
    line.say(get("/turn", ""));
    CHECK(body_of(line.hear("/turn")) == "GET /turn 0 ");
  }
  line.say(get("/a", "") + post(sized("{}"), "{}") + get("/b", "") + post("Transfer-Encoding: chunked\r\n", chunked("abcdef", 2)) + get("/c"));
  const std::string all = line.hear_to_the_end();
  CHECK(count(all, "HTTP/1.1 200 OK") == 5);
  const std::size_t first = all.find("GET /a 0");
  const std::size_t second = all.find("POST /echo 2 {}");
  const std::size_t third = all.find("GET /b 0");
  const std::size_t fourth = all.find("POST /echo 6 abcdef");
  const std::size_t fifth = all.find("GET /c 0");
  CHECK((first < second && second < third && third < fourth && fourth < fifth && fifth != std::string::npos));
}

TEST_CASE("HEAD answers what GET would, without the body, and the connection goes on") {
  const RunningDesk desk(echo);
  const Line line = desk.line();
  line.say("HEAD /page HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::string head = line.hear("\r\n\r\n");
  CHECK(head.find("Content-Length: 12\r\n") != std::string::npos);
  CHECK(body_of(head).empty());
  line.say(get("/next"));
  CHECK(body_of(line.hear_to_the_end()) == "GET /next 0 ");
}

TEST_CASE("Who asks before sending a body is told to go on, or refused before it is sent") {
  const RunningDesk desk(echo);
  const Line line = desk.line();
  line.say(post("Expect: 100-continue\r\nContent-Length: 4\r\nConnection: close\r\n", ""));
  CHECK(line.hear("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  line.say("four");
  CHECK(body_of(line.hear_to_the_end()) == "POST /echo 4 four");
  CHECK(status_of(desk.asked(post("Expect: 100-continue\r\nContent-Length: 99999999\r\n", ""))) == 413);
  CHECK(status_of(desk.asked("POST / HTTP/1.1\r\nHost: evil.example\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n")) == 421);
  CHECK(status_of(desk.asked(post("Expect: tea\r\nContent-Length: 4\r\n", "four"))) == 417);
}

TEST_CASE("A request that could mean two things, or is too large, is refused before a route sees it") {
  std::atomic<int> seen{0};
  const RunningDesk desk([&seen](const HttpRequest& request) {
    ++seen;
    return echo(request);
  });
  const std::string long_name(20000, 'a');
  struct Refused {
    int status;
    std::string request;
  };
  const auto with = [](const std::string& headers) { return "POST / HTTP/1.1\r\n" + headers + "\r\nfour"; };
  const std::vector<Refused> cases = {
      {400, get("/a/%2e%2e/b")}, {400, get("/a%00b")}, {400, get("/a%2fb")}, {400, get("/a%0ab")}, {400, get("http://localhost/")}, {400, get("*")},
      {400, "GET / HTTP/1.1\r\n\r\n"}, {400, "GET / HTTP/1.0\r\n\r\n"}, {400, "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n"}, {400, "nonsense\r\n\r\n"}, {400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n"},
      {400, with("Host: localhost\r\nHost: localhost\r\n")}, {421, with("Host: evil.example\r\n")}, {421, with("Host: localhost.evil.example:80\r\n")}, {400, with("Host: a@localhost\r\n")},
      {400, with("Host: localhost\r\nContent-Length: 4\r\nContent-Length: 4\r\n")}, {400, with("Host: localhost\r\nContent-Length: 4\r\nContent-Length: 9\r\n")}, {400, with("Host: localhost\r\nContent-Length: -4\r\n")},
      {400, with("Host: localhost\r\nContent-Length: 4, 9\r\n")}, {400, with("Host: localhost\r\nContent-Length: 4x\r\n")},
      {400, with("Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n")}, {400, with("Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n")},
      {400, with("Host: localhost\r\nTransfer-Encoding: gzip\r\n")}, {400, with("Host: localhost\r\nTransfer-Encoding: gzip, chunked\r\n")}, {400, with("Host: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n")},
      {400, with("Host: localhost\r\nTransfer-Encoding : chunked\r\n")}, {400, with("Host: localhost\r\nTransfer-Encoding: chunked\r\n") + "\r\nno chunk\r\n"},
      {400, with("Host: localhost\r\nCookie: sid=a\r\nCookie: sid=b\r\n")}, {400, with("Host: localhost\r\nX-CSRF: a\r\nx-csrf: b\r\n")}, {400, with("Host: localhost\r\nIf-Match: a\r\nIf-Match: b\r\n")},
      {400, with("Host: localhost\r\nOrigin: a\r\nOrigin: b\r\n")}, {400, with("Host: localhost\r\nContent-Type: a\r\nContent-Type: b\r\n")}, {400, with("Host: localhost\r\nbad name: b\r\n")},
      {400, with(std::string("Host: localhost\r\nX: a\0b\r\n", 24))},
      {431, get("/" + long_name)}, {431, get("/", "X: " + long_name + "\r\n")}, {431, std::string(90000, 'G')},
      {413, with("Host: localhost\r\nContent-Length: 8388609\r\n")}, {413, with("Host: localhost\r\nContent-Length: 18446744073709551615\r\n")}};
  for (const Refused& one : cases) {
    CAPTURE(one.request.substr(0, 120));
    const std::string answer = desk.asked(one.request);
    CHECK(status_of(answer) == one.status);
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
    CHECK(answer.find("Content-Type: application/json\r\n") != std::string::npos);
    CHECK(body_of(answer).rfind(R"({"error":{"code":")" + std::string(one.status == 413 || one.status == 431 ? "too-large" : "invalid") + R"(","message":")", 0) == 0);
  }
  CHECK(seen == 0);
}

TEST_CASE("A body up to the limit is taken whether it is measured or comes in chunks, and one byte more is not") {
  HttpServerOptions options;
  options.most_body = 300000;
  const RunningDesk desk(echo, options);
  const std::string fits(300000, 'x');
  const std::string chunks = "Transfer-Encoding: chunked\r\nConnection: close\r\n";
  CHECK(body_of(desk.asked(post(sized(fits) + "Connection: close\r\n", fits))).rfind("POST /echo 300000 ", 0) == 0);
  CHECK(body_of(desk.asked(post(chunks, chunked(fits, 999)))).rfind("POST /echo 300000 ", 0) == 0);
  CHECK(status_of(desk.asked(post(sized(fits + "x"), fits + "x"))) == 413);
  CHECK(status_of(desk.asked(post(chunks, chunked(fits + "x", 999)))) == 413);
}

TEST_CASE("Who sends far too much still reads why it was refused") {
  const RunningDesk desk(echo);
  const std::string far_too_much(9U << 20U, 'x');
  CHECK(status_of(desk.asked(post(sized(far_too_much), far_too_much))) == 413);
  CHECK(status_of(desk.asked(post("Transfer-Encoding: chunked\r\n", chunked(far_too_much, 65536)))) == 413);
}

TEST_CASE("What a route throws is not told to the other side, and the next request is answered") {
  const RunningDesk desk([](const HttpRequest& request) -> HttpResponse {
    if (request.path == "/breaks") {
      throw std::runtime_error("Kayleigh lives at 4 Elm Row");
    }
    HttpResponse response = text("fine");
    if (request.path == "/splits") {
      response.headers = {{"Location", "/\r\nSet-Cookie: sid=forged"}};
    }
    return response;
  });
  const Line line = desk.line();
  line.say(get("/breaks", ""));
  const std::string answer = line.hear("}}");
  CHECK(status_of(answer) == 500);
  CHECK(answer.find("Kayleigh") == std::string::npos);
  line.say(get("/splits", ""));
  const std::string split = line.hear("}}");
  CHECK(status_of(split) == 500);
  CHECK(split.find("forged") == std::string::npos);
  line.say(get("/"));
  CHECK(body_of(line.hear_to_the_end()) == "fine");
}

TEST_CASE("A route that takes its time keeps nobody else waiting") {
  std::promise<void> enough;
  const auto told = enough.get_future().share();
  HttpServerOptions options;
  options.threads = 2;
  const RunningDesk desk(
      [told](const HttpRequest& request) {
        if (request.path == "/slow") {
          told.wait();
        }
        return text(request.path);
      },
      options);
  const Line slow = desk.line();
  slow.say(get("/slow"));
  for (int i = 0; i < 20; ++i) {
    CHECK(body_of(desk.asked(get("/quick"))) == "/quick");
  }
  CHECK_FALSE(slow.something_within(0ms));
  enough.set_value();
  CHECK(body_of(slow.hear_to_the_end()) == "/slow");
}

TEST_CASE("Stopping answers what is being worked on, ends what only waits, and takes nothing new") {
  std::promise<void> begun, enough;
  const auto told = enough.get_future().share();
  RunningDesk desk([&](const HttpRequest& request) {
    if (request.path == "/slow") {
      begun.set_value();
      told.wait();
    }
    return text("answered");
  });
  const Line idle = desk.line();
  idle.say(get("/", ""));
  CHECK(body_of(idle.hear("answered")) == "answered");
  const Line half = desk.line();
  half.say("GET / HTTP/1.1\r\nHo");
  const Line slow = desk.line();
  slow.say(get("/slow", ""));
  begun.get_future().wait();
  desk.server().stop();
  desk.server().stop();
  CHECK(idle.ends_within(2s));
  CHECK(half.ends_within(2s));
  CHECK_FALSE(desk.line().connected());
  CHECK_FALSE(slow.something_within(300ms));
  enough.set_value();
  const std::string answer = slow.hear_to_the_end();
  CHECK(body_of(answer) == "answered");
  CHECK(answer.find("Connection: close\r\n") != std::string::npos);
  desk.stop();
}

TEST_CASE("A desk that was stopped before it ran, or never ran, ends as well") {
  HttpServer stopped({}, echo);
  stopped.stop();
  stopped.run();
  const HttpServer never({}, echo);
  const Line waits(never.port());
  CHECK(waits.connected());
}
