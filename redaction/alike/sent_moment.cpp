#include "redaction/alike/sent_moment.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <vector>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongest = 120;   // of a field: what follows is no date
constexpr int kMinute = 60;
constexpr int kHour = 60 * kMinute;

struct Parts {
  int year = 0, month = 0, day = 0;
  int seconds = 0;    // of the day
  int zone = 0;       // seconds ahead of UTC
  bool afternoon = false, morning = false;
};

// Numbers of at most four figures, apart by any of `signs`; nothing when anything else stands there.
std::vector<int> numbers(std::string_view token, std::string_view signs) {
  std::vector<int> all;
  for (std::size_t at = 0; at <= token.size();) {
    const std::size_t end = std::min(token.find_first_of(signs, at), token.size());
    int number = 0;
    const char* stop = token.data() + end;
    if (end == at || end - at > 4 || std::from_chars(token.data() + at, stop, number).ptr != stop || number < 0) {
      return {};
    }
    all.push_back(number);
    at = end + 1;
  }
  return all;
}

int month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word.size() >= 3 && (kMonths[i].starts_with(word) || word == "sept")) {
      return word == "sept" ? 9 : static_cast<int>(i) + 1;
    }
  }
  return 0;
}

void take_time(std::string_view token, Parts& parts) {
  parts.afternoon = parts.afternoon || token.ends_with("pm");
  parts.morning = parts.morning || token.ends_with("am");
  const std::vector<int> clock = numbers(token.substr(0, token.find_first_of("ap")), ":");
  if (clock.size() >= 2 && clock[0] < 24 && clock[1] < 60) {
    parts.seconds = clock[0] * kHour + clock[1] * kMinute + (clock.size() > 2 ? std::min(clock[2], 59) : 0);
  }
}

void take_day(const std::vector<int>& day, Parts& parts) {
  const bool year_first = day.size() == 3 && day[0] > 31;
  if (day.size() == 3) {
    parts.year = year_first ? day[0] : day[2] < 100 ? 2000 + day[2] : day[2];
    parts.month = day[1];
    parts.day = year_first ? day[2] : day[0];
  } else if (day.size() == 1 && day[0] > 31) {
    parts.year = parts.year == 0 ? day[0] : parts.year;
  } else if (day.size() == 1) {
    parts.day = parts.day == 0 ? day[0] : parts.day;
  }
}

void take(std::string_view token, Parts& parts) {
  const bool zone = token.size() == 5 && (token[0] == '+' || token[0] == '-');
  if (zone) {
    const std::vector<int> offset = numbers(token.substr(1), ":");
    const int ahead = offset.empty() ? 0 : offset[0] / 100 * kHour + offset[0] % 100 * kMinute;
    parts.zone = token[0] == '+' ? ahead : -ahead;
  } else if (token == "bst") {
    parts.zone = kHour;
  } else if (token == "pm" || token == "am" || token.find(':') != std::string_view::npos) {
    take_time(token, parts);
  } else if (const int month = month_of(token); month > 0) {
    parts.month = parts.month == 0 ? month : parts.month;
  } else {
    const bool ordinal = token.size() > 2 && (token.ends_with("st") || token.ends_with("nd") || token.ends_with("rd") || token.ends_with("th"));
    take_day(numbers(ordinal ? token.substr(0, token.size() - 2) : token, "/-."), parts);
  }
}

}  // namespace

std::optional<std::int64_t> sent_moment(std::string_view text) {
  const std::string small = ascii_small(text.substr(0, kLongest));
  Parts parts;
  for (std::size_t at = 0; at < small.size();) {
    const std::size_t end = std::min(small.find_first_of(" ,;()\t\n", at), small.size());
    if (end > at) {
      take(std::string_view(small).substr(at, end - at), parts);
    }
    at = end + 1;
  }
  using namespace std::chrono;
  const year_month_day day{year{parts.year}, month{static_cast<unsigned>(parts.month)}, std::chrono::day{static_cast<unsigned>(parts.day)}};
  if (!day.ok() || parts.year < 1970) {
    return std::nullopt;
  }
  const bool noon = parts.seconds / kHour == 12;
  const int shift = parts.afternoon && parts.seconds / kHour < 12 ? 12 * kHour : parts.morning && noon ? -12 * kHour : 0;
  return static_cast<std::int64_t>(sys_days(day).time_since_epoch().count()) * 24 * kHour + parts.seconds + shift - parts.zone;
}

std::string moment_words(std::int64_t moment) {
  using namespace std::chrono;
  const auto days = floor<std::chrono::days>(sys_seconds(seconds(moment)));
  const year_month_day day(days);
  const auto left = moment - std::int64_t{days.time_since_epoch().count()} * 24 * kHour;
  std::array<char, 40> words{};
  std::snprintf(words.data(), words.size(), "%04d-%02u-%02u %02d:%02d", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                static_cast<int>(left / kHour), static_cast<int>(left % kHour / kMinute));
  return words.data();
}

}  // namespace candour
