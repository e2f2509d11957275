#include "redaction/alike/head_difference.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

namespace candour {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kZones = kMinute * 60 * 14;    // a quotation says the time of whoever quotes
constexpr std::int64_t kZoneStep = kMinute * 15;
constexpr std::int64_t kDay = kMinute * 60 * 24;
constexpr std::size_t kShortestName = 3;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// Shared by people who have nothing else in common.
bool is_of_organisation(const std::string& word) {
  static const std::set<std::string> kWords = {"children", "childrens", "services", "service", "social", "care", "team", "duty", "council", "office", "admin", "info", "mail", "enquiries", "school", "police", "health", "north", "south", "east", "west", "the", "and"};
  return kWords.count(word) != 0;
}

// Of a name, or of an address before its '@'.
std::set<std::string> name_words(const std::string& person) {
  std::set<std::string> words;
  std::string word;
  for (const char c : person.substr(0, person.find('@')) + " ") {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    if (word.size() >= kShortestName && !is_of_organisation(word)) {
      words.insert(word);
    }
    word.clear();
  }
  return words;
}

std::set<std::string> name_words_in(const std::string& field) {
  std::set<std::string> words;
  for (const std::string& person : people_in(field)) {
    words.merge(name_words(person));
  }
  return words;
}

bool share_one(const std::set<std::string>& some, const std::set<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& word) { return others.count(word) != 0; });
}

bool differ(const std::set<std::string>& some, const std::set<std::string>& others) { return !some.empty() && !others.empty() && !share_one(some, others); }

bool names_another_recipient(const std::string& said, const std::set<std::string>& recipients) {
  const std::vector<std::string> people = people_in(said);
  return std::any_of(people.begin(), people.end(), [&](const std::string& one) { return one.find('@') == std::string::npos && differ(name_words(one), recipients); });
}

bool subjects_differ(const std::string& said, const std::string& is) {
  const std::string one = subject_root(said).root;
  const std::string other = subject_root(is).root;
  return !one.empty() && !other.empty() && one != other;
}

}  // namespace

bool may_be_same_time(const MessageHead& said, std::int64_t sent) {
  const std::int64_t apart = std::abs(*said.sent - sent);
  if (said.sent_words.find(':') == std::string::npos) {
    return apart <= kZones + kDay;
  }
  const std::int64_t over = apart % kZoneStep;
  return apart <= kZones + kMinute && std::min(over, kZoneStep - over) <= kMinute;
}

std::vector<QuotedHeadField> head_differences(const MessageHead& said, const ThreadedMessage& message) {
  std::vector<QuotedHeadField> differing;
  if (differ(name_words_in(said.from), name_words_in(message.from))) {
    differing.push_back(QuotedHeadField::sender);
  }
  if (said.sent && message.sent && !may_be_same_time(said, *message.sent)) {
    differing.push_back(QuotedHeadField::time);
  }
  if (names_another_recipient(said.to, name_words_in(message.to))) {
    differing.push_back(QuotedHeadField::recipients);
  }
  if (subjects_differ(said.subject, message.subject)) {
    differing.push_back(QuotedHeadField::subject);
  }
  return differing;
}

}  // namespace candour
