// Where the desk may be reached from, and that nobody reads along.
#include <atomic>
#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "tests/pipeline/desk/line.h"
#include "tests/support/shell.h"

using namespace candour;
using namespace candour::test;
using namespace std::chrono_literals;

namespace {

HttpResponse fine(const HttpRequest& request) {
  HttpResponse response;
  response.body = request.tls ? "fine over TLS" : "fine in the open";
  return response;
}

// A certificate of our own making, with its key.
struct Certificate {
  Certificate() {
    output_of("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=desk.council.example -keyout " + key() + " -out " + certificate());
  }
  std::string key() const { return (folder / "key.pem").string(); }
  std::string certificate() const { return (folder / "certificate.pem").string(); }
  HttpServerOptions options() const {
    HttpServerOptions options;
    options.certificate = certificate();
    options.key = key();
    return options;
  }
  TemporaryFolder folder;
};

std::string over_tls(unsigned short port, const std::string& flags, const std::string& request = get("/")) {
  const TemporaryFolder folder;
  write_file_atomically(folder / "request", request);
  return output_of("timeout 10 openssl s_client -quiet " + flags + " -connect 127.0.0.1:" + std::to_string(port) + " < " + (folder / "request").string());
}

ExitCode refusal(const HttpServerOptions& options) {
  try {
    const HttpServer server(options, fine);
  } catch (const Error& error) {
    return error.code();
  }
  return ExitCode::done;
}

}  // namespace

TEST_CASE("Beyond this machine nothing is served without TLS, whatever else is asked") {
  HttpServerOptions options;
  for (const char* address : {"0.0.0.0", "::", "192.0.2.7", "::ffff:127.0.0.1", "128.0.0.1"}) {
    CAPTURE(address);
    options.address = address;
    CHECK(refusal(options) == ExitCode::usage);
    options.hosts = {"localhost"};
    CHECK(refusal(options) == ExitCode::usage);
  }
  options.hosts.clear();
  for (const char* address : {"127.0.0.1", "127.0.0.9", "localhost"}) {
    CAPTURE(address);
    options.address = address;
    CHECK(refusal(options) == ExitCode::done);
  }
}

TEST_CASE("With TLS the desk may be served to the council's network, by the names it is called by") {
  const Certificate made;
  HttpServerOptions options = made.options();
  options.address = "0.0.0.0";
  CHECK(refusal(options) == ExitCode::configuration);
  options.hosts = {"desk.council.example"};
  RunningDesk desk(fine, options);
  const unsigned short port = desk.server().port();
  CHECK(desk.server().origin() == "https://desk.council.example:" + std::to_string(port));
  CHECK(status_of(over_tls(port, "")) == 421);
  CHECK(body_of(over_tls(port, "", "GET / HTTP/1.1\r\nHost: desk.council.example\r\nConnection: close\r\n\r\n")) == "fine over TLS");
}

TEST_CASE("A certificate, key, address or port that cannot be used is told before anything is served") {
  const Certificate made;
  const Certificate other;
  const auto with = [&](auto change) {
    HttpServerOptions options = made.options();
    change(options);
    return refusal(options);
  };
  CHECK(with([](HttpServerOptions&) {}) == ExitCode::done);
  CHECK(with([&](HttpServerOptions& o) { o.key = other.key(); }) == ExitCode::configuration);
  CHECK(with([&](HttpServerOptions& o) { o.key.clear(); }) == ExitCode::configuration);
  CHECK(with([&](HttpServerOptions& o) { o.certificate.clear(); }) == ExitCode::configuration);
  CHECK(with([&](HttpServerOptions& o) { o.certificate = "/nowhere.pem"; }) == ExitCode::configuration);
  CHECK(with([&](HttpServerOptions& o) { o.key = o.certificate; }) == ExitCode::configuration);
  CHECK(with([&](HttpServerOptions& o) { o.address = "desk"; }) == ExitCode::configuration);
  output_of("openssl ec -in " + made.key() + " -aes128 -passout pass:secret -out " + (made.folder / "locked.pem").string());
  CHECK(with([&](HttpServerOptions& o) { o.key = (made.folder / "locked.pem").string(); }) == ExitCode::configuration);
  const HttpServer first({}, fine);
  HttpServerOptions taken;
  taken.port = first.port();
  CHECK(refusal(taken) == ExitCode::configuration);
}

TEST_CASE("TLS 1.2 and 1.3 are spoken, nothing older and no weak cipher") {
  const Certificate made;
  RunningDesk desk(fine, made.options());
  const unsigned short port = desk.server().port();
  CHECK(body_of(over_tls(port, "-tls1_3")) == "fine over TLS");
  CHECK(body_of(over_tls(port, "-tls1_2")) == "fine over TLS");
  CHECK(over_tls(port, "-tls1_1 -cipher ALL:@SECLEVEL=0").empty());
  CHECK(over_tls(port, "-tls1 -cipher ALL:@SECLEVEL=0").empty());
  CHECK(over_tls(port, "-tls1_2 -cipher ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA384").empty());
  CHECK(body_of(over_tls(port, "-tls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256")) == "fine over TLS");
}

TEST_CASE("Who speaks in the open to a desk with TLS is told nothing, and who says half a greeting is cut off") {
  const Certificate made;
  HttpServerOptions options = made.options();
  options.header_time = 1s;
  RunningDesk desk(fine, options);
  CHECK(desk.asked(get("/")).find("fine") == std::string::npos);
  std::vector<Line> half;
  for (int i = 0; i < 100; ++i) {
    half.push_back(desk.line());
    half.back().say("\x16\x03\x01");
  }
  CHECK(body_of(over_tls(desk.server().port(), "")) == "fine over TLS");
  CHECK(half.front().ends_within(3s));
}

TEST_CASE("Refusals, large answers and event streams arrive whole over TLS") {
  const Certificate made;
  std::atomic<bool> closed{false};
  RunningDesk desk(
      [&closed](const HttpRequest& request) {
        HttpResponse response;
        response.body = std::string(3U << 20U, 'x');
        if (request.path == "/events") {
          response.stream = [&closed](const std::shared_ptr<EventStream>& stream) {
            stream->send("page", "one");
            stream->send("page", "two");
            stream->close();
            closed = !stream->open();
          };
        }
        return response;
      },
      made.options());
  const unsigned short port = desk.server().port();
  CHECK(body_of(over_tls(port, "")).size() == 3U << 20U);
  CHECK(body_of(over_tls(port, "", get("/events"))) == "event: page\ndata: one\n\nevent: page\ndata: two\n\n");
  CHECK(closed);
  CHECK(status_of(over_tls(port, "", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n" + std::string(2U << 20U, 'x'))) == 413);
}
