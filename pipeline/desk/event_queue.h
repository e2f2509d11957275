// The end of an event stream that routes hold: thread-safe, outlives its connection, and gives up a reader that has fallen behind.
#pragma once

#include <functional>
#include <mutex>
#include <string>

#include "pipeline/desk/http.h"

namespace candour::wire {

class EventQueue final : public EventStream {
 public:
  static constexpr std::size_t kMostBehind = 1U << 20U;  // bytes sent or waiting that the reader has not taken

  // `wake` tells the connection, from any thread, that something is to be done; it is never called after shut().
  explicit EventQueue(std::function<void()> wake) : wake_(std::move(wake)) {}

  void send(std::string_view event, std::string_view data) override;
  void close() override;
  bool open() const override;

  // For the connection. What waits, as it goes over the line; it counts as behind until written().
  std::string take();
  void written();
  bool lost() const;  // the reader was too far behind
  void shut();        // the connection has gone

 private:
  mutable std::mutex mutex_;
  std::function<void()> wake_;
  std::string waiting_;
  std::size_t on_its_way_ = 0;
  bool open_ = true;
  bool lost_ = false;
};

}  // namespace candour::wire
