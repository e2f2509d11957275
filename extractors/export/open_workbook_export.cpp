#include "extractors/export/open_workbook_export.h"

#include <string_view>
#include <unordered_set>
#include <utility>

#include "extractors/export/open_case_export.h"
#include "extractors/text/separated_values.h"

namespace candour {
namespace {

using SheetRows = std::vector<TableRow>;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

// The name of the workbook's program and the like stay with their labels, as on a page.
std::string lines_not_shown(const std::vector<SheetRows>& sheets, const std::vector<DocumentText>& not_shown) {
  std::unordered_set<std::string_view> said;
  for (const SheetRows& rows : sheets) {
    for (const TableRow& row : rows) {
      for (const std::string& cell : row) {
        said.insert(trimmed(cell));
      }
    }
  }
  std::string lines;
  for (const DocumentText& text : not_shown) {
    const bool whole_cell = text.label.starts_with("the whole of a cell") && said.count(trimmed(text.text)) != 0;
    if (!whole_cell) {
      lines += text.place + (text.label.empty() ? "" : ", " + text.label) + ":\n" + text.text + "\n\n";
    }
  }
  return lines;
}

}  // namespace

std::optional<OpenedDocument> open_workbook_export(const std::vector<std::vector<std::vector<std::string>>>& sheets, const std::vector<DocumentText>& not_shown,
                                                   const std::vector<ExportMapping>& mappings) {
  OpenedDocument opened;
  bool is_export = false;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    std::string table = separated_values(sheets[i]);
    const std::string sheet = "sheet " + std::to_string(i + 1);
    if (!recognised_export(table, FileKind::csv, mappings)) {
      opened.parts.push_back({sheet + ".csv", std::move(table), {}});
      continue;
    }
    OpenedDocument notes = open_case_export(table, FileKind::csv, mappings);
    if (notes.status != DocumentStatus::read) {
      return std::nullopt;
    }
    is_export = true;
    for (ContainedFile& part : notes.parts) {
      part.name = part.name.empty() || sheets.size() == 1 ? part.name : sheet + " " + part.name;
      opened.parts.push_back(std::move(part));
    }
  }
  if (!is_export) {
    return std::nullopt;
  }
  if (std::string lines = lines_not_shown(sheets, not_shown); !lines.empty()) {
    opened.parts.push_back({"beside the notes.txt", std::move(lines), {}});
  }
  opened.status = DocumentStatus::read;
  return opened;
}

}  // namespace candour
