// Mappings as they are delivered, and an export's notes read back.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extractors/export/case_note.h"
#include "extractors/export/mapping.h"
#include "extractors/export/open_case_export.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"

namespace candour::test {

inline std::vector<ExportMapping> delivered_mappings() {
  std::vector<ExportMapping> mappings;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(CANDOUR_SOURCE_DIR) + "/templates/exports")) {
    if (entry.path().extension() == ".json") {
      mappings.push_back(export_mapping_from_json(read_file(entry.path())));
    }
  }
  return mappings;
}

inline OpenedDocument opened(const std::string& bytes, FileKind kind = FileKind::csv) {
  static const std::vector<ExportMapping> kMappings = delivered_mappings();
  return open_case_export(bytes, kind, kMappings);
}

inline std::vector<CaseNote> notes_of(const OpenedDocument& document) {
  std::vector<CaseNote> notes;
  for (const ContainedFile& part : document.parts) {
    if (const auto note = case_note_from_json(part.bytes)) {
      notes.push_back(*note);
    }
  }
  return notes;
}

inline std::string details_of(const OpenedDocument& document) {
  return !document.parts.empty() && document.parts.front().name == "export details.txt" ? document.parts.front().bytes : std::string();
}

inline std::string other_of(const CaseNote& note, const std::string& label) {
  for (const auto& [one, value] : note.other) {
    if (one == label) {
      return value;
    }
  }
  return {};
}

// What a reader of the page sees, in the order of its lines.
inline std::string words_of_pdf(const std::string& pdf) {
  const auto path = std::filesystem::temp_directory_path() / ("candour-export-" + to_hex(random_bytes(4)) + ".pdf");
  write_file_atomically(path, pdf);
  std::string out;
  FILE* pipe = ::popen(("pdftotext -layout " + path.string() + " -").c_str(), "r");
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    out.push_back(static_cast<char>(c));
  }
  ::pclose(pipe);
  std::filesystem::remove(path);
  return out;
}

}  // namespace candour::test
