// Exports in XML, read with pugixml: no entity of the file's own is resolved, nothing outside the file is read.
#pragma once

#include <string_view>

#include "extractors/export/mapping.h"
#include "extractors/export/raw_export.h"

namespace candour {

// 2 when the outermost element and a note's element are there, otherwise 0. The beginning of the file is enough.
std::size_t fit_of_xml(std::string_view text, const ExportMapping& mapping);

// Every element of the note's name is a record; every text and attribute below it a cell. Behind a damage the text is `unread`. An
// element more than 64 deep is taken for a damage. Linear.
RawExport read_xml_export(std::string_view text, const ExportMapping& mapping);

}  // namespace candour
