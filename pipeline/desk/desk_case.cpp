#include "pipeline/desk/desk_case.h"

#include <algorithm>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/transcripts.h"

namespace candour {
namespace {

constexpr std::size_t kPagesAtHand = 400;
constexpr std::size_t kPictureBytes = 96U << 20U;

Actor the_desk() { return {"desk", Identity::known}; }

template <typename Future>
bool is_through(const Future& reading) {
  return reading.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

template <typename Future>
void set_aside(Future& reading, std::vector<Future>& old) {
  std::erase_if(old, is_through<Future>);
  if (reading.valid() && !is_through(reading)) {
    old.push_back(reading);
  }
  reading = {};
}

std::shared_ptr<const SearchableRecord> searchable_record(CaseStore& store, const std::vector<SourceDocument>& documents) {
  std::vector<PageKey> pages;
  std::vector<std::string> texts;
  const Transcripts transcripts(store);
  for (const SourceDocument& document : documents) {
    for (const int number : document.duplicate_of == 0 ? store.pages_read(document.id) : std::set<int>()) {
      pages.emplace_back(document.id, number);
      texts.push_back(transcripts.page(store, document, number).text);
    }
  }
  return std::make_shared<const SearchableRecord>(SearchableRecord{std::move(pages), RecordSearch(std::move(texts))});
}

}  // namespace

DeskCase::DeskCase(std::string key, const std::string& folder, int jobs)
    : key_(std::move(key)), folder_(folder), store_(CaseStore::open(folder, Access::write, "review desk")), helpers_(jobs), review_(*store_), seen_(store_->pages_seen()) {
  touch();
  if (!store_->setting("bundle").empty()) {
    disclosure_.state = store_->signed_off() ? "ready" : "stale";
    disclosure_.pages = std::atoi(store_->setting("bundle-pages").c_str());
  }
}

DeskCase::~DeskCase() {
  if (discloser_.joinable()) {
    discloser_.join();
  }
}

void DeskCase::forget_readings() {
  const std::lock_guard lock(readings_);
  ++generation_;
  pages_.clear();
  pages_by_use_.clear();
  set_aside(people_, old_people_);
  set_aside(searchable_, old_searchables_);
  set_aside(described_, old_described_);
}

std::shared_ptr<const Page> DeskCase::page(const SourceDocument& document, int number) {
  const PageKey key{document.id, number};
  std::int64_t generation = 0;
  {
    const std::lock_guard lock(readings_);
    if (const auto found = pages_.find(key); found != pages_.end()) {
      return found->second;
    }
    generation = generation_;
  }
  auto page = std::make_shared<const Page>(Transcripts(*store_).page(*store_, document, number));
  const std::lock_guard lock(readings_);
  if (generation == generation_ && pages_.emplace(key, page).second) {
    pages_by_use_.push_back(key);
    if (pages_by_use_.size() > kPagesAtHand) {
      pages_.erase(pages_by_use_.front());
      pages_by_use_.pop_front();
    }
  }
  return page;
}

DeskCase::Future<PeopleReading> DeskCase::people_reading() {
  if (!people_.valid()) {
    people_ = std::async(std::launch::async, [this] {
                PeopleReading reading{people_of(*store_, the_desk(), local_today()), {}};
                for (const PersonMentions& one : reading.answer.people) {
                  reading.names[one.person.id] = one.person.name;
                }
                return std::make_shared<const PeopleReading>(std::move(reading));
              }).share();
  }
  return people_;
}

DeskCase::Future<SearchableRecord> DeskCase::searchable_reading(const std::vector<SourceDocument>& documents) {
  if (!searchable_.valid()) {
    searchable_ = std::async(std::launch::async, [this, documents] { return searchable_record(*store_, documents); }).share();
  }
  return searchable_;
}

void DeskCase::warm_up() {
  const std::vector<SourceDocument> documents = read([](const LiveReview& review) { return review.documents(); });
  const std::lock_guard lock(readings_);
  searchable_reading(documents);
  people_reading();
  described_reading(true);
}

std::shared_ptr<const PeopleAnswer> DeskCase::people() {
  std::unique_lock lock(readings_);
  const auto reading = people_reading();
  lock.unlock();
  const std::shared_ptr<const PeopleReading> read = reading.get();
  return {read, &read->answer};
}

std::string DeskCase::name_of(const std::string& person) {
  const std::lock_guard lock(readings_);
  if (!people_.valid() || !is_through(people_)) {
    return {};
  }
  try {
    const auto& names = people_.get()->names;
    const auto found = names.find(person);
    return found == names.end() ? std::string() : found->second;
  } catch (const Error&) {   // the people panel says what is wrong
    return {};
  }
}

std::shared_ptr<const SearchableRecord> DeskCase::searchable() {
  const std::vector<SourceDocument> documents = read([](const LiveReview& review) { return review.documents(); });
  std::unique_lock lock(readings_);
  const auto reading = searchable_reading(documents);
  lock.unlock();
  return reading.get();
}

DeskCase::Future<DescribedRecord> DeskCase::described_reading(bool last) {
  if (!described_.valid()) {
    described_ = std::async(std::launch::async, [this, people = last ? people_ : Future<PeopleReading>()] {
                   if (people.valid()) {
                     people.wait();   // which somebody is likelier to ask for first
                   }
                   return std::make_shared<const DescribedRecord>(documents_of(*store_, the_desk(), local_today()));
                 }).share();
  }
  return described_;
}

std::shared_ptr<const DescribedRecord> DeskCase::described() {
  std::unique_lock lock(readings_);
  const auto reading = described_reading(false);
  lock.unlock();
  try {
    return reading.get();
  } catch (...) {
    lock.lock();
    described_ = {};   // the next one who asks has it tried again
    throw;
  }
}

bool DeskCase::looked_at(const std::string& user, const PageKey& page) {
  const std::lock_guard lock(seen_lock_);
  const bool first = seen_[user].insert(page).second;
  if (first) {
    store_->note_seen(user, page.first, page.second);
  }
  return first;
}

std::set<PageKey> DeskCase::seen_by(const std::string& user) {
  const std::lock_guard lock(seen_lock_);
  return seen_[user];
}

std::set<PageKey> DeskCase::seen_by_anybody() {
  const std::lock_guard lock(seen_lock_);
  std::set<PageKey> all;
  for (const auto& [user, pages] : seen_) {
    all.insert(pages.begin(), pages.end());
  }
  return all;
}

std::string DeskCase::picture(const std::string& name, const std::function<std::string()>& make) {
  {
    const std::lock_guard lock(pictures_lock_);
    if (const auto found = pictures_.find(name); found != pictures_.end()) {
      return found->second;
    }
  }
  std::string made = make();
  const std::lock_guard lock(pictures_lock_);
  if (pictures_.emplace(name, made).second) {
    pictures_by_age_.push_back(name);
    picture_bytes_ += made.size();
  }
  while (picture_bytes_ > kPictureBytes && pictures_by_age_.size() > 1) {
    const auto oldest = pictures_.find(pictures_by_age_.front());
    picture_bytes_ -= oldest->second.size();
    pictures_.erase(oldest);
    pictures_by_age_.pop_front();
  }
  return made;
}

bool DeskCase::begin_disclosure(const std::string& profile, std::function<void(DeskCase&)> work) {
  {
    const std::lock_guard lock(disclosure_lock_);
    if (disclosure_.state == "running") {
      return false;
    }
    disclosure_ = {"running", "", profile, 0, 0, 0, {}};
  }
  if (discloser_.joinable()) {
    discloser_.join();
  }
  discloser_ = std::jthread([this, work = std::move(work)] { work(*this); });
  return true;
}

desk::DisclosureView DeskCase::disclosure() {
  const std::lock_guard lock(disclosure_lock_);
  return disclosure_;
}

void DeskCase::set_disclosure(const desk::DisclosureView& view) {
  {
    const std::lock_guard lock(disclosure_lock_);
    disclosure_ = view;
  }
  events_.tell("disclosure", to_json(view));
}

}  // namespace candour
