// Who listens to what happens in a case, and where they are. Thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/codec/desk_answers.h"
#include "pipeline/desk/http.h"

namespace candour {

class EventHub {
 public:
  using Presence = desk::PresenceView;   // a page somebody looks at

  void add(const std::string& session, std::shared_ptr<EventStream> stream);
  void tell(const std::string& event, const std::string& data);
  void end_session(const std::string& session);      // its streams are closed
  std::size_t listening();
  std::vector<std::string> sessions();               // of those who listen

  void looks_at(const std::string& session, const Presence& presence);
  // To be asked once a second, so that quick hands are no flood: tells everybody who is where when that has changed since it was told
  // last, or when somebody has begun to listen. Who has not listened for a minute is forgotten; one who comes back sooner is where they were.
  void tell_presence();

 private:
  struct Place {
    Presence presence;
    int seconds_gone = 0;
  };
  void forget_closed();   // these with the lock held
  bool listens(const std::string& session) const;
  std::vector<Presence> present();   // of those who listen

  std::mutex mutex_;
  std::vector<std::pair<std::string, std::shared_ptr<EventStream>>> streams_;   // by session
  std::map<std::string, Place> present_;                                        // by session
  std::vector<Presence> told_;
  bool somebody_new_ = false;
};

}  // namespace candour
