// The pages before the index: cover, key to the grounds, guide to the abbreviations. A person is spoken to, a court is told.
// Inside this room only.
#pragma once

#include "pipeline/bundle/assemble_drawer.h"
#include "pipeline/model/bundle.h"

namespace candour {

void draw_opening(Drawer& draw, const Bundle& bundle);

}  // namespace candour
