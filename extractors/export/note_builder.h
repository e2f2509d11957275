// From an export's labelled cells to a note: which field each cell is by the mapping, dates and ticks in one shape, whatever no field
// claims beside it. No cell that has something in it is dropped.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "extractors/export/mapping.h"
#include "extractors/export/raw_export.h"

namespace candour {

class NoteBuilder {
 public:
  // `outside`: what stood outside the records; the child's name and number there are said on every note.
  NoteBuilder(const ExportMapping& mapping, const std::vector<RawCell>& outside);

  CaseNote note_of(const RawRecord& record) const;

  // The mapping's own word for a label of the header block; nullptr for any other.
  const std::string* header_label(const std::string& label) const;

 private:
  void take_header(CaseNote& note, const RawRecord& record) const;
  void take(CaseNote& note, NoteField field, const RawCell& cell) const;
  void take_date(CaseNote& note, NoteField field, const RawCell& cell) const;
  const NoteField* field_of(const std::string& label) const;

  const ExportMapping& mapping_;
  std::unordered_map<std::string, NoteField> fields_;
  std::unordered_map<std::string, std::string> header_;
  std::vector<std::pair<std::string, std::string>> of_all_;   // label and value
};

}  // namespace candour
