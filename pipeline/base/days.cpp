#include "pipeline/base/days.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

namespace candour {

std::optional<std::chrono::year_month_day> day_from(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') {
      return std::nullopt;
    }
  }
  const std::string copy(text);
  const std::chrono::year_month_day day{std::chrono::year(std::stoi(copy.substr(0, 4))),
                                        std::chrono::month(static_cast<unsigned>(std::stoi(copy.substr(5, 2)))),
                                        std::chrono::day(static_cast<unsigned>(std::stoi(copy.substr(8, 2))))};
  return day.ok() ? std::optional(day) : std::nullopt;
}

std::string to_string(std::chrono::year_month_day day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::chrono::year_month_day local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return {std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

std::string utc_now() { return utc_time(std::time(nullptr)); }

std::string utc_time(std::int64_t seconds_since_1970) {
  const auto at = static_cast<std::time_t>(seconds_since_1970);
  std::tm utc{};
  ::gmtime_r(&at, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

}  // namespace candour
