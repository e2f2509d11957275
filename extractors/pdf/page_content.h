// What a page is made of, from its operators: how much of it one image covers, and whether its text shows.
// Inside this room only.
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

#include "extractors/pdf/text_slants.h"

namespace candour {

struct PageContent {
  double image_share = 0;      // of the page's area, by the largest image (strips of one scan count together)
  double image_dpi = 0;        // of the largest image
  double largest_picture = 0;  // pixels: the most that any picture has of its height, or of a third of its width
  long visible_text = 0;       // bytes shown by text operators in a mode that shows
  long invisible_text = 0;     // in mode 3
  SlantCount slants;           // of text in any mode
  bool paints_areas = false;   // fills, shadings or pictures, which might lie over text
  bool says_otherwise = false; // its writer says that glyphs stand for other text than they show
  bool paints_words = false;   // it paints with a pattern that shows text, or a picture large enough for words
};

PageContent look_at(QPDFPageObjectHelper page);

}  // namespace candour
