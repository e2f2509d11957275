// Control bytes that stray into text: a DOS end mark, a bell, noughts behind a crash, a printer's escapes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace candour {

// A byte below 32 that is no tab, line end or page end.
bool is_control_byte(char c);

// True when the bytes, in any encoding of single bytes or UTF-8, hold so few control bytes that they are text
// all the same: one in 16, one in 100 among many bytes above 127. End marks and noughts behind the text are
// not counted, nor escapes, which Japanese mail shifts by.
bool is_mostly_text(std::string_view bytes);

struct CleanText {
  std::string utf8;
  std::size_t dropped = 0;  // bytes left out
};

// The text without its control bytes and without a terminal's commands (ESC [ 1 m): a blank stands in between
// two words, so that they do not run into one; a vertical tab is a line end. Linear.
CleanText without_control_bytes(std::string_view utf8);

}  // namespace candour
