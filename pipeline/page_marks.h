// What the remover is told of a page: the places decided to go, and for an image page the words that its invisible layer may keep.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/decision.h"
#include "pipeline/model/page.h"
#include "pipeline/model/redaction.h"

namespace candour {

struct TakenOut {
  std::vector<Box> boxes;
  Span span;             // of the page's text; empty: the boxes alone say where
  std::string ground;    // its code stands on the tile
};

// `passages` are those in force on the page, whose boxes take the letters that they cut whole (model/whole_letters.h); the page has its transcript, if there is one (transcripts.h).
PageMarks marks_for(const Page& page, const std::vector<TakenOut>& taken, const std::vector<Decision>& passages);

}  // namespace candour
