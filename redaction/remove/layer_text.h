// The invisible text of an image page, so that what stays can be searched for, copied and read aloud. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "pipeline/model/redaction.h"

namespace candour {

// No letter may stand in a tile: a word that one cuts is squeezed into what is left of its place, or goes.
void give_way(std::vector<PageMarks::LayerWord>& words, const std::vector<Tile>& tiles);

// A font in which every UTF-16 unit is its own code: whatever is written can be searched for. No glyph is ever drawn.
QPDFObjectHandle layer_font(QPDF& pdf);

// Content that writes the words in the font /F0, along the way each of them runs. `height` is the page's.
std::string layer_text(const std::vector<PageMarks::LayerWord>& words, double height);

}  // namespace candour
