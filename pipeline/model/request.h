// The subject access request and the people its form names. Dates are civil days (no time, Europe/London).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace candour {

using Day = std::chrono::year_month_day;

enum class Regime { automatic, ukgdpr_12a, ukgdpr_old, dpa1998, rectification };
enum class Division { england_and_wales, scotland, northern_ireland };

enum class ClockEventKind {
  identity_requested, identity_received, fee_requested, fee_paid, clarification_asked, clarification_answered,
  extended
};

struct ClockEvent {
  ClockEventKind kind;
  Day on;
};

enum class PersonClass { subject, family, third_party, professional, official, source };
enum class Consent { not_asked, asked, given, refused, not_capable };

struct Person {
  std::string id;                       // "p1"...; the data subject is "subject"
  std::string name;
  std::vector<std::string> known_as;    // aliases, former and pre-adoption names, misspellings
  std::string role;                     // "mother", "social worker"
  std::string relationship;
  PersonClass person_class = PersonClass::third_party;
  bool class_is_guess = false;
  std::string class_why;                // how the class is known; a sentence
  std::optional<std::string> agency;
  Consent consent = Consent::not_asked;
  std::string consent_covers;
  bool deceased = false;
  bool known_to_subject = false;
  int letters_naming = 0;               // letters to the data subject in the record that name them
};

struct Identifier {
  std::string kind;
  std::string value;
};

struct DataSubject {
  std::string name;
  std::optional<Day> born_on;
  std::vector<std::string> known_as;
  std::vector<std::string> former_names;
  std::vector<std::string> addresses;
  std::vector<Identifier> identifiers;
};

struct Request {
  std::string reference;
  Regime regime = Regime::automatic;
  Division division = Division::england_and_wales;
  Day received_on{};
  std::string capacity = "self";
  std::string controller_name;
  std::vector<std::string> controller_email_domains;
  std::string requester_name;
  std::string requester_relation;
  DataSubject subject;
  std::vector<ClockEvent> clock;
  std::vector<Person> people;
};

const char* to_string(Regime regime);  // "auto", "UKGDPR_12A", "UKGDPR_OLD", "DPA1998", "RECTIFICATION"
const char* to_string(Division division);
const char* to_string(ClockEventKind kind);
const char* to_string(PersonClass person_class);
const char* to_string(Consent consent);
std::optional<Regime> regime_from(const std::string& name);
std::optional<Division> division_from(const std::string& name);
std::optional<ClockEventKind> clock_event_from(const std::string& name);
std::optional<PersonClass> person_class_from(const std::string& name);
std::optional<Consent> consent_from(const std::string& name);

}  // namespace candour
