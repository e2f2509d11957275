#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <numeric>
#include <string_view>
#include <utility>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/codec/json.h"

namespace candour {
namespace {

using codec::field;
using codec::Json;

[[noreturn]] void complain(const std::string& what) {
  throw Error(ExitCode::configuration, "request.json: " + what);
}

Day day_in(const Json& object, const char* name) {
  const auto text = field(object, name, std::string());
  const auto day = day_from(text);
  if (!day) {
    complain(std::string("\"") + name + "\" must be a date like 2026-10-05");
  }
  return *day;
}

template <typename Value, typename From>
Value named(const Json& object, const char* name, const char* otherwise, From from) {
  const auto value = from(field(object, name, std::string(otherwise)));
  if (!value) {
    complain(std::string("\"") + name + "\" has a value that is not known");
  }
  return *value;
}

std::string needed(const Json& object, const char* name) {
  auto text = field(object, name, std::string());
  if (text.empty()) {
    complain(std::string("\"") + name + "\" is missing");
  }
  return text;
}

std::string letters_of(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      out.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  return out;
}

// Levenshtein's distance of two short words.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t kept = corner + (a[i - 1] == b[j - 1] ? 0U : 1U);
      corner = std::exchange(row[j], std::min({kept, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

// A misspelt field would be left out in silence, and with it a name: "known as" or "adress" is told, another system's own
// field is left aside.
void allow(const Json& object, const char* where, std::initializer_list<std::string_view> known) {
  if (!object.is_object()) {
    complain(std::string(*where == 0 ? "the file" : where) + " is not an object {...}");
  }
  for (const auto& [name, value] : object.items()) {
    const std::string letters = letters_of(name.substr(0, 40));
    const bool is_known = std::find(known.begin(), known.end(), name) != known.end();
    const auto meant = std::find_if(known.begin(), known.end(), [&](std::string_view field) {
      return field.size() > 4 && distance(letters, letters_of(std::string(field))) <= (field.size() > 7 ? 2U : 1U);
    });
    if (!is_known && meant != known.end()) {
      complain("\"" + name.substr(0, 40) + "\" is not a field of " + (*where == 0 ? "a request" : where) + "; did you mean \"" + std::string(*meant) + "\"?");
    }
  }
}

DataSubject subject_in(const Json& json) {
  allow(json, "subject", {"name", "born_on", "known_as", "former_names", "addresses", "identifiers"});
  DataSubject subject;
  subject.name = needed(json, "name");
  if (!field(json, "born_on", std::string()).empty()) {
    subject.born_on = day_in(json, "born_on");
  }
  subject.known_as = field(json, "known_as", std::vector<std::string>());
  subject.former_names = field(json, "former_names", std::vector<std::string>());
  subject.addresses = field(json, "addresses", std::vector<std::string>());
  for (const Json& entry : field(json, "identifiers", Json::array())) {
    allow(entry, "identifiers", {"kind", "value"});
    subject.identifiers.push_back({needed(entry, "kind"), needed(entry, "value")});
  }
  return subject;
}

Person person_in(const Json& json) {
  allow(json, "people", {"id", "name", "known_as", "role", "relationship", "class", "agency", "consent", "consent_covers", "deceased", "known_to_subject"});
  Person person;
  person.id = needed(json, "id");
  person.name = needed(json, "name");
  person.known_as = field(json, "known_as", std::vector<std::string>());
  person.role = field(json, "role", std::string());
  person.relationship = field(json, "relationship", std::string());
  person.person_class = named<PersonClass>(json, "class", "third-party", person_class_from);
  if (json.contains("agency") && json["agency"].is_string()) {
    person.agency = json["agency"].get<std::string>();
  }
  person.consent = named<Consent>(json, "consent", "not-asked", consent_from);
  person.consent_covers = field(json, "consent_covers", std::string());
  person.deceased = field(json, "deceased", false);
  person.known_to_subject = field(json, "known_to_subject", false);
  return person;
}

Request request_in(const Json& json) {
  allow(json, "", {"reference", "regime", "division", "received_on", "capacity", "controller", "requester", "subject", "clock", "people"});
  Request request;
  request.reference = needed(json, "reference");
  request.regime = named<Regime>(json, "regime", "auto", regime_from);
  request.division = named<Division>(json, "division", "england-and-wales", division_from);
  request.received_on = day_in(json, "received_on");
  request.capacity = field(json, "capacity", std::string("self"));
  const Json controller = field(json, "controller", Json::object());
  allow(controller, "controller", {"name", "email_domains"});
  request.controller_name = field(controller, "name", std::string());
  request.controller_email_domains = field(controller, "email_domains", std::vector<std::string>());
  const Json requester = field(json, "requester", Json::object());
  allow(requester, "requester", {"name", "relation"});
  request.requester_name = field(requester, "name", std::string());
  request.requester_relation = field(requester, "relation", std::string());
  request.subject = subject_in(field(json, "subject", Json::object()));
  for (const Json& event : field(json, "clock", Json::array())) {
    allow(event, "clock", {"event", "on"});
    request.clock.push_back({named<ClockEventKind>(event, "event", "", clock_event_from), day_in(event, "on")});
  }
  for (const Json& person : field(json, "people", Json::array())) {
    request.people.push_back(person_in(person));
  }
  return request;
}

Json from_subject(const DataSubject& subject) {
  Json identifiers = Json::array();
  for (const Identifier& identifier : subject.identifiers) {
    identifiers.push_back({{"kind", identifier.kind}, {"value", identifier.value}});
  }
  Json json = {{"name", subject.name}, {"known_as", subject.known_as}, {"former_names", subject.former_names},
               {"addresses", subject.addresses}, {"identifiers", std::move(identifiers)}};
  if (subject.born_on) {
    json["born_on"] = to_string(*subject.born_on);
  }
  return json;
}

Json from_person(const Person& person) {
  Json json = {{"id", person.id}, {"name", person.name}, {"known_as", person.known_as}, {"role", person.role},
               {"relationship", person.relationship}, {"class", to_string(person.person_class)},
               {"consent", to_string(person.consent)}, {"consent_covers", person.consent_covers},
               {"deceased", person.deceased}, {"known_to_subject", person.known_to_subject}};
  json["agency"] = person.agency ? Json(*person.agency) : Json();
  return json;
}

}  // namespace

Request request_from_json(std::string_view text) {
  const Json json = codec::parse(text, "request.json");
  try {
    return request_in(json);
  } catch (const Json::exception&) {
    complain("a field has the wrong type");
  }
}

std::string to_json(const Request& request) {
  Json clock = Json::array();
  for (const ClockEvent& event : request.clock) {
    clock.push_back({{"event", to_string(event.kind)}, {"on", to_string(event.on)}});
  }
  Json people = Json::array();
  for (const Person& person : request.people) {
    people.push_back(from_person(person));
  }
  return codec::dump(Json{
      {"reference", request.reference}, {"regime", to_string(request.regime)},
      {"division", to_string(request.division)}, {"received_on", to_string(request.received_on)},
      {"capacity", request.capacity},
      {"controller", {{"name", request.controller_name}, {"email_domains", request.controller_email_domains}}},
      {"requester", {{"name", request.requester_name}, {"relation", request.requester_relation}}},
      {"subject", from_subject(request.subject)}, {"clock", std::move(clock)}, {"people", std::move(people)}});
}

}  // namespace candour
