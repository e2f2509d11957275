#include "pipeline/model/consultation.h"

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<Consulted, const char*>, 6> kConsulted{{{Consulted::third_party, "third-party"},
                                                                       {Consulted::partner_agency, "partner-agency"},
                                                                       {Consulted::originator, "originator"},
                                                                       {Consulted::health_professional, "health-professional"},
                                                                       {Consulted::legal, "legal"},
                                                                       {Consulted::manager, "manager"}}};

constexpr std::array<std::pair<ConsultationOutcome, const char*>, 5> kOutcomes{{{ConsultationOutcome::waiting, "waiting"},
                                                                                {ConsultationOutcome::agrees, "agrees"},
                                                                                {ConsultationOutcome::agrees_in_part, "agrees-in-part"},
                                                                                {ConsultationOutcome::objects, "objects"},
                                                                                {ConsultationOutcome::no_reply, "no-reply"}}};

template <typename Enum, std::size_t Count>
bool read_name(const std::array<std::pair<Enum, const char*>, Count>& table, std::string_view text, Enum& out) {
  const std::optional<Enum> found = value_of(table, std::string(text));
  out = found.value_or(out);
  return found.has_value();
}

}  // namespace

const char* to_string(Consulted kind) { return name_of(kConsulted, kind); }
bool consulted_from(std::string_view text, Consulted& kind) { return read_name(kConsulted, text, kind); }
const char* to_string(ConsultationOutcome outcome) { return name_of(kOutcomes, outcome); }
bool consultation_outcome_from(std::string_view text, ConsultationOutcome& outcome) { return read_name(kOutcomes, text, outcome); }

}  // namespace candour
