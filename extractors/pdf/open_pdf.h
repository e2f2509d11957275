// The front door for PDF (qpdf): decrypted, repaired, one revision, contents joined, appearances made, annotations
// flattened, everything document-level taken out. What stood there (annotations, form values, attachments, outlines,
// metadata, scripts, structure text, hidden layers) comes back as texts: it is personal data too.
// Failure is a status with a reason: needs-password, not-a-pdf, empty, damaged, limit, dynamic-xfa.
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

OpenedDocument open_pdf(std::string_view bytes);

}  // namespace candour
