#include "extractors/office/text_size.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

double width_of(char32_t c) {
  if (c >= 0x1100) {
    return 2;   // East Asian letters and pictures
  }
  if (c == U'm' || c == U'w' || c == U'M' || c == U'W' || c == U'@' || c == U'%') {
    return 1.7;
  }
  if (c >= U'A' && c <= U'Z') {
    return 1.35;
  }
  const bool thin = c == U'i' || c == U'l' || c == U'j' || c == U't' || c == U'f' || c == U'r' || c == U'I' || c == U'.' || c == U',' || c == U'\'' || c == U':' || c == U';';
  return c == U' ' ? 0.55 : thin ? 0.62 : c >= 0x80 ? 1.3 : 1.02;
}

}  // namespace

double figures_wide(const std::string& text) {
  double widest = 0;
  double line = 0;
  for (const char32_t c : to_code_points(text)) {
    line = c == U'\n' ? 0 : line + width_of(c);
    widest = std::max(widest, line);
  }
  return widest;
}

int lines_needed(const std::string& text, double width) {
  const double room = std::max(1.0, width);
  int lines = 1;
  double line = 0;   // what stands on it, the word that is open included
  double word = 0;
  for (const char32_t c : to_code_points(text)) {
    if (c == U'\n') {
      ++lines;
      line = word = 0;
      continue;
    }
    const double own = width_of(c);
    line += own;
    word = c == U' ' ? 0 : word + own;
    if (line > room && c != U' ') {
      ++lines;
      line = word > room ? own : word;   // a word that is longer than the line is broken
      word = line;
    }
  }
  return lines;
}

}  // namespace candour
