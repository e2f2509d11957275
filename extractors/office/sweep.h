// The last look: only what a print needs stays in the package, nothing in it leads outside, and whatever stays behind unprinted and
// untold is told. Inside this room only.
#pragma once

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"

namespace candour {

// - relationships to the outside go, told as "external" unless the address can be read in the part
// - of the others only the kinds stay that a print needs, and pictures and the like only while something names them
// - parts that cannot be reached any more go: pictures, sounds, films, embedded files become `embedded`, words are told
void sweep(Package& package, Found& found);

}  // namespace candour
