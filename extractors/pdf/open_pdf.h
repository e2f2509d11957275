// The front door for PDF (qpdf): decrypted, repaired, one revision, contents joined, appearances made, annotations
// flattened, everything document-level taken out. What stood there (annotations, form values, attachments, outlines,
// metadata, scripts, structure text, hidden layers) comes back as texts: it is personal data too.
// With OutsideTexts::append they are typeset on pages behind the file's own (see outside_pages.h), so that they are decided
// on like every page. A file that qpdf had to repair and that lost pages says so in its advice.
// Failure is a status with a reason: needs-password, not-a-pdf, empty, damaged, limit, dynamic-xfa.
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

enum class OutsideTexts { keep, append };

// `more` comes before what the file itself says: of a file that was printed to this PDF, what the print does not show.
OpenedDocument open_pdf(std::string_view bytes, OutsideTexts outside = OutsideTexts::keep, std::vector<DocumentText> more = {});

}  // namespace candour
