// Exports in JSON, or in JSON Lines (a note on each line), read event by event: keys that come twice are kept twice, and no tree is held.
#pragma once

#include <string_view>

#include "extractors/export/mapping.h"
#include "extractors/export/raw_export.h"

namespace candour {

// How many of the mapping's labels the first notes have; 0 when the list or a required key is missing. The file's beginning is enough.
std::size_t fit_of_json(std::string_view text, const ExportMapping& mapping);

// Every member of the list is a record. Where the JSON is broken or more than 64 deep, what stood before is given and the rest is `unread`;
// of JSON Lines every line is a record, and those that are broken are `unread`.
RawExport read_json_export(std::string_view text, const ExportMapping& mapping);

}  // namespace candour
