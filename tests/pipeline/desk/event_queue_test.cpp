#include "pipeline/desk/event_queue.h"

#include <catch2/catch.hpp>

using candour::wire::EventQueue;

TEST_CASE("An event's data cannot pose as another event") {
  EventQueue queue([] {});
  queue.send("page\ndata: forged", "one\ntwo\r\nthree\rfour\n\nevent: forged");
  CHECK(queue.take() == "event: pagedata: forged\ndata: one\ndata: two\ndata: three\ndata: four\ndata: \ndata: event: forged\n\n");
}

TEST_CASE("A reader of events who is a megabyte behind is given up, one who keeps up is not") {
  int woken = 0;
  EventQueue queue([&woken] { ++woken; });
  const std::string half(EventQueue::kMostBehind / 2, 'x');
  for (int i = 0; i < 5; ++i) {
    queue.send("page", half);
    CHECK(queue.take().size() > half.size());
    queue.written();
  }
  CHECK(queue.open());
  queue.send("page", half);
  queue.take();  // on its way, and the reader does not take it
  queue.send("page", half);
  CHECK_FALSE(queue.open());
  CHECK(queue.lost());
  CHECK(queue.take().empty());
  CHECK(woken == 7);
}

TEST_CASE("What was said before a stream was closed is still sent, and nothing after its connection has gone") {
  int woken = 0;
  EventQueue queue([&woken] { ++woken; });
  queue.send("page", "last");
  queue.close();
  queue.send("page", "too late");
  CHECK(queue.take() == "event: page\ndata: last\n\n");
  CHECK_FALSE(queue.lost());
  queue.shut();
  queue.send("page", "nobody");
  queue.close();
  CHECK(woken == 2);
  CHECK_FALSE(queue.open());
}
