#include "extractors/export/open_case_export.h"

#include <algorithm>
#include <unordered_set>

#include "extractors/export/json_export.h"
#include "extractors/export/note_builder.h"
#include "extractors/export/plain_text.h"
#include "extractors/export/printout.h"
#include "extractors/export/table_export.h"
#include "extractors/export/xml_export.h"
#include "pipeline/base/days.h"

namespace candour {
namespace {

constexpr std::size_t kMostBytes = 100U << 20U;

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

bool may_be(FileKind kind, ExportFormat format) {
  switch (kind) {
    case FileKind::csv: return format == ExportFormat::csv || format == ExportFormat::tsv;
    case FileKind::text: case FileKind::unknown: case FileKind::case_export: return true;
    case FileKind::html: return format == ExportFormat::xml;   // what begins with a tag may have been taken for a web page
    default: return false;
  }
}

std::size_t fit_of(std::string_view head, const ExportMapping& mapping) {
  switch (mapping.format) {
    case ExportFormat::csv: case ExportFormat::tsv: return fit_of_table(head, mapping);
    case ExportFormat::xml: return fit_of_xml(head, mapping);
    case ExportFormat::json: return fit_of_json(head, mapping);
    case ExportFormat::printout: return fit_of_printout(head, mapping);
  }
  return 0;
}

const ExportMapping* fitting(std::string_view bytes, FileKind kind, const std::vector<ExportMapping>& mappings) {
  const std::string head = plain_head(bytes);
  const ExportMapping* best = nullptr;
  std::size_t best_fit = 0;
  for (const ExportMapping& mapping : mappings) {
    const std::size_t fit = may_be(kind, mapping.format) ? fit_of(head, mapping) : 0;
    if (fit > best_fit) {
      best = &mapping;
      best_fit = fit;
    }
  }
  return best;
}

RawExport read_raw(std::string_view text, const ExportMapping& mapping) {
  switch (mapping.format) {
    case ExportFormat::csv: case ExportFormat::tsv: return read_table_export(text, mapping);
    case ExportFormat::xml: return read_xml_export(text, mapping);
    case ExportFormat::json: return read_json_export(text, mapping);
    case ExportFormat::printout: return read_printout(text, mapping);
  }
  return {};
}

std::string line_of(const RawCell& cell, const NoteBuilder& builder) {
  const std::string* ours = builder.header_label(cell.label);
  const std::string& label = ours != nullptr ? *ours : cell.label;
  return label + (label.empty() ? "" : ": ") + cell.value + "\n";
}

// What belongs to no note; and what is said of whom, each once, though the export repeats it in every row.
std::string details_of(const RawExport& raw, const NoteBuilder& builder) {
  std::string details;
  std::unordered_set<std::string> told;
  for (const RawCell& cell : raw.outside) {
    const std::string line = line_of(cell, builder);
    if (line != "\n" && !cell.value.empty() && (told.insert(line).second || builder.header_label(cell.label) == nullptr)) {
      details += line;
    }
  }
  for (const RawRecord& record : raw.records) {
    for (const RawCell& cell : record.cells) {
      if (!record.unread && !cell.value.empty() && builder.header_label(cell.label) != nullptr && told.insert(line_of(cell, builder)).second) {
        details += line_of(cell, builder);
      }
    }
  }
  return details;
}

std::string name_of_note(std::size_t number, std::size_t count, const CaseNote& note) {
  std::string figures = std::to_string(number);
  figures.insert(0, std::max<std::size_t>(4, std::to_string(count).size()) - figures.size(), '0');
  return "note " + figures + (day_from(note.event_date) ? " " + note.event_date : "") + ".case-note";
}

std::vector<ContainedFile> parts_of(const RawExport& raw, const ExportMapping& mapping) {
  const NoteBuilder builder(mapping, raw.outside);
  std::vector<ContainedFile> parts;
  if (std::string details = details_of(raw, builder); !details.empty()) {
    parts.push_back({"export details.txt", std::move(details), {}});
  }
  for (std::size_t i = 0; i < raw.records.size(); ++i) {
    const CaseNote note = builder.note_of(raw.records[i]);
    parts.push_back({name_of_note(i + 1, raw.records.size(), note), to_json(note), {}});
  }
  if (!raw.unread.empty()) {
    parts.push_back({"unread rest.txt", raw.unread, {}});
    parts.push_back({"", {}, "damaged"});
  }
  return parts;
}

}  // namespace

std::optional<std::string> recognised_export(std::string_view head_or_bytes, FileKind kind, const std::vector<ExportMapping>& mappings) {
  const ExportMapping* mapping = fitting(head_or_bytes, kind, mappings);
  return mapping == nullptr ? std::nullopt : std::optional(mapping->name);
}

OpenedDocument open_case_export(std::string_view bytes, FileKind kind, const std::vector<ExportMapping>& mappings) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  if (bytes.size() > kMostBytes) {
    return refusal("limit", "This export is larger than is read at once. Export it again in parts, by year for example.");
  }
  const auto text = plain_text(bytes);
  if (!text) {
    return refusal("unknown-encoding", "This export is no text in a known encoding. Export it again as UTF-8.");
  }
  const ExportMapping* mapping = fitting(bytes, kind, mappings);
  if (mapping == nullptr) {
    return refusal("kind-not-read", "No mapping describes this export. Add one to templates/exports (its README says how), or print the export to PDF and add that.");
  }
  const RawExport raw = read_raw(*text, *mapping);
  if (raw.beyond_limits) {
    return refusal("limit", "This export has more notes than are read at once. Export it again in parts, by year for example.");
  }
  if (raw.records.empty() && raw.unread.empty()) {
    return refusal("empty", "This export holds no notes. Ask whether it should, print it to PDF if it says something else, or withhold it.");
  }
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.parts = parts_of(raw, *mapping);
  return opened;
}

}  // namespace candour
