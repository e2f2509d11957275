// A page as seen by somebody who turns his head: text that stands sideways or upside down runs from left to right there.
// Inside this room only.
#pragma once

#include "redaction/remove/interpreter.h"

namespace candour {

// By quarter turns, clockwise, of the page as displayed.
PageView turned(const PageView& view, int quarter_turns);

// A displayed box of one view in another view of the same page.
Box seen_from(const Box& box, const PageView& from, const PageView& to);

// Everything with its boxes as `to` shows them.
Interpreted seen_from(const Interpreted& page, const PageView& from, const PageView& to);

}  // namespace candour
