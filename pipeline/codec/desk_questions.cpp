#include "pipeline/codec/desk_questions.h"

#include <algorithm>

#include "pipeline/base/error.h"
#include "pipeline/codec/desk_answers.h"
#include "pipeline/codec/json.h"
#include "pipeline/model/grounds.h"

namespace candour::desk {
namespace {

using codec::field;
using codec::Json;

constexpr std::size_t kLongestText = 200000;
constexpr std::size_t kLongestReason = 2000;

[[noreturn]] void refuse(const std::string& name, const std::string& what) { throw Invalid(name, what); }

// Runs `read` on the object; wrong types and missing fields are one complaint.
template <typename Read>
auto with_object(std::string_view text, Read read) {
  try {
    const Json json = codec::parse(text, "the question");
    if (!json.is_object()) {
      refuse("", "An object was expected.");
    }
    return read(json);
  } catch (const Json::exception&) {
    refuse("", "A field is missing or of the wrong type.");
  } catch (const Error&) {
    refuse("", "This is not JSON, or it nests too deep.");
  }
}

std::string text_of(const Json& json, const char* name, std::size_t least = 0, std::size_t most = kLongestReason) {
  std::string text = field(json, name, std::string());
  if (text.find_first_not_of(" \t\r\n") == std::string::npos ? least > 0 : text.size() < least) {
    refuse(name, least <= 1 ? "Say this in plain words." : "This is too short.");
  }
  if (text.size() > most) {
    refuse(name, "This is too long.");
  }
  return text;
}

std::string code_of(const Json& json) {
  std::string code = text_of(json, "code", 0, 40);
  std::erase_if(code, [](char c) { return c == ' ' || c == '-'; });
  return code;
}

std::vector<Role> roles_of(const Json& list) {
  std::vector<Role> roles;
  for (const Json& one : list) {
    const auto role = role_from(one.get<std::string>());
    if (!role) {
      refuse("roles", "There is no such role.");
    }
    roles.push_back(*role);
  }
  return roles;
}

DecisionVerdict verdict_of(const Json& json) {
  DecisionVerdict verdict{};
  if (!decision_verdict_from(field(json, "verdict", std::string()), verdict)) {
    refuse("verdict", "Say whether it is removed, kept or withheld.");
  }
  return verdict;
}

std::string ground_of(const Json& json, bool needed) {
  std::string ground = text_of(json, "ground");
  if (ground.empty() ? needed : find_ground(ground) == nullptr) {
    refuse("ground", ground.empty() ? "What is taken out needs a lawful ground." : "There is no such ground.");
  }
  return ground;
}

bool is_a_place(const Box& box) { return box.left < box.right && box.top < box.bottom; }

NewDecision decision_of(const Json& json) {
  NewDecision entry;
  Decision& d = entry.decision;
  if (!decision_target_from(field(json, "what", std::string()), d.target) || d.target == DecisionTarget::undo) {
    refuse("what", "There is no such kind of decision.");
  }
  const bool by_itself = d.target == DecisionTarget::transcript || d.target == DecisionTarget::cleared;
  d.verdict = by_itself ? DecisionVerdict::release : verdict_of(json);
  d.proposal = text_of(json, "proposal", d.target == DecisionTarget::proposal ? 1 : 0);
  d.person = text_of(json, "person", d.target == DecisionTarget::person ? 1 : 0);
  d.page = field(json, "page", 0);
  d.hold_kind = text_of(json, "hold", d.target == DecisionTarget::hold ? 1 : 0);
  d.text = text_of(json, "text", d.target == DecisionTarget::transcript ? 1 : 0, kLongestText);
  d.boxes = json.contains("boxes") ? codec::boxes_in(json["boxes"]) : std::vector<Box>();
  const bool takes_out = d.verdict != DecisionVerdict::release && !by_itself && d.target != DecisionTarget::hold && d.target != DecisionTarget::page;
  d.ground = ground_of(json, takes_out);
  d.reason = text_of(json, "reason", d.target == DecisionTarget::transcript ? 0 : 1);
  entry.document = field(json, "document", std::int64_t{0});
  const bool of_a_document = d.target != DecisionTarget::proposal && d.target != DecisionTarget::person;
  const bool of_a_page = d.target == DecisionTarget::page || d.target == DecisionTarget::passage || by_itself;
  if (of_a_document && entry.document < 1) {
    refuse("document", "Say which document.");
  }
  if (of_a_page && d.page < 1) {
    refuse("page", "Say which page.");
  }
  if ((d.target == DecisionTarget::passage && d.boxes.empty()) || !std::all_of(d.boxes.begin(), d.boxes.end(), is_a_place)) {
    refuse("boxes", "A box is [left, top, right, bottom] in points from the top left.");
  }
  return entry;
}

}  // namespace

LogIn log_in_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) { return LogIn{text_of(json, "name"), text_of(json, "password"), code_of(json), text_of(json, "token")}; });
}

