// One sheet of a workbook: what of it a print does not show. Inside this room only.
#pragma once

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"
#include "extractors/office/workbook_values.h"

namespace candour {

// Hidden sheets, rows, columns and cells, words in formulas and in rules for entries, hints, edges of pages that are not there. Where
// a formula's value is kept the formula goes: the print shows what the sheet said when it was saved, and nothing is fetched.
void look_inside_sheet(Package& package, Workbook& workbook, const Sheet& sheet, Found& found);

// Notes and threaded comments with the cell they stand at; they go out of the sheet and of its drawing.
void take_sheet_comments(Package& package, const std::string& main, const Sheet& sheet, Found& found);

// Pictures, shapes and objects that lie over the sheet.
void look_at_sheet_drawings(Package& package, const Sheet& sheet, Found& found);

}  // namespace candour
