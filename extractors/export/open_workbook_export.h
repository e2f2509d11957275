// A workbook that a case-recording system wrote: a sheet of notes is an extract like any table. Everything the workbook holds is in one of
// the parts. Pure, thread-safe, linear in the cells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/export/mapping.h"
#include "pipeline/model/document.h"
#include "pipeline/model/opened.h"

namespace candour {

// `sheets` are rows of cells; `not_shown` is what a print would not show. A document without pages: the parts of each sheet that a mapping
// fits, as `open_case_export` makes them ("sheet 2 note 0001 2019-05-02.case-note" where several sheets have some); every other sheet as
// "sheet 2.csv"; and "beside the notes.txt", without the whole of a long cell, which its note says. nullopt when no sheet is an extract, or one is that cannot be read.
std::optional<OpenedDocument> open_workbook_export(const std::vector<std::vector<std::vector<std::string>>>& sheets, const std::vector<DocumentText>& not_shown,
                                                   const std::vector<ExportMapping>& mappings);

}  // namespace candour
