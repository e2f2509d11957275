// A scan's words beside those of an older OCR layer that lies over it: of every piece of ink that both have read the more
// credible reading is taken, and the other is kept beside it for whoever looks for names. No I/O, no failure.
#pragma once

#include <functional>
#include <string>

#include "pipeline/model/page.h"

namespace candour {

// Whether the engine's dictionary has a word, however its letters are capital or small.
using KnowsWord = std::function<bool(const std::string&)>;

// `page` as our engine read it, `layer` the same page by the older layer; boxes of both in points. Ours is believed by its
// confidence, theirs by how often it says the same where ours is sure; for both it counts whether what they say is a word.
// Words that only the layer has are added with little trust, in their line when `upright`, otherwise behind the others. Lines of
// which the two say different things stand in Page::other_words as the reading not taken.
Page merged_with_layer(Page page, const Page& layer, const KnowsWord& knows, bool upright);

}  // namespace candour
