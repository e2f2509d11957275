// Content that restores graphics states it never saved: readers differ on what then becomes of the page, and poppler shows
// nothing of it. The needless restores are taken out, so that everybody sees the same page.
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

namespace candour {

// Of one page whose contents are one stream; a page that is balanced is left as it is.
void drop_needless_restores(QPDFPageObjectHelper page);

}  // namespace candour
