// Exports that were printed to plain text: a header block, then notes, each with a heading, lines of labels and what it says.
#pragma once

#include <string_view>

#include "extractors/export/mapping.h"
#include "extractors/export/raw_export.h"

namespace candour {

// How many of the mapping's labels stand in the text, when there is a heading and every required label; otherwise 0.
std::size_t fit_of_printout(std::string_view text, const ExportMapping& mapping);

// Lines of page heads and feet and those before the first heading and behind the end are outside, each different one once. Linear.
RawExport read_printout(std::string_view text, const ExportMapping& mapping);

}  // namespace candour
