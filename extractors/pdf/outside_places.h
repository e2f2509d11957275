// What the outside pages call the places in which office files and messages hold words that their print does not show. Inside this
// room only.
#pragma once

#include <string>

#include "pipeline/model/document.h"

namespace candour {

struct OutsidePlace {
  std::string heading;          // in plain words, with the entry's own label; empty: a place that is not shown here
  bool unless_shown = false;    // said only when the words stand on no page
  bool own_page = true;         // worth pages of their own; otherwise shown only beside something that is
};

OutsidePlace outside_place(const DocumentText& text);

}  // namespace candour
