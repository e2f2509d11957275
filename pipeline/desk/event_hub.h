// Who listens to what happens in a case, and where they are. Thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/desk/http.h"

namespace candour {

class EventHub {
 public:
  // A page somebody looks at.
  struct Presence {
    std::string name;
    std::int64_t document = 0;
    int page = 0;
  };

  void add(const std::string& session, std::shared_ptr<EventStream> stream);
  void tell(const std::string& event, const std::string& data);
  void end_session(const std::string& session);      // its streams are closed
  std::size_t listening();
  std::vector<std::string> sessions();               // of those who listen

  void looks_at(const std::string& session, const Presence& presence);
  std::vector<Presence> present();                    // of those who listen

 private:
  void forget_closed();   // with the lock held

  std::mutex mutex_;
  std::vector<std::pair<std::string, std::shared_ptr<EventStream>>> streams_;   // by session
  std::map<std::string, Presence> present_;                                     // by session
};

}  // namespace candour
