#include "pipeline/case/quoted_candidates.h"

#include <algorithm>

#include "redaction/alike/head_difference.h"

namespace candour {
namespace {

constexpr std::size_t kRun = 4;
constexpr std::ptrdiff_t kCrowd = 24;         // messages that share a run: a disclaimer
constexpr std::size_t kMostByWords = 8;
constexpr std::size_t kMost = 12;
constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kZones = 14 * 60 * kMinute;    // a quotation says the time of whoever quotes
constexpr std::int64_t kDay = 24 * 60 * kMinute;

std::vector<std::uint64_t> runs_in(const std::vector<PassageWord>& words) {
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (std::size_t k = i; k < i + kRun; ++k) {
      for (const char c : words[k].bare + " ") {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
      }
    }
    runs.push_back(hash);
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

}  // namespace

QuotedCandidates::QuotedCandidates(const std::vector<RecordMessage>& messages) : messages_(messages) {
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const ThreadedMessage& placed = messages[i].placed;
    by_id_.emplace(placed.id, i);
    for (const std::string& person : placed.sent ? people_in(placed.from) : std::vector<std::string>()) {
      by_sender_.emplace(std::pair(person, *placed.sent), i);
    }
  }
}

void QuotedCandidates::add(std::size_t message, const std::vector<PassageWord>& own) {
  for (const std::uint64_t run : runs_in(own)) {
    runs_.emplace_back(run, static_cast<std::uint32_t>(message));
  }
}

void QuotedCandidates::ready() { std::sort(runs_.begin(), runs_.end()); }

void QuotedCandidates::add_by_words(const std::vector<PassageWord>& words, std::vector<std::size_t>& found) const {
  std::map<std::uint32_t, std::size_t> votes;
  for (const std::uint64_t run : runs_in(words)) {
    const auto from = std::lower_bound(runs_.begin(), runs_.end(), std::pair(run, std::uint32_t{0}));
    auto to = from;
    while (to != runs_.end() && to->first == run && to - from <= kCrowd) {
      ++to;
    }
    for (auto one = from; one != to && to - from <= kCrowd; ++one) {
      ++votes[one->second];
    }
  }
  std::vector<std::pair<std::size_t, std::uint32_t>> ranked;
  for (const auto& [message, count] : votes) {
    ranked.emplace_back(count, message);
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  for (const auto& [count, message] : ranked) {
    found.push_back(message);
  }
}

void QuotedCandidates::add_by_head(const MessageHead& head, std::vector<std::size_t>& found) const {
  for (const std::string& person : head.sent ? people_in(head.from) : std::vector<std::string>()) {
    std::size_t looked = 0;
    for (auto one = by_sender_.lower_bound({person, *head.sent - kZones - kDay}); one != by_sender_.end() && one->first.first == person && looked < kMost * kMost; ++one, ++looked) {
      if (one->first.second > *head.sent + kZones + kDay) {
        break;
      }
      found.push_back(one->second);
    }
  }
}

bool QuotedCandidates::may_be(std::size_t candidate, std::size_t message, const MessageHead& head, SentTime time) const {
  const auto& sent = messages_[candidate].placed.sent;
  const auto& quoting = messages_[message].placed.sent;
  const bool later = sent && quoting && *sent > *quoting + kZones;
  return candidate != message && !later && (time == SentTime::any || !sent || !head.sent || may_be_same_time(head, *sent));
}

std::vector<std::size_t> QuotedCandidates::of(std::size_t message, const QuotedMessage& quoted, const std::vector<PassageWord>& words, SentTime time) const {
  std::vector<std::size_t> found;
  const auto keep = [&](const std::vector<std::size_t>& some, std::size_t most) {
    for (const std::size_t one : some) {
      if (found.size() < most && may_be(one, message, quoted.head, time) && std::find(found.begin(), found.end(), one) == found.end()) {
        found.push_back(one);
      }
    }
  };
  std::vector<std::size_t> some;
  add_by_words(words, some);
  keep(some, kMostByWords);
  some.clear();
  add_by_head(quoted.head, some);
  keep(some, kMost - 1);
  const std::vector<std::string>& earlier = messages_[message].placed.earlier;
  const auto answered = earlier.empty() || quoted.level > 1 ? by_id_.end() : by_id_.find(earlier.back());
  if (answered != by_id_.end()) {
    keep({answered->second}, kMost);
  }
  return found;
}

}  // namespace candour
