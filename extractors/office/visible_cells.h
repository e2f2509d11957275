// What a workbook's visible sheets say, as tables of values. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "extractors/office/look_inside.h"
#include "extractors/office/ooxml_package.h"

namespace candour {

struct VisibleCells {
  std::vector<SheetRows> sheets;
  std::vector<DocumentText> beside;   // what a print shows and no cell says: names of sheets, headers and footers as kept
};

// One table for every visible sheet, in their order, after `look_inside_workbook` has taken out what does not show. A cell stands in its
// own column; empty rows are left out. Empty when a visible sheet shows more than cells (a picture, a chart, a control) or is no worksheet, or
// holds a formula whose value is not kept.
VisibleCells visible_cells(Package& package, const std::string& main);

}  // namespace candour
