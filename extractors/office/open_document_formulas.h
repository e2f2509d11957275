// Formulas of OpenDocument tables (ODF 1.2 part 1, 19.642) become what they showed when the file was last
// saved. Inside this room only.
#pragma once

#include "extractors/office/found.h"
#include "extractors/office/xml_tree.h"

namespace candour {

// Where a cell keeps what its formula came to, the formula goes, and what the cell showed stays: numbers as
// numbers, days and the like, whose form may have been the formula's own, as letters. Words that only a
// formula says are told ("hidden-text").
void keep_open_document_values(Node root, Found& found);

}  // namespace candour
