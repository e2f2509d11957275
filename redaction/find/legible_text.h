// A text as the eye reads it: what is written within a word that no eye sees, or letters that only look like
// letters, must not part a name from itself. Spans of what is found lead back to the text as it stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// Without soft hyphens and signs of no width; accents one with their letter (Unicode Standard Annex 15, NFC);
// ligatures, letters of full width and letters for mathematics as plain ones; every hyphen a hyphen-minus, a
// dash between figures too; a word that a hyphen breaks over two lines whole on the first ("Pren-" "tice" is
// "Prentice", "mother-" "in-law" keeps its hyphen, and so does "Prentice-" "Hall"); a word of capitals that are set apart by
// blanks ("V I O L E T  P R E N T I C E") without them.
struct LegibleText {
  std::string text;
  std::vector<std::size_t> starts;  // by its code points: the first of the original that it comes from,
  std::vector<std::size_t> ends;    // and the one behind the last; both empty when the texts are the same

  Span in_original(Span span) const;
};

// UTF-8 in and out. Thread-safe.
LegibleText legible_text(std::string text);

}  // namespace candour
