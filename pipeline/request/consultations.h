// How consultations stand on a day, and what they stand in the way of. A partner agency's or a third party's objection is a factor, the
// controller decides; a health professional's opinion is a condition: health data goes out on one of the last six months alone
// (DPA 2018 Sch 3 para 6; Sch 3 para 2 says who gives it).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/consultation.h"
#include "pipeline/request/bank_holidays.h"

namespace candour {

enum class ConsultationState { waiting, overdue, answered, expired };

const char* to_string(ConsultationState state);

// The last day on which an opinion counts: six months less a day after it was given. None of anybody else's reply.
std::optional<Day> last_day_of(const Consultation& consultation);

ConsultationState state_of(const Consultation& consultation, Day today);

// Why health data cannot go out on that day, by the opinions on it (of others nothing is told); empty when it can, also without any.
// Of each professional the latest on the same paper counts, on the same day the stricter; one who objects is not outvoted. Where parts would do harm
// somebody must have decided since: `decided_on` is the day on which a person last did, or empty.
std::string health_objection(const std::vector<Consultation>& opinions, const std::string& decided_on, Day day);

}  // namespace candour
