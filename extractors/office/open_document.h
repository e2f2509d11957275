// OpenDocument files (ODT, ODS, ODP; OASIS ODF 1.2 part 1) before LibreOffice makes OOXML of them. Inside
// this room only.
#pragma once

#include <string_view>

#include "extractors/office/keep_stored.h"

namespace candour {

// The file as it is when it is locked, damaged or no such file.
KeptOffice kept_open_document(std::string_view bytes);

}  // namespace candour
