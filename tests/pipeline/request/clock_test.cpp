#include "pipeline/request/clock.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"

using namespace candour;
using nlohmann::json;

namespace {

std::string data(const std::string& name) { return std::string(CANDOUR_SOURCE_DIR) + "/tests/data/" + name; }

Day day(const std::string& text) { return *day_from(text); }

Request received(const std::string& on) {
  Request request;
  request.received_on = day(on);
  return request;
}

// A CSV line's fields; quoted ones may hold commas.
std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      out.emplace_back();
    } else {
      out.back().push_back(c);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("Every row of the published deadline table comes out to the day") {
  std::ifstream in(data("deadline_vectors.csv"));
  std::string line;
  std::getline(in, line);
  int rows = 0;
  while (std::getline(in, line)) {
    const auto row = fields(line);
    Request request = received(row[0]);
    request.division = row[2] == "EW" ? Division::england_and_wales : row[2] == "S" ? Division::scotland : Division::northern_ireland;
    if (row[3] == "3m") {
      request.clock.push_back({ClockEventKind::extended, request.received_on});
    }
    INFO(line);
    CHECK(to_string(due_dates(request, BankHolidays::built_in(), request.received_on).due) == row[5]);
    ++rows;
  }
  CHECK(rows == 56);
}

TEST_CASE("The holidays by rule are those that were published") {
  std::ifstream in(data("bank_holidays_2011_2030.json"));
  const json published = json::parse(in);
  for (const auto& [name, list] : published.items()) {
    const Division division = *division_from(name);
    std::set<Day> days;
    for (const auto& entry : list) {
      days.insert(day(entry.get<std::string>()));
    }
    for (Day d = day("2011-01-01"); d <= day("2030-12-31"); d = std::chrono::sys_days(d) + std::chrono::days(1)) {
      if (BankHolidays::built_in().is_holiday(d, division) != (days.count(d) != 0)) {
        FAIL_CHECK(name << " " << to_string(d));
      }
    }
  }
}

TEST_CASE("Waiting for clarification moves the due date as the statute says, and cautiously") {
  std::ifstream in(data("pause_vectors.json"));
  int rows = 0;
  for (const auto& row : json::parse(in)) {
    INFO(row.dump());
    Request request = received(row.at("relevant").get<std::string>());
    for (const auto& pause : row.at("pauses")) {
      request.clock.push_back({ClockEventKind::clarification_asked, day(pause.at(0).get<std::string>())});
    }
    // Overlapping pauses are told as intervals, so the test gives them to the clock one after the other.
    std::vector<ClockEvent> events;
    std::string open_from, open_to;
    for (const auto& pause : row.at("pauses")) {
      const auto from = pause.at(0).get<std::string>(), to = pause.at(1).get<std::string>();
      if (!open_to.empty() && from <= open_to) {
        open_to = std::max(open_to, to);
        continue;
      }
      if (!open_to.empty()) {
        events.push_back({ClockEventKind::clarification_asked, day(open_from)});
        events.push_back({ClockEventKind::clarification_answered, day(open_to)});
      }
      open_from = from;
      open_to = to;
    }
    events.push_back({ClockEventKind::clarification_asked, day(open_from)});
    events.push_back({ClockEventKind::clarification_answered, day(open_to)});
    request.clock = events;
    const DueDates dates = due_dates(request, BankHolidays::built_in(), day(open_to));
    CHECK(to_string(dates.due) == row.at("due").get<std::string>());
    CHECK(to_string(dates.due_cautious) == row.at("cautious").get<std::string>());
    request.clock.push_back({ClockEventKind::extended, day(open_to)});
    CHECK(to_string(due_dates(request, BankHolidays::built_in(), day(open_to)).due) == row.at("due_extended").get<std::string>());
    ++rows;
  }
  CHECK(rows == 7);
}

TEST_CASE("Identity and fee set a new day nought") {
  Request request = received("2026-04-01");
  request.clock = {{ClockEventKind::identity_requested, day("2026-04-02")}};
  CHECK(due_dates(request, BankHolidays::built_in(), day("2026-04-03")).waiting);
  request.clock.push_back({ClockEventKind::identity_received, day("2026-04-20")});
  CHECK(to_string(due_dates(request, BankHolidays::built_in(), day("2026-04-21")).due) == "2026-05-20");
  request.clock.push_back({ClockEventKind::fee_paid, day("2026-05-01")});
  CHECK(to_string(due_dates(request, BankHolidays::built_in(), day("2026-05-02")).due) == "2026-06-01");
}

TEST_CASE("A request from before 25 May 2018 has forty days and no roll-over") {
  for (const auto& [from, due] : std::vector<std::pair<std::string, std::string>>{
           {"2012-02-20", "2012-03-30"}, {"2015-03-06", "2015-04-14"}, {"2016-02-01", "2016-03-11"},
           {"2017-12-01", "2018-01-09"}, {"2018-02-28", "2018-04-08"}, {"2018-05-24", "2018-07-02"}}) {
    const DueDates dates = due_dates(received(from), BankHolidays::built_in(), day(from));
    CHECK(dates.regime == Regime::dpa1998);
    CHECK(to_string(dates.due) == due);
  }
}

TEST_CASE("A rectification request is not paused by a question") {
  Request request = received("2026-03-02");
  request.regime = Regime::rectification;
  request.clock = {{ClockEventKind::clarification_asked, day("2026-03-05")}, {ClockEventKind::clarification_answered, day("2026-03-12")}};
  CHECK(to_string(due_dates(request, BankHolidays::built_in(), day("2026-03-13")).due) == "2026-04-02");
}

TEST_CASE("A clock that cannot be is refused") {
  Request request = received("2026-03-02");
  request.clock = {{ClockEventKind::clarification_answered, day("2026-03-12")}};
  CHECK_THROWS_AS(due_dates(request, BankHolidays::built_in(), day("2026-03-13")), Error);
  request.clock = {{ClockEventKind::identity_received, day("2026-02-12")}};
  CHECK_THROWS_AS(due_dates(request, BankHolidays::built_in(), day("2026-03-13")), Error);
}

TEST_CASE("An imported list rules for its years") {
  BankHolidays holidays = BankHolidays::built_in();
  holidays.import(Division::england_and_wales, {day("2026-07-15")});
  CHECK(holidays.is_holiday(day("2026-07-15"), Division::england_and_wales));
  CHECK_FALSE(holidays.is_holiday(day("2026-12-25"), Division::england_and_wales));
  CHECK(holidays.is_holiday(day("2026-12-25"), Division::scotland));
}