PasswordChange password_change_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) { return PasswordChange{text_of(json, "old", 1), text_of(json, "new", 1)}; });
}

CodesQuestion codes_question_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) { return CodesQuestion{text_of(json, "password", 1), code_of(json)}; });
}

std::string code_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    std::string code = code_of(json);
    if (code.size() != 6 || !std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      refuse("code", "A code has six figures.");
    }
    return code;
  });
}

NewUser new_user_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) { return NewUser{text_of(json, "name", 2, 80), text_of(json, "password", 1), roles_of(json.at("roles"))}; });
}

UserChange user_change_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    UserChange change;
    if (json.contains("roles")) {
      change.roles = roles_of(json["roles"]);
    }
    if (json.contains("disabled")) {
      change.disabled = json["disabled"].get<bool>();
    }
    if (json.contains("password")) {
      change.password = text_of(json, "password", 1);
    }
    if (json.contains("code")) {
      change.codes_off = !json["code"].get<bool>();
      if (!change.codes_off) {
        refuse("code", "Only the person themselves can set up their codes.");
      }
    }
    return change;
  });
}

MemberChange member_change_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    MemberChange change;
    change.user = text_of(json, "user", 1, 80);
    change.conflict = field(json, "conflict", false);
    if (!json.at("role").is_null()) {
      change.role = roles_of(Json::array({json["role"]})).front();
    }
    return change;
  });
}

std::string reason_from_json(std::string_view text, std::size_t least) {
  return with_object(text, [&](const Json& json) { return text_of(json, "reason", least); });
}

std::string profile_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    const std::string profile = text_of(json, "profile", 1);
    if (profile != "sar" && profile != "court" && profile != "support") {
      refuse("profile", "A bundle is for the data subject, for the court or for one who reads with a supporter.");
    }
    return profile;
  });
}

NewDecisions new_decisions_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    NewDecisions all;
    all.and_copies = field(json, "copies", false);
    const Json& list = json.at("decisions");
    if (!list.is_array() || list.empty() || list.size() > 10000) {
      refuse("decisions", "One to ten thousand decisions at a time.");
    }
    for (const Json& one : list) {
      all.decisions.push_back(decision_of(one));
    }
    return all;
  });
}

PersonQuestion person_question_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    PersonQuestion question;
    question.verdict = verdict_of(json);
    question.preview = field(json, "preview", false);
    question.ground = ground_of(json, question.verdict != DecisionVerdict::release && !question.preview);
    question.reason = text_of(json, "reason", question.preview ? 0 : 1);
    question.details = field(json, "details", false);
    return question;
  });
}

