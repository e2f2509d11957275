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

// Whether the page's words and not the PDF engine's are its layer should it leave as an image: it is a scan, or has words aslant, which
// the engine reads in pieces.
bool gives_layer(const Page& page);

// A word for the layer: one that stands aslant lies level through the middle of its place, as thick as its letters.
PageMarks::LayerWord layer_word(const Word& word);

}  // namespace candour
