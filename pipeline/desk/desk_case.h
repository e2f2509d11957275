// One case as the desk holds it: opened for writing, so that no command changes it meanwhile, and what was read of it kept at hand.
// Thread-safe: whoever reads the review holds it still, whoever changes it is alone.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <string>
#include <thread>

#include "pipeline/case/documents.h"
#include "pipeline/case/people.h"
#include "pipeline/codec/desk_answers.h"
#include "pipeline/desk/event_hub.h"
#include "pipeline/helpers.h"
#include "pipeline/live_review.h"
#include "redaction/people/record_search.h"

namespace candour {

// The record's text as it can be searched, and which page each text is.
struct SearchableRecord {
  std::vector<PageKey> pages;
  RecordSearch search;
};

struct PeopleReading {
  PeopleAnswer answer;
  std::map<std::string, std::string> names;   // by id
};

class DeskCase {
 public:
  // Throws Error(store_problem) when there is no case or another process holds it.
  DeskCase(std::string key, const std::string& folder, int jobs);
  ~DeskCase();
  DeskCase(const DeskCase&) = delete;
  DeskCase& operator=(const DeskCase&) = delete;

  const std::string& key() const { return key_; }
  const std::filesystem::path& folder() const { return folder_; }
  CaseStore& store() { return *store_; }
  Helpers& helpers() { return helpers_; }
  EventHub& events() { return events_; }

  template <typename Read>
  auto read(Read f) {
    const std::shared_lock lock(mutex_);
    return f(static_cast<const LiveReview&>(review_));
  }
  template <typename Change>
  auto change(Change f) {
    const std::unique_lock lock(mutex_);
    return f(review_);
  }
  // After a change that made the proposals anew, with the review already read again.
  void forget_readings();

  std::shared_ptr<const Page> page(const SourceDocument& document, int number);   // with its transcript
  std::shared_ptr<const PeopleAnswer> people();                                   // waits while the register is being read
  std::string name_of(const std::string& person);                                 // empty while it is not known
  std::shared_ptr<const SearchableRecord> searchable();
  std::shared_ptr<const DescribedRecord> described();   // of what was read; DescribedDocument::needs is of when it was

  // Pages that somebody has looked at, kept over a restart.
  bool looked_at(const std::string& user, const PageKey& page);   // true: for the first time
  std::set<PageKey> seen_by(const std::string& user);
  std::set<PageKey> seen_by_anybody();

  // Begins to read the register and the text beside whoever works, so that they need not be waited for later.
  void warm_up();

  void touch() { last_used_ = std::chrono::steady_clock::now(); }
  std::chrono::steady_clock::duration idle() const { return std::chrono::steady_clock::now() - last_used_.load(); }

  // A picture made before, or made now; the newest 96 MB are kept.
  std::string picture(const std::string& name, const std::function<std::string()>& make);

  // Only one disclosure at a time.
  bool begin_disclosure(const std::string& profile, std::function<void(DeskCase&)> work);
  desk::DisclosureView disclosure();
  void set_disclosure(const desk::DisclosureView& view);   // and tells those who listen

 private:
  std::string key_;
  std::filesystem::path folder_;
  std::unique_ptr<CaseStore> store_;
  Helpers helpers_;
  std::shared_mutex mutex_;
  LiveReview review_;
  EventHub events_;
  std::atomic<std::chrono::steady_clock::time_point> last_used_;

  std::mutex readings_;
  std::map<PageKey, std::shared_ptr<const Page>> pages_;
  std::list<PageKey> pages_by_use_;
  template <typename Reading>
  using Future = std::shared_future<std::shared_ptr<const Reading>>;
  Future<PeopleReading> people_reading();   // these three with the lock held
  Future<SearchableRecord> searchable_reading(const std::vector<SourceDocument>& documents);
  Future<DescribedRecord> described_reading(bool last);   // behind the register
  Future<PeopleReading> people_;
  Future<SearchableRecord> searchable_;
  Future<DescribedRecord> described_;
  // Readings of what stood before, until they are through: letting go of one would wait for it.
  std::vector<Future<PeopleReading>> old_people_;
  std::vector<Future<SearchableRecord>> old_searchables_;
  std::vector<Future<DescribedRecord>> old_described_;
  std::int64_t generation_ = 0;

  std::mutex pictures_lock_;
  std::map<std::string, std::string> pictures_;
  std::list<std::string> pictures_by_age_;
  std::size_t picture_bytes_ = 0;

  std::mutex seen_lock_;
  std::map<std::string, std::set<PageKey>> seen_;   // by user

  std::mutex disclosure_lock_;
  desk::DisclosureView disclosure_;
  std::jthread discloser_;
};

}  // namespace candour
