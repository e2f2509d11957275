// Whether a page's text layer can be believed.
#pragma once

#include "pipeline/model/page.h"

namespace candour {

// True for a scanned page, a page without text, and a page whose text is garbage (unmapped characters, letters that
// make no words): such a page is read from its picture.
bool needs_ocr(const Page& page);

// True for a page whose text is to be believed and whose pictures may hold more words.
bool has_pictures_to_read(const Page& page);

}  // namespace candour
