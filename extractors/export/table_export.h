// Exports that are tables: the row that names the columns is found (systems write lines of their own above it), every row below it is a
// record, a total or a footer below the last is outside.
#pragma once

#include <string_view>

#include "extractors/export/mapping.h"
#include "extractors/export/raw_export.h"

namespace candour {

// How many of the mapping's labels the table has; 0 when one of its required columns is missing.
std::size_t fit_of_table(std::string_view text, const ExportMapping& mapping);

// A row that does not fit the columns is a record that is unread, with every cell. Linear.
RawExport read_table_export(std::string_view text, const ExportMapping& mapping);

}  // namespace candour
