#include <algorithm>

#include "pipeline/base/error.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"
#include "pipeline/model/grounds.h"

namespace candour {
namespace {

using codec::field;
using codec::Json;

[[noreturn]] void complain(std::size_t entry, const std::string& what) {
  throw Error(ExitCode::configuration, "decisions.json, entry " + std::to_string(entry + 1) + ": " + what);
}

// An inverted box would take nothing out.
bool is_a_place(const Box& box) { return box.left < box.right && box.top < box.bottom; }

// What an entry must name, by its kind of target.
void check_target(const Decision& decision, std::size_t entry) {
  using enum DecisionTarget;
  const bool place = decision.target != proposal && decision.target != person;
  if (decision.target == proposal && decision.proposal.empty()) {
    complain(entry, "\"id\" is missing");
  }
  if (decision.target == person && decision.person.empty()) {
    complain(entry, "\"person\" is missing");
  }
  if (place && decision.source.empty()) {
    complain(entry, "\"source\" is missing");
  }
  const bool needs_page = decision.target == page || decision.target == passage || decision.target == transcript ||
                          decision.target == cleared;
  if (needs_page && decision.page < 1) {
    complain(entry, "\"page\" is missing");
  }
  if (decision.target == transcript && decision.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    complain(entry, "\"text\" is missing: what the page says, line by line");
  }
  const bool released = decision.target == document && decision.verdict == DecisionVerdict::release;
  if (!decision.as.empty() && !(decision.target == transcript && decision.as == "page") && !(released && decision.as == "file")) {
    complain(entry, "\"as\" is not \"page\" of a transcript or \"file\" of a released document");
  }
  if (decision.target == passage && decision.boxes.empty()) {
    complain(entry, "\"box\" is missing");
  }
  if (!decision.duplicate_of.empty() && (decision.target != document || decision.verdict != DecisionVerdict::withhold)) {
    complain(entry, "\"duplicate_of\" belongs to a document that is withheld since its twin is printed");
  }
  if (!std::all_of(decision.boxes.begin(), decision.boxes.end(), is_a_place)) {
    complain(entry, "\"box\" is not [left, top, right, bottom] in points from the top left");
  }
}

void check_reason(const Decision& decision, std::size_t entry) {
  if (decision.target == DecisionTarget::transcript) {
    return;
  }
  if (decision.reason.empty()) {
    complain(entry, "\"reason\" is missing: every decision needs one in plain words");
  }
  const bool takes_out = decision.verdict != DecisionVerdict::release && decision.target != DecisionTarget::cleared &&
                         decision.target != DecisionTarget::hold;
  if (takes_out && decision.ground.empty() && decision.target != DecisionTarget::page && decision.duplicate_of.empty()) {
    complain(entry, "\"ground\" is missing: what is withheld needs a lawful ground");
  }
  if (!decision.ground.empty() && find_ground(decision.ground) == nullptr) {
    complain(entry, "\"ground\" is not one of the grounds");
  }
}

Decision decision_in(const Json& json, std::size_t entry) {
  Decision decision;
  if (!decision_target_from(field(json, "what", std::string()), decision.target)) {
    complain(entry, "\"what\" is not one of proposal, person, document, page, passage, hold, transcript, cleared");
  }
  const bool has_verdict = decision.target != DecisionTarget::transcript && decision.target != DecisionTarget::cleared;
  const std::string verdict = field(json, "verdict", std::string(has_verdict ? "" : "release"));
  if (!decision_verdict_from(verdict, decision.verdict)) {
    complain(entry, "\"verdict\" is not one of redact, release, withhold");
  }
  decision.proposal = field(json, "id", std::string());
  decision.person = field(json, "person", std::string());
  decision.source = field(json, "source", std::string());
  decision.page = field(json, "page", 0);
  if (json.contains("box")) {
    decision.boxes.push_back(codec::box_in(json["box"]));
  }
  decision.hold_kind = field(json, "kind", std::string());
  decision.role = field(json, "role", std::string());
  decision.duplicate_of = field(json, "duplicate_of", std::string());
  decision.text = field(json, "text", std::string());
  decision.as = field(json, "as", std::string());
  decision.ground = field(json, "ground", std::string());
  decision.reason = field(json, "reason", std::string());
  check_target(decision, entry);
  check_reason(decision, entry);
  return decision;
}

}  // namespace

std::vector<Decision> decisions_from_json(std::string_view text) {
  const Json json = codec::parse(text, "decisions.json");
  if (!json.is_object() || !json.contains("decisions") || !json["decisions"].is_array()) {
    throw Error(ExitCode::configuration, "decisions.json: there is no list \"decisions\"");
  }
  std::vector<Decision> decisions;
  for (std::size_t i = 0; i < json["decisions"].size(); ++i) {
    try {
      decisions.push_back(decision_in(json["decisions"][i], i));
    } catch (const Json::exception&) {
      complain(i, "a field has the wrong type");
    }
  }
  return decisions;
}

std::string to_json(const Decision& d) {
  return codec::dump(Json{{"what", to_string(d.target)}, {"id", d.proposal}, {"person", d.person}, {"source", d.source},
                          {"page", d.page}, {"boxes", codec::from(d.boxes)}, {"kind", d.hold_kind}, {"role", d.role},
                          {"text", d.text}, {"as", d.as}, {"verdict", to_string(d.verdict)}, {"ground", d.ground},
                          {"reason", d.reason}, {"by", d.by}, {"at", d.at}, {"batch", d.batch},
                          {"automatic", d.automatic}, {"undone", d.undone}, {"carried_from", d.carried_from}, {"duplicate_of", d.duplicate_of}});
}

Decision decision_from_json(std::string_view text) {
  const Json json = codec::parse(text, "a stored decision");
  Decision d;
  decision_target_from(json.at("what").get<std::string>(), d.target);
  decision_verdict_from(json.at("verdict").get<std::string>(), d.verdict);
  d.proposal = json.at("id").get<std::string>();
  d.person = json.at("person").get<std::string>();
  d.source = json.at("source").get<std::string>();
  d.page = json.at("page").get<int>();
  d.boxes = codec::boxes_in(json.at("boxes"));
  d.hold_kind = json.at("kind").get<std::string>();
  d.role = json.at("role").get<std::string>();
  d.text = json.at("text").get<std::string>();
  d.as = field(json, "as", std::string());
  d.ground = json.at("ground").get<std::string>();
  d.reason = json.at("reason").get<std::string>();
  d.by = json.at("by").get<std::string>();
  d.at = json.at("at").get<std::string>();
  d.batch = json.at("batch").get<std::string>();
  d.automatic = json.at("automatic").get<bool>();
  d.undone = codec::field(json, "undone", std::string());
  d.carried_from = codec::field(json, "carried_from", std::int64_t{0});
  d.duplicate_of = codec::field(json, "duplicate_of", std::string());
  return d;
}

std::vector<RequestedMark> marks_from_json(std::string_view text) {
  const Json json = codec::parse(text, "marks.json");
  std::vector<RequestedMark> marks;
  try {
    for (const Json& entry : json.at("marks")) {
      RequestedMark mark;
      mark.text = field(entry, "text", std::string());
      mark.pages = field(entry, "pages", std::vector<int>());
      if (mark.text.empty()) {
        mark.page = entry.at("page").get<int>();
        mark.box = codec::box_in(entry.at("box"));
        if (mark.page < 1 || !is_a_place(mark.box)) {
          throw Error(ExitCode::configuration, "marks.json, mark " + std::to_string(marks.size() + 1) +
                                                   ": a \"page\" counts from 1, a \"box\" is [left, top, right, bottom] in points from the top left");
        }
      }
      marks.push_back(std::move(mark));
    }
  } catch (const Json::exception&) {
    throw Error(ExitCode::configuration, "marks.json: every mark needs a \"page\" and a \"box\", or a \"text\"");
  }
  return marks;
}

}  // namespace candour
