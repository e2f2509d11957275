#include "pipeline/desk/http_target.h"

#include <catch2/catch.hpp>

#include "pipeline/desk/http_request.h"

using namespace candour::wire;

TEST_CASE("A path and its query are decoded once") {
  const auto target = split_target("/api/cases/one%20two?q=Mrs+Hart%26co&count=5&empty=&bare&&plain=%252e");
  REQUIRE(target);
  CHECK(target->path == "/api/cases/one two");
  CHECK(target->query == std::map<std::string, std::string>{{"q", "Mrs Hart&co"}, {"count", "5"}, {"empty", ""}, {"bare", ""}, {"plain", "%2e"}});
  CHECK(split_target("/")->path == "/");
  CHECK(split_target("/pages/")->path == "/pages/");
  CHECK(split_target("/a+b")->path == "/a+b");
  CHECK(split_target("/caf%C3%A9")->path == "/caf\xc3\xa9");
  CHECK(split_target("/a/...b")->path == "/a/...b");
}

TEST_CASE("A path that two readers could take for two places is refused") {
  const auto target = GENERATE(as<std::string>(), "", "*", "api", "http://elsewhere.example/api", "//elsewhere.example", "/a//b", "/../etc/passwd", "/a/..", "/a/.", "/./a",
                               "/%2e%2e/etc", "/a/%2e%2e", "/a%2fb", "/a%2Fb", "/a%5cb", "/a\\b", "/a%00", "/a%0d%0aX: y", "/a%7f", "/a%", "/a%4", "/a%zz", "/a%+1", "/a b", "/a#b",
                               "/caf\xc3\xa9", "/a%ff", "/a%c0%ae", "/a?q=%00", "/a?q=%0a", "/a?q=%", "/a?q=1&q=2", "/a?q=%ff");
  CAPTURE(target);
  CHECK_FALSE(split_target(target));
}

TEST_CASE("A cookie that came with two values counts for none") {
  const auto cookies = split_cookies("sid=one; theme = dark ;sid=two; broken; a=b=c; again=1; again=1;");
  CHECK(cookies == std::map<std::string, std::string>{{"theme", "dark"}, {"a", "b=c"}, {"again", "1"}});
  CHECK(split_cookies("").empty());
}

TEST_CASE("The name in a Host header is read without its port, and whatever else is no name") {
  CHECK(host_name("Desk.Council.EXAMPLE:8443") == "desk.council.example");
  CHECK(host_name("127.0.0.1") == "127.0.0.1");
  CHECK(host_name("[::1]:80") == "::1");
  const auto wrong = GENERATE(as<std::string>(), "", ":80", "localhost:", "localhost:http", "localhost:123456", "a b", "a/b", "user@localhost", "localhost:80:90", "[::1", "[]", "[", "[::1]x", "[localhost]",
                              "localhost,evil.example", "l\xc3\xb6" "calhost");
  CAPTURE(wrong);
  CHECK(host_name(wrong).empty());
}

TEST_CASE("The desk answers to the names it was given, without their ports, and to localhost only at home") {
  CHECK(names_served({}, "127.0.0.1", true) == std::vector<std::string>{"127.0.0.1", "localhost"});
  CHECK(names_served({}, "::1", true) == std::vector<std::string>{"::1", "localhost"});
  CHECK(names_served({}, "192.0.2.7", false) == std::vector<std::string>{"192.0.2.7"});
  CHECK(names_served({"Desk.council.example:8443", "[2001:db8::7]:443"}, "0.0.0.0", false) == std::vector<std::string>{"desk.council.example", "2001:db8::7"});
}

TEST_CASE("Of a header that came twice a route sees both, and of one that decides something neither") {
  const std::vector<std::string> hosts = {"localhost"};
  const auto with = [&](std::vector<std::pair<std::string, std::string>> more) {
    more.emplace_back("Host", "localhost");
    return understand({"GET", "/", more}, hosts);
  };
  CHECK(with({{"Accept-Language", "en"}, {"accept-language", "cy"}}).request.headers.at("accept-language") == "en, cy");
  const auto name = GENERATE(as<std::string>(), "Host", "Content-Length", "Content-Type", "Cookie", "If-Match", "Origin", "X-CSRF", "Transfer-Encoding", "Sec-Fetch-Site");
  CAPTURE(name);
  CHECK(with({{name, "a"}, {name, "a"}}).refused == 400);
}
