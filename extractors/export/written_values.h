// Dates, times and ticks as case systems and telephones write them. Thread-safe; linear.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct WrittenWhen {
  std::string date;   // YYYY-MM-DD
  std::string time;   // as written, without seconds; empty when none, or only midnight to the second, which systems write for "no time"
};

// The first of the formats ("DD/MM/YYYY", "D MMM YYYY") that fits; a day of the week before and a time behind are understood. nullopt
// when none fits or there is no such day. Two figures of a year up to 49 are of this century.
std::optional<WrittenWhen> read_when(std::string_view written, const std::vector<std::string>& formats);

bool is_date_format(std::string_view format);   // names day, month and year, each once

std::string day_in_words(std::string_view iso);              // "2 May 2019"; anything else comes back as it is
std::string weekday_in_words(std::string_view iso);          // "Thursday 2 May 2019"

std::string_view trimmed_value(std::string_view text);             // of blanks, tabs, line ends and no-break spaces
std::string normal_label(std::string_view label);            // "Date  of Event: *" is "date of event"
std::vector<std::string_view> lines_of_text(std::string_view text);

}  // namespace candour