PeopleCorrection new_correction_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    PeopleCorrection correction;
    if (!correction_kind_from(field(json, "kind", std::string()), correction.kind)) {
      refuse("kind", "There is no such correction.");
    }
    using Kind = CorrectionKind;
    const Kind kind = correction.kind;
    correction.person = text_of(json, "person", kind == Kind::undo ? 0 : 1);
    correction.other = text_of(json, "other", kind == Kind::merge ? 1 : 0);
    correction.words = text_of(json, "words", kind == Kind::split || kind == Kind::alias || kind == Kind::rename ? 1 : 0, 200);
    correction.covers = text_of(json, "covers");
    correction.reason = text_of(json, "reason");
    correction.undone = field(json, "correction", std::int64_t{0});
    const auto person_class = person_class_from(field(json, "class", std::string("third-party")));
    const auto consent_given = consent_from(field(json, "consent", std::string("not-asked")));
    if (!person_class || (kind == Kind::person_class && !json.contains("class"))) {
      refuse("class", "There is no such class of person.");
    }
    if (!consent_given || (kind == Kind::consent && !json.contains("consent"))) {
      refuse("consent", "There is no such answer.");
    }
    correction.person_class = *person_class;
    correction.consent = *consent_given;
    return correction;
  });
}

RestrictedDecision restricted_decision_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    RestrictedDecision decision{verdict_of(json), json.at("still_valid").get<bool>(), text_of(json, "originator", 2), text_of(json, "consulted_on", 0, 10),
                                text_of(json, "views", 2), text_of(json, "reason", 2), ConsultationOutcome::no_reply};
    if (!decision.consulted_on.empty() && (!consultation_outcome_from(field(json, "outcome", std::string()), decision.outcome) || decision.outcome == ConsultationOutcome::waiting)) {
      refuse("outcome", "Say whether they agree, agree in part, object, or sent no reply.");
    }
    if (decision.verdict == DecisionVerdict::redact) {
      refuse("verdict", "What is restricted is released or withheld as a whole.");
    }
    if (decision.verdict == DecisionVerdict::release && decision.still_valid) {
      refuse("still_valid", "What is restricted for a reason that still holds cannot be released.");
    }
    return decision;
  });
}

NewConsultation new_consultation_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    NewConsultation asked;
    Consultation& one = asked.consultation;
    if (!consulted_from(field(json, "kind", std::string()), one.kind)) {
      refuse("kind", "There is nobody of that kind to ask.");
    }
    one.whom = text_of(json, "whom", 2, 200);
    one.question = text_of(json, "question");
    one.asked_on = text_of(json, "asked_on", 10, 10);
    one.reply_by = text_of(json, "reply_by", 0, 10);
    one.person = text_of(json, "person", 0, 64);
    asked.document = field(json, "document", std::int64_t{0});
    return asked;
  });
}

Consultation consultation_reply_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    Consultation reply;
    if (!consultation_outcome_from(field(json, "outcome", std::string()), reply.outcome) || reply.outcome == ConsultationOutcome::waiting) {
      refuse("outcome", "Say whether they agree, agree in part, object, or sent no reply.");
    }
    reply.replied_on = text_of(json, "replied_on", 10, 10);
    reply.views = text_of(json, "views", 2);
    return reply;
  });
}

PageReviewed page_reviewed_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    PageReviewed reviewed{json.at("document").get<std::int64_t>(), json.at("page").get<int>(), json.at("agrees").get<bool>(), text_of(json, "note")};
    if (!reviewed.agrees && reviewed.note.empty()) {
      refuse("note", "Say what is wrong with the page.");
    }
    return reviewed;
  });
}

DeskSettings settings_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    DeskSettings settings;
    settings.keys_on = json.at("keys_on").get<bool>();
    for (const auto& [action, key] : json.at("keys").items()) {
      if (action.size() > 40 || key.get<std::string>().size() > 8 || settings.keys.size() > 60) {
        refuse("keys", "A key is one letter or sign.");
      }
      settings.keys.emplace_back(action, key.get<std::string>());
    }
    return settings;
  });
}

std::vector<AssignmentView> assignments_from_json(std::string_view text) {
  return with_object(text, [](const Json& json) {
    std::vector<AssignmentView> all;
    for (const Json& one : json.at("assignments")) {
      all.push_back({text_of(one, "user", 1, 80), text_of(one, "step", 1), one.at("document").get<std::int64_t>(), one.at("from_page").get<int>(), one.at("to_page").get<int>()});
      if (all.back().step != "first" && all.back().step != "second") {
        refuse("step", "Work is a first or a second review.");
      }
    }
    return all;
  });
}

}  // namespace candour::desk
