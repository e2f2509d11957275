// Text that a file's sender meant nobody to read and that a machine still reads: under a box painted over it, under a mark
// for redaction that was never carried out, or without any contrast to what lies round it. Partner agencies send such files.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/geometry.h"

namespace candour {

// box: under something dark or coloured. blank: nothing shows, white on white say. mark: a Redact annotation that was not
// applied (ISO 32000-1, 12.5.6.23). unchecked: the page could not be drawn, so that nobody knows.
enum class Cover { box, blank, mark, unchecked };

struct CoveredText {
  int page = 1;
  Box box;               // round the characters of one line, as displayed
  int characters = 0;    // letters and figures that can be read
  Cover cover = Cover::box;
};

// One entry for each page and cover: how many characters in all, and a box round them.
std::vector<CoveredText> by_page(const std::vector<CoveredText>& covered);

const char* to_string(Cover cover);
Cover cover_from(const std::string& name);   // unchecked when unknown
const char* plain_words(Cover cover);        // "under a box", ...

}  // namespace candour
