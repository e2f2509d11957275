#include "extractors/export/written_values.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "pipeline/base/days.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::array kMonths = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
constexpr std::array kWeekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::size_t kLongestDate = 80;

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Parts {
  int day = 0, month = 0, year = 0;
};

// Takes figures from the front; 0 when there are none.
int take_number(std::string_view& rest, std::size_t most) {
  int value = 0;
  std::size_t taken = 0;
  while (taken < most && taken < rest.size() && is_figure(rest[taken])) {
    value = value * 10 + (rest[taken++] - '0');
  }
  rest.remove_prefix(taken);
  return value;
}

int take_month(std::string_view& rest) {
  std::size_t letters = 0;
  while (letters < rest.size() && is_letter(rest[letters])) {
    ++letters;
  }
  const std::string word = ascii_small(rest.substr(0, letters));
  rest.remove_prefix(letters);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word.size() >= 3 && ascii_small(kMonths[i]).starts_with(word)) {
      return static_cast<int>(i + 1);
    }
  }
  return 0;
}

int take_year(std::string_view& rest, std::size_t figures) {
  const std::size_t before = rest.size();
  const int value = take_number(rest, figures);
  if (before - rest.size() == figures && !(figures == 2 && !rest.empty() && is_figure(rest.front()))) {
    return figures == 4 ? value : value + (value < 50 ? 2000 : 1900);
  }
  return 0;
}

void skip_ordinal(std::string_view& rest) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (rest.starts_with(ending)) {
      rest.remove_prefix(2);
      return;
    }
  }
}

std::size_t run_length(std::string_view text) {
  const std::size_t end = text.find_first_not_of(text.front());
  return end == std::string_view::npos ? text.size() : end;
}

// One piece of a format (DD, MMM, a literal) off the front of the format and of what is written.
bool take_piece(std::string_view& format, std::string_view& rest, Parts& parts) {
  const char kind = format.front();
  const std::size_t run = run_length(format);
  if (kind == 'D') {
    parts.day = take_number(rest, 2);
    skip_ordinal(rest);
  } else if (kind == 'M') {
    parts.month = run >= 3 ? take_month(rest) : take_number(rest, 2);
  } else if (kind == 'Y') {
    parts.year = take_year(rest, run);
  } else if (rest.empty() || rest.front() != kind) {
    return false;
  } else {
    format.remove_prefix(1);
    rest.remove_prefix(kind == ' ' ? run_length(rest) : 1);
    return true;
  }
  format.remove_prefix(run);
  return (kind == 'D' ? parts.day : kind == 'M' ? parts.month : parts.year) > 0;
}

std::optional<std::string> take_date(std::string_view& rest, std::string_view format) {
  Parts parts;
  while (!format.empty()) {
    if (!take_piece(format, rest, parts)) {
      return std::nullopt;
    }
  }
  const std::chrono::year_month_day day{std::chrono::year(parts.year), std::chrono::month(static_cast<unsigned>(parts.month)),
                                        std::chrono::day(static_cast<unsigned>(parts.day))};
  return day.ok() && parts.year >= 1900 ? std::optional(to_string(day)) : std::nullopt;
}

// The time behind a date; nullopt when there is something else.
std::optional<std::string> time_behind(std::string_view rest) {
  static const RE2 kTime(R"((?i)[ t,]+(?:at +)?(\d{1,2}[:.]\d{2})((?:[:.]\d{2}(?:[.,]\d{1,9})?)?)((?: ?[ap]\.?m\.?)?)((?: ?(?:z|utc|gmt|bst|[+-]\d{2}:?\d{2}))?))");
  if (rest.empty()) {
    return std::string();
  }
  std::string clock, seconds, half, zone;
  if (!RE2::FullMatch(re2::StringPiece(rest.data(), rest.size()), kTime, &clock, &seconds, &half, &zone)) {
    return std::nullopt;
  }
  const bool no_time = !seconds.empty() && (clock == "00:00" || clock == "0:00") && seconds.find_first_not_of(":.,0") == std::string::npos;
  zone = ascii_small(trimmed_value(zone)) == "z" ? "UTC" : std::string(trimmed_value(zone));
  return no_time ? std::string() : clock + half + (zone.empty() ? "" : " ") + zone;
}

void skip_weekday(std::string_view& rest) {
  static const RE2 kWeekday(R"((?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[, ]+)");
  re2::StringPiece piece(rest.data(), rest.size());
  RE2::Consume(&piece, kWeekday);
  rest = {piece.data(), piece.size()};
}

}  // namespace

std::optional<WrittenWhen> read_when(std::string_view written, const std::vector<std::string>& formats) {
  written = trimmed_value(written);
  if (written.size() > kLongestDate) {
    return std::nullopt;
  }
  skip_weekday(written);
  for (const std::string& format : formats) {
    std::string_view rest = written;
    const auto date = take_date(rest, format);
    const auto time = date ? time_behind(rest) : std::nullopt;
    if (time) {
      return WrittenWhen{*date, *time};
    }
  }
  return std::nullopt;
}

bool is_date_format(std::string_view format) {
  int days = 0, months = 0, years = 0;
  while (!format.empty()) {
    const std::size_t run = run_length(format);
    days += format.front() == 'D' && run <= 2 ? 1 : 0;
    months += format.front() == 'M' && run <= 4 ? 1 : 0;
    years += format.front() == 'Y' && (run == 2 || run == 4) ? 1 : 0;
    format.remove_prefix(run);
  }
  return days == 1 && months == 1 && years == 1;
}

std::string day_in_words(std::string_view iso) {
  const auto day = day_from(iso);
  if (!day) {
    return std::string(iso);
  }
  return std::to_string(static_cast<unsigned>(day->day())) + " " + kMonths.at(static_cast<unsigned>(day->month()) - 1) + " " + std::to_string(static_cast<int>(day->year()));
}

std::string weekday_in_words(std::string_view iso) {
  const auto day = day_from(iso);
  return day ? std::string(kWeekdays.at(std::chrono::weekday(std::chrono::sys_days(*day)).c_encoding())) + " " + day_in_words(iso) : std::string(iso);
}

std::string_view trimmed_value(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && (blank(text.front()) || text.starts_with("\xC2\xA0"))) {
    text.remove_prefix(blank(text.front()) ? 1 : 2);
  }
  while (!text.empty() && (blank(text.back()) || text.ends_with("\xC2\xA0"))) {
    text.remove_suffix(blank(text.back()) ? 1 : 2);
  }
  return text;
}

std::string normal_label(std::string_view label) {
  std::string out;
  for (const char c : trimmed_value(label)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '_';
    if (!blank || (!out.empty() && out.back() != ' ')) {
      out += blank ? ' ' : c;
    }
  }
  out.erase(out.find_last_not_of(" :?*") + 1);
  return ascii_small(out);
}

std::vector<std::string_view> lines_of_text(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

}  // namespace candour
