// What a person typed of a recording, or of what a picture shows, becomes pages behind the document's own: they go the way of any page, so
// what is taken out of them is really gone.
#pragma once

#include "pipeline/helpers.h"
#include "pipeline/store/case_store.h"

namespace candour {

// Opens anew every recording and picture whose newest transcript is not on its pages yet; those pages wait to be read. Throws
// Error(internal) naming the document when that cannot be done: nothing is left half done.
void set_typed_pages(CaseStore& store, Helpers& helpers);

}  // namespace candour
