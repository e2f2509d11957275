#include "pipeline/case/authorise.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <string_view>

#include "pipeline/base/error.h"

namespace candour {
namespace {

// "Team-Manager " and "team manager" are one: small letters, one space between words, none around.
std::string plain(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool gap = std::isspace(byte) != 0 || c == '-' || c == '_';
    if (!gap) {
      out.push_back(static_cast<char>(std::tolower(byte)));
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return !out.empty() && out.back() == ' ' ? out.substr(0, out.size() - 1) : out;
}

// Whether a word of the role begins with one of these.
bool is_one_of(const std::string& role, std::initializer_list<std::string_view> starts) {
  const std::string words = " " + plain(role);
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return words.find(" " + std::string(start)) != std::string::npos; });
}

bool anybody(const Actor&, const CaseFacts&) { return true; }

bool a_manager(const Actor&, const CaseFacts& facts) { return is_one_of(facts.role, {"manager", "head of service", "director"}); }

bool with_the_health_opinion(const Actor&, const CaseFacts& facts) {
  return is_one_of(facts.role, {"health", "doctor", "gp", "general practitioner", "paediatric", "psychiatr", "psycholog", "psychotherap", "nurs",
                                "midwi", "therapist", "dentist", "consultant", "physician", "information governance", "data protection",
                                "records officer", "caldicott", "manager", "head of service", "director"});
}

bool one_who_took_no_decision(const Actor& actor, const CaseFacts& facts) {
  return std::none_of(facts.deciders.begin(), facts.deciders.end(), [&](const std::string& decider) { return plain(decider) == plain(actor.name); });
}

struct Rule {
  Action action;
  bool needs_name;
  bool (*may)(const Actor&, const CaseFacts&);
  const char* otherwise;   // said to one who may not
};

constexpr std::array kRules = {
    Rule{Action::open_case, false, anybody, ""},
    Rule{Action::ingest, false, anybody, ""},
    Rule{Action::prepare, false, anybody, ""},
    Rule{Action::look, false, anybody, ""},
    Rule{Action::correct_people, true, anybody, ""},
    Rule{Action::decide, true, anybody, ""},
    Rule{Action::lift_restricted, true, a_manager, "what is restricted from the user is released by a manager only: \"role\" must say so"},
    Rule{Action::lift_health, true, with_the_health_opinion,
         "health data is released on a health professional's opinion: \"role\" must be theirs, or the officer's who records it"},
    Rule{Action::sign_off, true, one_who_took_no_decision, "took decisions in this case; a different person must sign off"},
    Rule{Action::disclose, false, anybody, ""},
    Rule{Action::prove, false, anybody, ""},
};

}  // namespace

CaseFacts facts_of(CaseStore& store) {
  CaseFacts facts;
  const auto add = [&](const std::string& by) {
    if (std::find(facts.deciders.begin(), facts.deciders.end(), by) == facts.deciders.end()) {
      facts.deciders.push_back(by);
    }
  };
  for (const Decision& decision : store.decisions()) {
    add(decision.by);
  }
  for (const PeopleCorrection& correction : store.corrections()) {
    add(correction.by);   // whose information it is decides what is proposed
  }
  return facts;
}

void authorise(const Actor& actor, Action action, const CaseFacts& facts) {
  const auto* rule = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& r) { return r.action == action; });
  if (rule->needs_name && plain(actor.name).empty()) {
    throw Error(ExitCode::usage, "nobody is named who takes this step; say --by NAME");
  }
  if (!rule->may(actor, facts)) {
    throw Error(ExitCode::review_incomplete, action == Action::sign_off ? actor.name + " " + rule->otherwise : rule->otherwise);
  }
}

}  // namespace candour
