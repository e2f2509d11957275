// The parts of a text around places that a quick look has found: all that slower patterns have to see. Inside
// this room only.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace candour {

struct TextRun {  // bytes
  std::size_t start;
  std::size_t end;
};

struct WindowReach {  // bytes around a run
  std::size_t before;
  std::size_t behind;
};

// Around runs that are in order. In order, not overlapping, each beginning and ending at a blank, a line's
// end or the text's.
std::vector<std::string_view> windows_around(std::string_view text, const std::vector<TextRun>& runs,
                                             WindowReach reach);

}  // namespace candour
