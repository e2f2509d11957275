// The words without which the slower patterns find nothing, looked for in a text at once, and its figures.
// Inside this room only.
#pragma once

#include <string_view>
#include <vector>

#include "redaction/find/text_windows.h"

namespace candour {

// Each in order of place.
struct TextCues {
  std::vector<TextRun> figures;
  std::vector<TextRun>
      places;  // what streets, houses, refuges, sites, accounts or those who told something are called by
  std::vector<TextRun> streets;  // what a street is called by, a figure close before it
  std::vector<TextRun> labels;   // what a date of birth, an age, a vehicle or a short number is called by
};

// Over a shadow of the text (shadow_text.h). Thread-safe.
TextCues cues_of(std::string_view shadow);

}  // namespace candour
