// How a council's case system writes its export: which column, element, key or label is which field of a note. A mapping is a small
// JSON file of templates/exports (its README says how to write one), so that another system needs no other program.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/export/case_note.h"

namespace candour {

enum class ExportFormat { csv, tsv, xml, json, printout };

// "Child" for what the export calls "Client Name": said on every note and among the export's details.
struct ExportHeader {
  std::string label;
  std::vector<std::string> from;
};

struct ExportMapping {
  std::string name;
  ExportFormat format = ExportFormat::csv;
  std::vector<std::string> columns;   // labels that must all be there: columns of one row, keys of the first record, labels of a printout
  std::string root, record;           // XML: names of the outermost element and of a note's
  std::string records;                // JSON: where the list of notes stands, "export/caseNotes"; empty: it is the whole file
  std::string heading;                // printout: a regular expression that finds a note's first line; (?P<type>...) is a field
  std::string end;                    // printout: ... the line behind the last note; may be empty
  std::string furniture;              // printout: ... running heads and feet of pages; may be empty
  std::vector<std::pair<NoteField, std::vector<std::string>>> fields;
  std::vector<ExportHeader> header;
  std::vector<std::string> dates;     // "DD/MM/YYYY", "D MMM YYYY", ...; tried in order
  std::vector<std::string> yes, no;   // in small letters
};

// Throws Error(configuration) that names the mapping and the field and says what to write there. Thread-safe.
ExportMapping export_mapping_from_json(std::string_view json);

}  // namespace candour
