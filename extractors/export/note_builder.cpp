#include "extractors/export/note_builder.h"

#include <algorithm>

#include "extractors/export/html_text.h"
#include "extractors/export/labels.h"
#include "extractors/export/written_values.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kMostHeader = 100;   // pairs among which the same is looked for

// What stands between two values of a field that takes several; nullptr when it takes one.
const char* joint_of(NoteField field) {
  switch (field) {
    case NoteField::text: case NoteField::actions: case NoteField::reason: return "\n\n";
    case NoteField::contact_with: return "; ";
    default: return nullptr;
  }
}

bool is_tick(NoteField field) {
  return field == NoteField::child_seen || field == NoteField::seen_alone || field == NoteField::significant || field == NoteField::third_party || field == NoteField::restricted;
}

std::string yes_or_no(const std::string& value, const ExportMapping& mapping) {
  const std::string small = ascii_small(value);
  const auto says = [&](const std::vector<std::string>& words) { return std::find(words.begin(), words.end(), small) != words.end(); };
  return says(mapping.yes) ? "Yes" : says(mapping.no) ? "No" : value;
}

// Whether its labels are ways from the record, with slashes.
bool has_ways(const ExportMapping& mapping) { return mapping.format == ExportFormat::xml || mapping.format == ExportFormat::json; }

std::string clean(const std::string& value) { return looks_like_html(value) ? plain_of_html(value) : std::string(trimmed_value(value)); }

}  // namespace

NoteBuilder::NoteBuilder(const ExportMapping& mapping, const std::vector<RawCell>& outside)
    : mapping_(mapping), fields_(field_labels(mapping)), header_(header_labels(mapping)) {
  for (const NoteField field : note_fields()) {
    if (mapping.format == ExportFormat::printout) {
      fields_.emplace(normal_label(to_string(field)), field);   // what a heading's named groups are called
    }
  }
  for (const RawCell& cell : outside) {
    const std::string* label = header_label(cell.label);
    const bool first = label != nullptr && std::none_of(of_all_.begin(), of_all_.end(), [&](const auto& one) { return one.first == *label; });
    if (first && !trimmed_value(cell.value).empty()) {
      of_all_.emplace_back(*label, std::string(trimmed_value(cell.value)));
    }
  }
}

const std::string* NoteBuilder::header_label(const std::string& label) const {
  auto found = header_.find(normal_label(label));
  if (found == header_.end() && has_ways(mapping_)) {
    found = header_.find(normal_label(label.substr(label.rfind('/') + 1)));
  }
  return found == header_.end() ? nullptr : &found->second;
}

// By the whole way to it, then by those above it: "Note/p" is part of "Note".
const NoteField* NoteBuilder::field_of(const std::string& label) const {
  std::string way = label;
  while (true) {
    const auto found = fields_.find(normal_label(way));
    if (found != fields_.end()) {
      return &found->second;
    }
    const std::size_t cut = way.rfind('/');
    if (cut == std::string::npos || !has_ways(mapping_)) {
      return nullptr;
    }
    way.resize(cut);
  }
}

// Of whom the note is stands before the other labels, in the mapping's order.
void NoteBuilder::take_header(CaseNote& note, const RawRecord& record) const {
  note.other = of_all_;
  for (const RawCell& cell : record.cells) {
    const std::string* label = record.unread || field_of(cell.label) != nullptr ? nullptr : header_label(cell.label);
    if (label != nullptr && !trimmed_value(cell.value).empty()) {
      std::pair<std::string, std::string> pair(*label, clean(cell.value));
      const auto looked_at = note.other.begin() + static_cast<std::ptrdiff_t>(std::min(note.other.size(), kMostHeader));
      if (std::find(note.other.begin(), looked_at, pair) == looked_at) {
        note.other.push_back(std::move(pair));
      }
    }
  }
  const auto place = [&](const auto& pair) { return std::find_if(mapping_.header.begin(), mapping_.header.end(), [&](const ExportHeader& one) { return one.label == pair.first; }); };
  std::stable_sort(note.other.begin(), note.other.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

CaseNote NoteBuilder::note_of(const RawRecord& record) const {
  CaseNote note;
  take_header(note, record);
  if (record.unread && std::any_of(mapping_.fields.begin(), mapping_.fields.end(), [](const auto& one) { return one.first == NoteField::restricted; })) {
    note.restricted = "Not known: this row of the export could not be read";   // one of its cells may say so
  }
  for (const RawCell& cell : record.cells) {
    const NoteField* field = record.unread ? nullptr : field_of(cell.label);
    if (trimmed_value(cell.value).empty()) {
      continue;
    }
    if (field != nullptr) {
      take(note, *field, cell);
    } else if (record.unread || header_label(cell.label) == nullptr) {
      note.other.emplace_back(cell.label, clean(cell.value));
    }
  }
  return note;
}

void NoteBuilder::take(CaseNote& note, NoteField field, const RawCell& cell) const {
  std::string& value = value_of(note, field);
  const char* joint = joint_of(field);
  const std::string words = clean(cell.value);
  if (!value.empty() && joint == nullptr) {
    note.other.emplace_back(cell.label, words);
  } else if (field == NoteField::event_date || field == NoteField::recorded_date) {
    take_date(note, field, cell);
  } else {
    value += (value.empty() ? "" : joint) + (is_tick(field) ? yes_or_no(words, mapping_) : words);
  }
}

// A time behind the date is the event's, unless a field of its own says it; the time of recording is kept under its label.
void NoteBuilder::take_date(CaseNote& note, NoteField field, const RawCell& cell) const {
  const auto when = read_when(cell.value, mapping_.dates);
  value_of(note, field) = when ? when->date : clean(cell.value);
  if (!when || when->time.empty()) {
    return;
  }
  if (field == NoteField::event_date && note.event_time.empty()) {
    note.event_time = when->time;
  } else {
    const bool event = field == NoteField::event_date;
    note.other.emplace_back(event ? cell.label : "Time recorded", event ? std::string(trimmed_value(cell.value)) : when->time);
  }
}

}  // namespace candour
