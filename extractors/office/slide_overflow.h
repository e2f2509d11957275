// Text of a slide that would run over the slide's edge (DrawingML, ECMA-376 part 1, 21.1.2.1.1 and 21.1.3): a
// print shows nothing of it. Inside this room only.
#pragma once

#include <string>

#include "extractors/office/found.h"
#include "extractors/office/xml_tree.h"

namespace candour {

struct SlideSize {
  long width = 9144000;  // English metric units, 12700 a point
  long height = 6858000;
};

// Boxes whose text may run over the lower edge reach down to it and shrink their letters as far as they have
// to, lines that would run over the right edge are wrapped, and tables get letters and rows as small as their
// slide needs. What would be too small to read, or stands below all the same, is told too ("hidden-text"), as
// visible.
void keep_text_on_slide(Node slide, const std::string& label, const SlideSize& size, Found& found);

}  // namespace candour
