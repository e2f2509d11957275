// One note of a case-recording system's export: what the system's columns, elements or labels said, under our names (law.md §10,
// "Case-system export"). A part of kind case_note is such a note as JSON; its first key tells it from any other JSON.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace candour {

// Dates are YYYY-MM-DD when they were understood, otherwise as written; "Yes" and "No" likewise. Empty: not said.
struct CaseNote {
  std::string event_date, event_time, recorded_date;
  std::string type, author, contact_with, child_seen, seen_alone, significant, third_party, restricted, reason, text, actions;
  std::vector<std::pair<std::string, std::string>> other;   // label, value: what no field claims, never dropped
};

enum class NoteField {
  event_date, event_time, recorded_date, type, author, contact_with, child_seen, seen_alone, significant, third_party, restricted,
  reason, text, actions
};

constexpr std::size_t kNoteFields = 14;
constexpr std::string_view kCaseNoteMagic = R"({"candour_case_note":1)";   // how the JSON of every note begins

const std::array<NoteField, kNoteFields>& note_fields();
const char* to_string(NoteField field);                              // "event_date", ...
std::optional<NoteField> note_field_from(std::string_view name);
std::string& value_of(CaseNote& note, NoteField field);

// Bytes that are no UTF-8 become U+FFFD. The same note gives the same bytes.
std::string to_json(const CaseNote& note);

// nullopt when the bytes are no such note: another first key, broken, or values that are no strings.
std::optional<CaseNote> case_note_from_json(std::string_view json);

}  // namespace candour
