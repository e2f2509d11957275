// The parts of a text that the patterns of each kind have to see: where figures stand of the sort that they
// look for, or a word without which they find nothing. Inside this room only.
#pragma once

#include <string_view>
#include <vector>

namespace candour {

// Each in order, not overlapping, beginning and ending at a blank, a line's end or the text's.
struct TextWindows {
  // Three figures or more together that are no year; three pairs ("12-34-56"), six single ones ("0 7 7 0 0
  // 9"); figures tied to letters ("C/12/65", "20/9N"). With room before for what the number is called.
  std::vector<std::string_view> numbers;
  std::vector<std::string_view> codes;  // figures beside a letter: postcodes, cars
  std::vector<std::string_view>
      houses;  // at most four figures, no day, year or time written as a whole date or time
  std::vector<std::string_view> streets;  // around what streets are called by, a figure close before it
  std::vector<std::string_view>
      labels;  // behind what a date of birth, an age, a vehicle or a short number is called by
  std::vector<std::string_view>
      places;  // around what streets, houses, sites, accounts and callers are called by
};

// Over a shadow of the text (shadow_text.h). Thread-safe.
TextWindows windows_of(std::string_view shadow);

}  // namespace candour
