#include "extractors/export/case_note.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extractors/export/json_depth.h"

namespace candour {
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

struct Named {
  NoteField field;
  const char* name;
  std::string CaseNote::*value;
};

constexpr std::array<Named, kNoteFields> kNamed = {{
    {NoteField::event_date, "event_date", &CaseNote::event_date},
    {NoteField::event_time, "event_time", &CaseNote::event_time},
    {NoteField::recorded_date, "recorded_date", &CaseNote::recorded_date},
    {NoteField::type, "type", &CaseNote::type},
    {NoteField::author, "author", &CaseNote::author},
    {NoteField::contact_with, "contact_with", &CaseNote::contact_with},
    {NoteField::child_seen, "child_seen", &CaseNote::child_seen},
    {NoteField::seen_alone, "seen_alone", &CaseNote::seen_alone},
    {NoteField::significant, "significant", &CaseNote::significant},
    {NoteField::third_party, "third_party", &CaseNote::third_party},
    {NoteField::restricted, "restricted", &CaseNote::restricted},
    {NoteField::reason, "reason", &CaseNote::reason},
    {NoteField::text, "text", &CaseNote::text},
    {NoteField::actions, "actions", &CaseNote::actions},
}};

const Named& named(NoteField field) { return kNamed.at(static_cast<std::size_t>(field)); }

void take_others(const Json& json, CaseNote& note) {
  const auto found = json.find("other");
  if (found == json.end()) {
    return;
  }
  for (const Json& pair : *found) {
    note.other.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
  }
}

}  // namespace

const std::array<NoteField, kNoteFields>& note_fields() {
  static const std::array<NoteField, kNoteFields> kFields = [] {
    std::array<NoteField, kNoteFields> fields{};
    std::transform(kNamed.begin(), kNamed.end(), fields.begin(), [](const Named& one) { return one.field; });
    return fields;
  }();
  return kFields;
}

const char* to_string(NoteField field) { return named(field).name; }

std::optional<NoteField> note_field_from(std::string_view name) {
  const auto found = std::find_if(kNamed.begin(), kNamed.end(), [&](const Named& one) { return one.name == name; });
  return found == kNamed.end() ? std::nullopt : std::optional(found->field);
}

std::string& value_of(CaseNote& note, NoteField field) { return note.*named(field).value; }

std::string to_json(const CaseNote& note) {
  OrderedJson json;
  json["candour_case_note"] = 1;
  for (const Named& one : kNamed) {
    if (!(note.*one.value).empty()) {
      json[one.name] = note.*one.value;
    }
  }
  if (!note.other.empty()) {
    OrderedJson& others = json["other"] = OrderedJson::array();
    for (const auto& [label, value] : note.other) {
      others.push_back(OrderedJson::array({label, value}));
    }
  }
  return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::optional<CaseNote> case_note_from_json(std::string_view text) {
  if (!text.starts_with(kCaseNoteMagic) || nests_too_deep(text)) {
    return std::nullopt;
  }
  try {
    const Json json = Json::parse(text);
    CaseNote note;
    for (const Named& one : kNamed) {
      note.*one.value = json.value(one.name, std::string());
    }
    take_others(json, note);
    return note;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace candour
