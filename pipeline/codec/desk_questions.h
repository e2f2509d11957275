// What the review page asks the desk, read from JSON. Every complaint is a desk::Invalid that names the field, never its value.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/consultation.h"
#include "pipeline/model/decision.h"
#include "pipeline/model/people_correction.h"
#include "pipeline/model/user.h"

namespace candour::desk {

class Invalid : public std::runtime_error {
 public:
  Invalid(std::string field, const std::string& message) : std::runtime_error(message), field_(std::move(field)) {}
  const std::string& field() const { return field_; }

 private:
  std::string field_;
};

struct LogIn {
  std::string name, password, code, token;
};
LogIn log_in_from_json(std::string_view text);

struct PasswordChange {
  std::string old_one, new_one;
};
PasswordChange password_change_from_json(std::string_view text);

// What is asked before one-time codes are begun or taken away. Spaces in a code are passed over: apps show it in two groups.
struct CodesQuestion {
  std::string password, code;   // no code when none came
};
CodesQuestion codes_question_from_json(std::string_view text);
std::string code_from_json(std::string_view text);

struct NewUser {
  std::string name, password;
  std::vector<Role> roles;
};
NewUser new_user_from_json(std::string_view text);

struct UserChange {
  std::optional<std::vector<Role>> roles;
  std::optional<bool> disabled;
  std::optional<std::string> password;
  bool codes_off = false;
};
UserChange user_change_from_json(std::string_view text);

struct MemberChange {
  std::string user;
  std::optional<Role> role;   // none: access is taken away
  bool conflict = false;
};
MemberChange member_change_from_json(std::string_view text);

std::string reason_from_json(std::string_view text, std::size_t least);
std::string profile_from_json(std::string_view text);

// A decision names its document by number; `source` is filled in by who knows the case.
struct NewDecision {
  Decision decision;
  std::int64_t document = 0;
};
struct NewDecisions {
  std::vector<NewDecision> decisions;
  bool and_copies = false;   // carried to the copies of what they are about
};
NewDecisions new_decisions_from_json(std::string_view text);

struct PersonQuestion {
  DecisionVerdict verdict = DecisionVerdict::redact;
  std::string ground, reason;
  bool details = false, preview = false;
};
PersonQuestion person_question_from_json(std::string_view text);

PeopleCorrection new_correction_from_json(std::string_view text);

struct RestrictedDecision {
  DecisionVerdict verdict = DecisionVerdict::withhold;
  bool still_valid = true;
  std::string originator, consulted_on, views, reason;
  ConsultationOutcome outcome = ConsultationOutcome::no_reply;   // what the originator, asked on `consulted_on`, thinks of its going out
};
RestrictedDecision restricted_decision_from_json(std::string_view text);

// Its paper by number, 0 for none; the store knows it by its source.
struct NewConsultation {
  Consultation consultation;
  std::int64_t document = 0;
};
NewConsultation new_consultation_from_json(std::string_view text);

// Of `outcome`, `replied_on` and `views` alone.
Consultation consultation_reply_from_json(std::string_view text);

struct PageReviewed {
  std::int64_t document = 0;
  int page = 1;
  bool agrees = false;
  std::string note;
};
PageReviewed page_reviewed_from_json(std::string_view text);

}  // namespace candour::desk
