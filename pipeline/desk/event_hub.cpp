#include "pipeline/desk/event_hub.h"

#include <algorithm>

namespace candour {
namespace {

constexpr int kSecondsKept = 60;

}  // namespace

void EventHub::forget_closed() {
  std::erase_if(streams_, [](const auto& one) { return !one.second->open(); });
}

void EventHub::add(const std::string& session, std::shared_ptr<EventStream> stream) {
  const std::lock_guard lock(mutex_);
  forget_closed();
  streams_.emplace_back(session, std::move(stream));
  somebody_new_ = true;
}

void EventHub::tell(const std::string& event, const std::string& data) {
  const std::lock_guard lock(mutex_);
  forget_closed();
  for (const auto& [session, stream] : streams_) {
    stream->send(event, data);
  }
}

void EventHub::end_session(const std::string& session) {
  const std::lock_guard lock(mutex_);
  for (const auto& [of, stream] : streams_) {
    if (of == session) {
      stream->close();
    }
  }
  present_.erase(session);
  forget_closed();
}

std::size_t EventHub::listening() {
  const std::lock_guard lock(mutex_);
  forget_closed();
  return streams_.size();
}

std::vector<std::string> EventHub::sessions() {
  const std::lock_guard lock(mutex_);
  forget_closed();
  std::vector<std::string> all;
  for (const auto& [session, stream] : streams_) {
    all.push_back(session);
  }
  return all;
}

void EventHub::looks_at(const std::string& session, const Presence& presence) {
  const std::lock_guard lock(mutex_);
  present_[session] = {presence, 0};
}

bool EventHub::listens(const std::string& session) const {
  return std::any_of(streams_.begin(), streams_.end(), [&](const auto& one) { return one.first == session; });
}

std::vector<EventHub::Presence> EventHub::present() {
  forget_closed();
  std::vector<Presence> all;
  for (const auto& [session, place] : present_) {
    if (listens(session)) {
      all.push_back(place.presence);
    }
  }
  return all;
}

void EventHub::tell_presence() {
  const std::lock_guard lock(mutex_);
  std::vector<Presence> now = present();
  for (auto& [session, place] : present_) {
    place.seconds_gone = listens(session) ? 0 : place.seconds_gone + 1;
  }
  std::erase_if(present_, [](const auto& one) { return one.second.seconds_gone > kSecondsKept; });
  if (now != told_ || (somebody_new_ && !now.empty())) {
    const std::string data = desk::presence_event(now);
    for (const auto& [session, stream] : streams_) {
      stream->send("presence", data);
    }
  }
  somebody_new_ = false;
  told_ = std::move(now);
}

}  // namespace candour
