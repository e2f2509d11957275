// A workbook (XLSX, SpreadsheetML of ECMA-376 part 1 clause 18, strict or transitional). Inside this room only.
#pragma once

#include <string>

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"
#include "extractors/office/workbook_values.h"

namespace candour {

// Tells what a print does not show and makes the parts print the rest; says in plain words what was chosen for the print, or nothing.
std::string look_inside_workbook(Package& package, const std::string& main, Found& found);

// What pivot tables keep of the rows they were made of, when no visible sheet shows such a row.
void look_at_pivot_caches(Package& package, const std::string& main, const Workbook& workbook, Found& found);

// Connections, values kept of other workbooks, revision logs, who shared it.
void look_at_workbook_data(Package& package, const std::string& main, Found& found);

}  // namespace candour
