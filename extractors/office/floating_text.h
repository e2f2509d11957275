// Text that floats beside a text document's text (ECMA-376 part 1: tables by 17.4.57, frames by 17.3.1.11,
// boxes of drawings by 17.17.1 and VML): a print shows no more of it than one page holds. Inside this room
// only.
#pragma once

#include "extractors/office/xml_tree.h"

namespace candour {

// Tables that float stand in the text; boxes and frames whose text may be longer than a page become
// paragraphs of the text, before the one that holds them. Short ones stay where they float. Not for the edges
// of pages, which have no second page to run on to.
void let_long_text_flow(Node story);

}  // namespace candour
