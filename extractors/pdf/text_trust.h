// Whether a page's text layer can be believed.
#pragma once

#include "pipeline/model/page.h"

namespace candour {

// True for a scanned page, a page without text, and a page whose text is garbage (unmapped characters, letters that
// make no words): such a page is read from its picture.
bool needs_ocr(const Page& page);

}  // namespace candour
