#include "pipeline/case/authorise.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string_view>

#include "pipeline/base/error.h"

namespace candour {
namespace {

// Whether a word of the role begins with one of these.
bool is_one_of(const std::string& role, std::initializer_list<std::string_view> starts) {
  const std::string words = " " + name_key(role);
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
  return std::none_of(facts.deciders.begin(), facts.deciders.end(), [&](const std::string& decider) { return name_key(decider) == name_key(actor.name); });
}

constexpr unsigned one(Role role) { return 1U << static_cast<unsigned>(role); }

constexpr unsigned kNobody = 0;
constexpr unsigned kManager = one(Role::manager);
constexpr unsigned kOfficers = one(Role::information_governance) | kManager;
constexpr unsigned kDeciders = one(Role::caseworker) | kOfficers;
constexpr unsigned kReviewers = one(Role::second_reviewer) | kOfficers;
constexpr unsigned kCaldicott = one(Role::caldicott_guardian);
constexpr unsigned kLegal = one(Role::legal);

struct Rule {
  Action action;
  const char* name;
  bool needs_name;
  unsigned roles;                                  // that may
  bool (*claimed)(const Actor&, const CaseFacts&);  // whether one without a role may
  const char* otherwise;                           // said to one without a role who may not
};

constexpr std::array kRules = {
    Rule{Action::open_case, "open-case", false, kOfficers, anybody, ""},
    Rule{Action::ingest, "ingest", false, kDeciders, anybody, ""},
    Rule{Action::prepare, "prepare", false, kDeciders, anybody, ""},
    Rule{Action::look, "look", false, kDeciders | kReviewers | kCaldicott | kLegal, anybody, ""},
    Rule{Action::correct_people, "correct-people", true, kDeciders, anybody, ""},
    Rule{Action::decide, "decide", true, kDeciders, anybody, ""},
    Rule{Action::lift_restricted, "lift-restricted", true, kManager, a_manager,
         "what is restricted from the user is released by a manager only: \"role\" must say so"},
    Rule{Action::lift_health, "lift-health", true, kOfficers | kCaldicott, with_the_health_opinion,
         "health data is released on a health professional's opinion: \"role\" must be theirs, or the officer's who records it"},
    Rule{Action::lift_privilege, "lift-privilege", true, kLegal | kManager, anybody, ""},
    Rule{Action::sign_off, "sign-off", true, kReviewers, one_who_took_no_decision, ""},
    Rule{Action::disclose, "disclose", false, kOfficers, anybody, ""},
    Rule{Action::prove, "prove", false, kReviewers, anybody, ""},
    Rule{Action::download, "download", false, kOfficers | kLegal | one(Role::support_worker), anybody, ""},
    Rule{Action::assign, "assign", false, kOfficers, anybody, ""},
    Rule{Action::members, "members", true, kManager | one(Role::administrator), anybody, ""},
    Rule{Action::audit, "audit", false, kOfficers | kCaldicott | one(Role::auditor), anybody, ""},
    Rule{Action::users, "users", true, one(Role::administrator), anybody, ""},
    Rule{Action::break_glass, "break-glass", true, kOfficers | kCaldicott, anybody, ""},
};

const Rule& rule_of(Action action) {
  return *std::find_if(kRules.begin(), kRules.end(), [&](const Rule& rule) { return rule.action == action; });
}

std::string roles_in_words(unsigned roles) {
  std::string words;
  for (const Role role : every_role()) {
    if ((roles & one(role)) != kNobody) {
      words += (words.empty() ? "" : ", ") + std::string(to_string(role));
    }
  }
  return words;
}

// Why not; empty when the actor may.
std::string refusal(const Actor& actor, const Rule& rule, const CaseFacts& facts) {
  if (actor.conflict && rule.action != Action::look) {
    return "a conflict of interest stands beside " + actor.name + " in this case, which leaves looking only; somebody else must do this";
  }
  if (actor.role.has_value() && (rule.roles & one(*actor.role)) == kNobody) {
    return std::string(rule.name) + " is not for the role " + to_string(*actor.role) + "; ask one of these: " + roles_in_words(rule.roles);
  }
  if (rule.action == Action::sign_off && !one_who_took_no_decision(actor, facts)) {
    return actor.name + " took decisions in this case; a different person must sign off";
  }
  return actor.role.has_value() || rule.claimed(actor, facts) ? std::string() : rule.otherwise;
}

}  // namespace

const char* to_string(Action action) { return rule_of(action).name; }

std::vector<Action> every_action() {
  std::vector<Action> all;
  std::transform(kRules.begin(), kRules.end(), std::back_inserter(all), [](const Rule& rule) { return rule.action; });
  return all;
}

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
  for (const std::string& by : store.writers_of_opinions()) {
    add(by);   // what lets health data go is written down by one and signed off by another
  }
  return facts;
}

bool is_allowed(const Actor& actor, Action action, const CaseFacts& facts) {
  const Rule& rule = rule_of(action);
  return !(rule.needs_name && name_key(actor.name).empty()) && refusal(actor, rule, facts).empty();
}

void authorise(const Actor& actor, Action action, const CaseFacts& facts) {
  const Rule& rule = rule_of(action);
  if (rule.needs_name && name_key(actor.name).empty()) {
    throw Error(ExitCode::usage, "nobody is named who takes this step; say --by NAME");
  }
  const std::string why = refusal(actor, rule, facts);
  if (!why.empty()) {
    throw Error(ExitCode::review_incomplete, why);
  }
}

}  // namespace candour
