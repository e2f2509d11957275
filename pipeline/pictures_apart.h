// Two pages may say the same and show something else: a tick, a struck line, another picture.
#pragma once

#include "pipeline/model/page.h"
#include "pipeline/page_looks.h"

namespace candour {

// Whether the two show different things beside their words. Where the words stand in the same places nothing
// else may be another either; where they are set otherwise, nothing away from them. Scans never look quite
// the same, and are not told apart here; nor are messages, which are typeset by us. A page that cannot be
// drawn is like none.
bool pictures_apart(PageLooks& looks, const SourceDocument& one, const Page& page,
                    const SourceDocument& other, const Page& other_page);

}  // namespace candour
