#include "pipeline/codec/bank_holidays.h"

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/codec/json.h"

namespace candour {
namespace {

using codec::field;
using codec::Json;

constexpr int kFewestInAYear = 6;   // every division has eight and more; fewer is a part of a year, and the rest would be missing

[[noreturn]] void complain(const std::string& what) {
  throw Error(ExitCode::configuration, "the bank holidays file: " + what + "; use the list as published at www.gov.uk/bank-holidays.json");
}

std::set<Day> days_in(const Json& list, const std::string& division) {
  std::set<Day> days;
  for (const Json& event : field(list, "events", Json::array())) {
    const auto day = day_from(field(event, "date", std::string()));
    if (!day) {
      complain("an event of " + division + " has no date like 2026-12-25");
    }
    days.insert(*day);
  }
  std::map<int, int> by_year;
  for (const Day day : days) {
    ++by_year[static_cast<int>(day.year())];
  }
  for (const auto& [year, count] : by_year) {
    if (count < kFewestInAYear) {
      complain(std::to_string(year) + " of " + division + " has only " + std::to_string(count) + " days, which is no whole year");
    }
  }
  return days;
}

PublishedHolidays holidays_in(const Json& json) {
  PublishedHolidays holidays;
  for (const auto& [name, list] : json.items()) {
    const auto division = division_from(name);
    if (!division) {
      complain("a division is not one of england-and-wales, scotland, northern-ireland");
    }
    holidays[*division] = days_in(list, name);
    if (holidays[*division].empty()) {
      complain(name + " has no events");
    }
  }
  return holidays;
}

}  // namespace

PublishedHolidays bank_holidays_from_json(std::string_view text) {
  const Json json = codec::parse(text, "the bank holidays file");
  if (!json.is_object() || json.empty()) {
    complain("it holds no divisions");
  }
  try {
    return holidays_in(json);
  } catch (const Json::exception&) {
    complain("a field has the wrong type");
  }
}

}  // namespace candour
