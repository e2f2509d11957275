// Sets the lines anew from which something was removed, so that the gap tells nothing: every removed run becomes a
// tile of one fixed size, survivors follow with nominal spaces and standard advances. No term of the result holds a
// removed glyph's width (Bland, Iyer, Levchenko, PETS 2023). Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "redaction/remove/interpreter.h"

namespace candour {

struct ResetGlyph {
  std::size_t glyph = 0;
  QPDFMatrix text;          // new text matrix at its origin
  double squeeze = 1;       // of Tz, where the line would have run out of its column
  bool starts_word = true;  // false: follows the glyph before it by its own advance
};

struct PlacedTile {
  Box box;                  // as displayed
  std::string label;
  int quarter_turns = 0;    // against the clock: 1 reads up, 3 down
};

struct LineReset {
  std::vector<bool> removed;          // by glyph
  std::vector<bool> lifted;           // by glyph: belongs to a line set anew (removed ones too)
  std::vector<ResetGlyph> survivors;
  std::vector<PlacedTile> tiles;
  std::vector<std::size_t> decoration;  // in Interpreted::marks: what lies under or on words that move, and goes
};

struct RemovalMarkView {
  Box box;
  std::string label;
};

// Lines that run sideways or upside down are set in their own direction.
// Throws NeedsRaster when a touched line is slanted, or cannot be fitted.
LineReset reset_lines(const Interpreted& page, const PageView& view, const std::vector<RemovalMarkView>& marks);

}  // namespace candour
