// Somebody asked about the record before something of it goes out, and what they said. A reply is no decision: the controller decides.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace candour {

// Who is asked. originator: who asked for a restriction. health_professional: the appropriate one of DPA 2018 Sch 3 para 2.
enum class Consulted { third_party, partner_agency, originator, health_professional, legal, manager };

// health_professional: `objects` is an opinion that the serious harm test is met, `agrees` that it is not, `agrees_in_part` item by item.
enum class ConsultationOutcome { waiting, agrees, agrees_in_part, objects, no_reply };

struct Consultation {
  std::int64_t id = 0;        // set by the store
  Consulted kind = Consulted::partner_agency;
  std::string source;         // SourceDocument::source; empty: of no paper alone
  std::string person;         // Person::id, of a third party
  std::string whom;           // name, role, agency; of a health professional the registration too
  std::string question;       // what was asked, and what was shown
  std::string asked_on;       // these three ISO days
  std::string reply_by;       // empty: none was set
  std::string replied_on;     // empty while waiting
  ConsultationOutcome outcome = ConsultationOutcome::waiting;
  std::string views;          // what they said, or what was done to reach them
  std::string by;             // who wrote down what was entered last; set by the store like `at` (ISO 8601 UTC)
  std::string at;
};

const char* to_string(Consulted kind);                  // "partner-agency"
bool consulted_from(std::string_view text, Consulted& kind);
const char* to_string(ConsultationOutcome outcome);     // "agrees-in-part"
bool consultation_outcome_from(std::string_view text, ConsultationOutcome& outcome);

}  // namespace candour
