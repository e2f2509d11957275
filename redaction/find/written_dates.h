// Dates as records write them: "3 May 2016", "03/05/16", "3rd Sept. 2004".
#pragma once

#include <re2/re2.h>

#include <string>

#define MONTH_NAME R"((?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))"

namespace candour {

// For RE2, case ignored: three groups, day, month and year; and a day of the week that may stand before.
inline const std::string kDayMonthYear = R"((\d{1,2})(?:st|nd|rd|th)?[\s/.\-]+(\d{1,2}|[A-Za-z]{3,9})[\s/.,\-]+(\d{4}|\d{2})\b)";
inline const std::string kWeekday = R"((?:(?:mon|tues|wednes|thurs|fri|satur|sun|tue|wed|thu|sat)(?:day)?,?\s+)?)";

// The text with dates that put the year first ("2014-03-05", "2014/03/05T10:00") as "05/03/2014": their month and day in front of a time
// would be read as a date.
std::string with_day_first(std::string text);

// YYYY-MM-DD; empty when there is no such day, or it is before 1951. Two figures of a year up to 49 are of this century.
std::string iso_date(int day, int month, int year);
std::string made_date(const std::string& day, const std::string& month, const std::string& year);   // as kDayMonthYear's groups
int month_number(const std::string& name);   // of "Sept", "september"; 0 for none

// A date as somebody wrote it, whole or in part: "17-Aug-1985", "August 17, 1985", "17081985", "17 August", "Aug 1985", "'84".
struct DateAsTold {
  int day = 0;     // 0 where nothing is told
  int month = 0;
  int year = 0;    // below 100 where only two figures stand
};
DateAsTold date_as_told(const std::string& text);

// The first date that the pattern finds, whose groups are those of kDayMonthYear; empty for none.
std::string first_date(const std::string& text, const RE2& regex);

}  // namespace candour
