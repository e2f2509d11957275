#include <catch2/catch.hpp>
#include <future>

#include "tests/pipeline/desk/line.h"

using namespace candour;
using namespace candour::test;
using namespace std::chrono_literals;

namespace {

// A desk whose every answer is an event stream, handed to the test.
class EventDesk {
 public:
  explicit EventDesk(HttpServerOptions options = {})
      : desk(
            [this](const HttpRequest&) {
              HttpResponse response;
              response.stream = [this](std::shared_ptr<EventStream> stream) { opened.set_value(std::move(stream)); };
              return response;
            },
            std::move(options)) {}
  std::shared_ptr<EventStream> stream() { return opened.get_future().get(); }

  std::promise<std::shared_ptr<EventStream>> opened;
  RunningDesk desk;
};

bool closes_within(const EventStream& stream, std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (stream.open() && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(10ms);
  }
  return !stream.open();
}

}  // namespace

TEST_CASE("What happens on the desk reaches the page that listens, in order") {
  EventDesk events;
  const Line page = events.desk.line();
  page.say(get("/api/events", ""));
  const auto stream = events.stream();
  const std::string head = page.hear("\r\n\r\n");
  CHECK(status_of(head) == 200);
  CHECK(head.find("Content-Type: text/event-stream\r\n") != std::string::npos);
  CHECK(head.find("Connection: close\r\n") != std::string::npos);
  CHECK(stream->open());
  std::string expected;
  for (int i = 0; i < 200; ++i) {
    stream->send("page", std::to_string(i));
    expected += "event: page\ndata: " + std::to_string(i) + "\n\n";
  }
  stream->close();
  CHECK(body_of(head) + page.hear_to_the_end() == expected);
  CHECK_FALSE(stream->open());
}

TEST_CASE("A silent stream shows that it is alive, for longer than a request may take") {
  HttpServerOptions options;
  options.header_time = 1s;
  options.write_time = 1s;
  options.heartbeat = 1s;
  EventDesk events(options);
  const Line page = events.desk.line();
  page.say(get("/api/events", ""));
  const auto stream = events.stream();
  std::string heard;
  for (int i = 0; i < 3; ++i) {
    heard += page.hear(": \n\n");
  }
  CHECK(body_of(heard) == ": \n\n: \n\n: \n\n");
  CHECK(stream->open());
}

TEST_CASE("A stream says that its reader has gone") {
  EventDesk events;
  Line page = events.desk.line();
  page.say(get("/api/events", ""));
  const auto stream = events.stream();
  page.hear("\r\n\r\n");
  page.hang_up();
  CHECK(closes_within(*stream, 3s));
  stream->send("page", "nobody");
}

TEST_CASE("A reader of events who does not read is given up before it costs memory") {
  EventDesk events;
  const Line page = events.desk.line();
  page.say(get("/api/events", ""));
  const auto stream = events.stream();
  const std::string data(10000, 'x');
  int sent = 0;
  while (stream->open() && sent < 5000) {
    stream->send("page", data);
    std::this_thread::sleep_for(1ms);
    ++sent;
  }
  CHECK_FALSE(stream->open());
  CHECK(sent < 5000);
  CHECK(page.ends_within(5s));
}

TEST_CASE("Stopping the desk closes event streams, and who still holds one does no harm") {
  auto events = std::make_unique<EventDesk>();
  const Line page = events->desk.line();
  page.say(get("/api/events", ""));
  const auto stream = events->stream();
  page.hear("\r\n\r\n");
  stream->send("page", "last");
  std::atomic<bool> enough{false};
  std::thread talker([&] {
    while (!enough) {
      stream->send("page", "more");
      std::this_thread::sleep_for(1ms);
    }
  });
  CHECK(page.hear("last").find("data: last\n") != std::string::npos);
  events->desk.server().stop();
  CHECK(page.ends_within(3s));
  events.reset();
  CHECK_FALSE(stream->open());
  stream->send("page", "too late");
  stream->close();
  enough = true;
  talker.join();
}

TEST_CASE("HEAD of an event stream opens none") {
  EventDesk events;
  const std::string answer = events.desk.asked("HEAD /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(status_of(answer) == 200);
  CHECK(body_of(answer).empty());
  CHECK(events.opened.get_future().wait_for(0ms) == std::future_status::timeout);
}

TEST_CASE("A stream whose opening goes wrong is closed") {
  const RunningDesk desk([](const HttpRequest&) {
    HttpResponse response;
    response.stream = [](const std::shared_ptr<EventStream>&) { throw std::runtime_error("Kayleigh"); };
    return response;
  });
  const std::string answer = desk.asked(get("/api/events"));
  CHECK(status_of(answer) == 200);
  CHECK(body_of(answer).empty());
}
