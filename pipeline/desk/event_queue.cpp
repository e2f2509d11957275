#include "pipeline/desk/event_queue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace candour::wire {
namespace {

// One event of text/event-stream; a line break of any kind begins another data line, so that no data can pose as an event.
std::string event_text(std::string_view event, std::string_view data) {
  std::string text = "event: ";
  std::copy_if(event.begin(), event.end(), std::back_inserter(text), [](char c) { return c != '\r' && c != '\n'; });
  text += "\ndata: ";
  for (std::size_t i = 0; i < data.size(); ++i) {
    const bool pair = data[i] == '\r' && i + 1 < data.size() && data[i + 1] == '\n';
    if (pair) {
      continue;
    }
    if (data[i] == '\r' || data[i] == '\n') {
      text += "\ndata: ";
    } else {
      text.push_back(data[i]);
    }
  }
  return text + "\n\n";
}

}  // namespace

void EventQueue::send(std::string_view event, std::string_view data) {
  const std::lock_guard lock(mutex_);
  if (!open_) {
    return;
  }
  const std::string text = event_text(event, data);
  if (waiting_.size() + on_its_way_ + text.size() > kMostBehind) {
    open_ = false;
    lost_ = true;
    waiting_.clear();
  } else {
    waiting_ += text;
  }
  wake_();
}

void EventQueue::close() {
  const std::lock_guard lock(mutex_);
  if (open_) {
    open_ = false;
    wake_();
  }
}

bool EventQueue::open() const {
  const std::lock_guard lock(mutex_);
  return open_;
}

std::string EventQueue::take() {
  const std::lock_guard lock(mutex_);
  on_its_way_ = waiting_.size();
  return std::exchange(waiting_, {});
}

void EventQueue::written() {
  const std::lock_guard lock(mutex_);
  on_its_way_ = 0;
}

bool EventQueue::lost() const {
  const std::lock_guard lock(mutex_);
  return lost_;
}

void EventQueue::shut() {
  const std::lock_guard lock(mutex_);
  open_ = false;
  wake_ = nullptr;
}

}  // namespace candour::wire
