// Civil days as "YYYY-MM-DD", the only shape in which a date enters or leaves the product.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace candour {

std::optional<std::chrono::year_month_day> day_from(std::string_view text);  // nullopt when no real date
std::string to_string(std::chrono::year_month_day day);
std::chrono::year_month_day local_today();
std::string utc_time(std::int64_t seconds_since_1970);
std::string utc_now();  // "2026-11-24T13:05:00Z"

}  // namespace candour
