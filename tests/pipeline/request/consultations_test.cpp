#include "pipeline/request/consultations.h"

#include <catch2/catch.hpp>

#include "pipeline/base/days.h"

using namespace candour;

namespace {

Day day(const char* text) { return *day_from(text); }

Consultation opinion(const char* on, ConsultationOutcome outcome, const char* source = "letter.pdf") {
  Consultation one;
  one.kind = Consulted::health_professional;
  one.source = source;
  one.whom = "Dr Anil Rao, GMC 1234567";
  one.asked_on = "2026-01-02";
  one.replied_on = on;
  one.outcome = outcome;
  return one;
}

}  // namespace

TEST_CASE("A health professional's opinion counts for six months less a day, also from the end of a long month") {
  const auto [given, last] = GENERATE(std::pair{"2026-03-10", "2026-09-09"}, std::pair{"2026-08-31", "2027-02-27"}, std::pair{"2027-08-31", "2028-02-28"}, std::pair{"2026-02-28", "2026-08-27"});
  const Consultation one = opinion(given, ConsultationOutcome::agrees);
  CHECK(to_string(*last_day_of(one)) == last);
  CHECK(state_of(one, day(last)) == ConsultationState::answered);
  CHECK(state_of(one, Day{std::chrono::sys_days{day(last)} + std::chrono::days{1}}) == ConsultationState::expired);
}

TEST_CASE("An agency's reply does not run out, and one that has not come is overdue after its day") {
  Consultation one = opinion("2020-01-01", ConsultationOutcome::objects);
  one.kind = Consulted::partner_agency;
  CHECK_FALSE(last_day_of(one));
  CHECK(state_of(one, day("2026-10-05")) == ConsultationState::answered);
  one.outcome = ConsultationOutcome::waiting;
  CHECK(state_of(one, day("2026-10-05")) == ConsultationState::waiting);
  one.reply_by = "2026-10-05";
  CHECK(state_of(one, day("2026-10-05")) == ConsultationState::waiting);
  CHECK(state_of(one, day("2026-10-06")) == ConsultationState::overdue);
}

TEST_CASE("Health data goes out on opinions that are young enough and of which none objects") {
  const Day today = day("2026-10-05");
  using Outcome = ConsultationOutcome;
  CHECK(health_objection({}, "", today).empty());
  CHECK(health_objection({opinion("2026-09-01", Outcome::agrees)}, "", today).empty());
  CHECK(health_objection({opinion("2026-01-10", Outcome::agrees)}, "", today).find("older than six months") != std::string::npos);
  CHECK(health_objection({opinion("2026-09-01", Outcome::objects)}, "", today).find("may not go out") != std::string::npos);
  CHECK(health_objection({opinion("2026-09-20", Outcome::agrees), opinion("2026-09-01", Outcome::objects)}, "", today).empty());   // the same professional thought again
  CHECK(health_objection({opinion("2026-09-01", Outcome::agrees), opinion("2026-10-01", Outcome::no_reply)}, "", today).empty());
}

TEST_CASE("Of two opinions of one professional on one day the stricter counts, and nobody outvotes another who objects") {
  const Day today = day("2026-10-05");
  using Outcome = ConsultationOutcome;
  CHECK_FALSE(health_objection({opinion("2026-09-01", Outcome::objects), opinion("2026-09-01", Outcome::agrees)}, "", today).empty());
  Consultation other = opinion("2026-10-01", Outcome::agrees);
  other.whom = "Dr Elin Prosser";
  CHECK_FALSE(health_objection({opinion("2026-09-01", Outcome::objects), other}, "", today).empty());
}

TEST_CASE("An agreement to the message that a paper came with does not take back the objection to the paper") {
  const Day today = day("2026-10-05");
  using Outcome = ConsultationOutcome;
  CHECK_FALSE(health_objection({opinion("2026-09-01", Outcome::objects, "mail.eml/letter.pdf"), opinion("2026-09-20", Outcome::agrees, "mail.eml")}, "", today).empty());
  CHECK(health_objection({opinion("2026-09-01", Outcome::objects, "letter.pdf"), opinion("2026-09-20", Outcome::agrees, "letter.pdf")}, "", today).empty());
}

TEST_CASE("Where parts would do harm somebody must have decided since") {
  const Day today = day("2026-10-05");
  const std::vector<Consultation> in_part = {opinion("2026-09-01", ConsultationOutcome::agrees_in_part)};
  CHECK_FALSE(health_objection(in_part, "", today).empty());
  CHECK_FALSE(health_objection(in_part, "2026-08-31", today).empty());
  CHECK(health_objection(in_part, "2026-09-01", today).empty());
}
