#include "pipeline/desk/http_reply.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "tests/support/shell.h"

using namespace candour;
using namespace candour::wire;

TEST_CASE("A file leaves in blocks and never stands in memory whole") {
  const test::TemporaryFolder folder;
  const std::string content(200000, 'p');
  write_file_atomically(folder / "bundle.pdf", content);
  BodyBlocks blocks(folder / "bundle.pdf");
  CHECK(blocks.left() == content.size());
  std::string all;
  std::size_t turns = 0;
  while (blocks.left() > 0) {
    std::string block;
    REQUIRE(blocks.append_block(block));
    CHECK(block.size() <= 65536);
    all += block;
    ++turns;
  }
  CHECK(turns == 4);
  CHECK(all == content);
}

TEST_CASE("A file that became shorter while it is sent is noticed") {
  const test::TemporaryFolder folder;
  write_file_atomically(folder / "bundle.pdf", std::string(200000, 'p'));
  BodyBlocks blocks(folder / "bundle.pdf");
  std::filesystem::resize_file(folder / "bundle.pdf", 70000);
  std::string out;
  CHECK(blocks.append_block(out));
  CHECK_FALSE(blocks.append_block(out));
}

TEST_CASE("A folder or a missing file is not sent") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(BodyBlocks(folder.path()), Error);
  CHECK_THROWS_AS(BodyBlocks(folder / "nothing"), Error);
}

TEST_CASE("An answer whose header would begin another header is not sent") {
  const auto answer = [](std::string name, std::string value) {
    HttpResponse response;
    response.headers = {{std::move(name), std::move(value)}};
    return response;
  };
  CHECK_THROWS_AS(reply_of(answer("Location", "/a\r\nSet-Cookie: sid=forged")), Error);
  CHECK_THROWS_AS(reply_of(answer("X: y", "z")), Error);
  CHECK_THROWS_AS(reply_of(answer("", "z")), Error);
  CHECK(reply_of(answer("Location", "/a")).head.find("\r\nLocation: /a\r\n") != std::string::npos);
}

TEST_CASE("An answer's length is what is sent, whatever a route says of it") {
  HttpResponse response;
  response.headers = {{"content-length", "9999"}, {"Transfer-Encoding", "chunked"}, {"Connection", "upgrade"}, {"X-Kept", "yes"}};
  response.body = "four";
  const std::string head = reply_of(response).head;
  CHECK(head.find("HTTP/1.1 200 OK\r\nDate: ") == 0);
  CHECK(head.find("Content-Length: 4\r\n") != std::string::npos);
  CHECK(head.find("9999") == std::string::npos);
  CHECK(head.find("chunked") == std::string::npos);
  CHECK(head.find("upgrade") == std::string::npos);
  CHECK(head.find("X-Kept: yes\r\n") != std::string::npos);
  response.status = 204;
  CHECK(reply_of(response).head.find("Content-Length") == std::string::npos);
  CHECK(reply_of(response).body.left() == 0);
}

TEST_CASE("What goes wrong in a route is told in a sentence of ours, never in its own words") {
  Reply reply = reply_by([](const HttpRequest&) -> HttpResponse { throw std::runtime_error("Kayleigh lives at 4 Elm Row"); }, {});
  std::string body;
  reply.body.append_block(body);
  CHECK(reply.head.rfind("HTTP/1.1 500 ", 0) == 0);
  CHECK(body.find("Kayleigh") == std::string::npos);
  CHECK(body.rfind(R"({"error":{"code":"internal","message":")", 0) == 0);
  Reply thrown_number = reply_by([](const HttpRequest&) -> HttpResponse { throw 7; }, {});
  CHECK(thrown_number.head.rfind("HTTP/1.1 500 ", 0) == 0);
}
