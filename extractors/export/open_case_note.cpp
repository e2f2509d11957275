#include "extractors/export/open_case_note.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extractors/export/case_note.h"
#include "extractors/export/written_values.h"
#include "pipeline/base/utf8.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {
namespace {

constexpr std::size_t kMostBytes = 50U << 20U;
constexpr std::size_t kLongestLine = 300;   // bytes of a value that stands on its label's line

using Blocks = std::vector<TypesetBlock>;

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

// On the safe side: whatever is written there, unless it says that nothing is restricted.
bool is_restricted(const CaseNote& note) {
  static constexpr std::array kNot = {"", "no", "none", "n/a", "-", "not restricted", "unrestricted", "no restriction", "no restrictions"};
  return std::find(kNot.begin(), kNot.end(), ascii_small(note.restricted)) == kNot.end();
}

std::string heading_of(const CaseNote& note) {
  const std::string day = day_in_words(note.event_date);
  const std::string type = note.type.empty() ? "Case note" : note.type;
  return type + (day.empty() ? "" : ", " + day);
}

void put_line(Blocks& blocks, const std::string& label, const std::string& value) {
  if (!value.empty()) {
    blocks.push_back({BlockKind::paragraph, label + (label.empty() ? "" : ": ") + value});
  }
}

// Lines as paragraphs; an empty one between two stays, several become one.
void put_words(Blocks& blocks, const std::string& words) {
  bool empty_before = true;
  for (const std::string_view line : lines_of_text(words)) {
    const bool empty = trimmed_value(line).empty();
    if (!empty || !empty_before) {
      blocks.push_back({BlockKind::paragraph, std::string(empty ? std::string_view() : line)});
    }
    empty_before = empty;
  }
}

void put_section(Blocks& blocks, const std::string& label, const std::string& words) {
  if (!words.empty()) {
    blocks.push_back({BlockKind::label, label});
    put_words(blocks, words);
  }
}

bool is_long(const std::string& value) { return value.size() > kLongestLine || value.find('\n') != std::string::npos; }

// "Restricted from user" marks a passage wherever it stands: a note that is not restricted says "Restricted: No". What stands behind
// it is in the passage, up to the next paper's "Date of event".
void put_labels(Blocks& blocks, const CaseNote& note) {
  put_line(blocks, "Date of event", day_in_words(note.event_date));
  put_line(blocks, "Time", note.event_time);
  put_line(blocks, "Recorded", day_in_words(note.recorded_date));
  put_line(blocks, "Author", note.author);
  put_line(blocks, "Contact with", note.contact_with);
  put_line(blocks, "Child seen", note.child_seen);
  put_line(blocks, "Child seen alone", note.seen_alone);
  put_line(blocks, "Significant event", note.significant);
  put_line(blocks, "Third-party information", note.third_party);
  put_line(blocks, is_restricted(note) ? "Restricted from user" : "Restricted", note.restricted);
  for (const auto& [label, value] : note.other) {
    if (!is_long(value)) {
      put_line(blocks, label, value);
    }
  }
  if (!is_long(note.reason)) {
    put_line(blocks, "Reason", note.reason);
  }
}

Blocks blocks_of(const CaseNote& note) {
  const std::string marked = is_restricted(note) ? " (restricted from user)" : "";   // a bare heading would end the restricted passage
  Blocks blocks = {{BlockKind::heading, heading_of(note)}, {BlockKind::paragraph, ""}};
  put_labels(blocks, note);
  if (is_long(note.reason)) {
    put_section(blocks, "Reason" + marked, note.reason);
    put_section(blocks, "Note" + marked, note.text);
  } else if (!note.text.empty()) {
    blocks.push_back({BlockKind::paragraph, ""});
    put_words(blocks, note.text);
  }
  put_section(blocks, "Actions" + marked, note.actions);
  for (const auto& [label, value] : note.other) {
    if (is_long(value)) {
      put_section(blocks, label + marked, value);
    }
  }
  return blocks;
}

}  // namespace

OpenedDocument open_case_note(std::string_view json_bytes) {
  if (json_bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  if (json_bytes.size() > kMostBytes) {
    return refusal("limit", "This case note is larger than is read at once. Print it to PDF and add that.");
  }
  const auto note = case_note_from_json(json_bytes);
  if (!note) {
    return refusal("damaged", "This case note could not be read. Add the export again, or withhold it.");
  }
  TypesetResult result = typeset_text(blocks_of(*note), is_restricted(*note) ? "Restricted from user (the same note, continued)" : "");
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.pdf = std::move(result.pdf);
  opened.pages = result.pages;
  return opened;
}

}  // namespace candour
