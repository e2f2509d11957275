// What a tile bears: the ground's short code, white on black, in Helvetica Bold. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "pipeline/model/redaction.h"

namespace candour {

constexpr const char* kLabelFontName = "/CandourLabel";

QPDFObjectHandle label_font(QPDF& pdf);

// Content that writes a label into its tile; x to the right and y up from the foot of a page of that height. The label is turned
// against the clock, as the words beside it are.
std::string label_text(const Tile& tile, double page_height, int quarter_turns = 0);

// For an image page: content that writes the labels of its tiles over the picture, each where no other tile lies. Tiles that have no room
// there for letters that can be read lose their label. Adds the font to the page's resources.
std::string label_image_tiles(QPDF& pdf, QPDFObjectHandle page, std::vector<Tile>& tiles, double page_height);

}  // namespace candour
