#include "pipeline/desk/event_hub.h"

#include <algorithm>

namespace candour {

void EventHub::forget_closed() {
  std::erase_if(streams_, [](const auto& one) { return !one.second->open(); });
}

void EventHub::add(const std::string& session, std::shared_ptr<EventStream> stream) {
  const std::lock_guard lock(mutex_);
  forget_closed();
  streams_.emplace_back(session, std::move(stream));
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
  present_[session] = presence;
}

std::vector<EventHub::Presence> EventHub::present() {
  const std::lock_guard lock(mutex_);
  forget_closed();
  std::vector<Presence> all;
  for (const auto& [session, presence] : present_) {
    if (std::any_of(streams_.begin(), streams_.end(), [&, of = session](const auto& one) { return one.first == of; })) {
      all.push_back(presence);
    }
  }
  return all;
}

}  // namespace candour
