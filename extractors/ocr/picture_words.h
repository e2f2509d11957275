// A page of text with pictures: its text as the file states it, and what its pictures show as read from the page's image.
#pragma once

#include "pipeline/model/page.h"

namespace candour {

// `text` is the page by its text layer, `read` the same page by OCR. Words that the layer has are not doubled; what the pictures
// show follows in lines of its own. Ink that nobody could read counts where no word of the layer stands.
Page with_words_of_pictures(Page text, const Page& read);

}  // namespace candour
