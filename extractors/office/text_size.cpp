#include "extractors/office/text_size.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr int kLongestWord = 40;   // letters; what is longer is nobody's name, address or number

bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }

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

double widest_word(const std::string& text) {
  const std::u32string letters = to_code_points(text);
  double widest = 0;
  double word = 0;
  int length = 0;
  for (std::size_t i = 0; i <= letters.size(); ++i) {
    const bool blank = i == letters.size() || letters[i] == U' ' || letters[i] == U'\n' || letters[i] == U'\t' || letters[i] == U'\r';
    const bool in_number = blank && i > 0 && i + 1 < letters.size() && is_figure(letters[i - 1]) && is_figure(letters[i + 1]);
    if (blank && (!in_number || letters[i] != U' ')) {
      widest = length <= kLongestWord ? std::max(widest, word) : widest;
      word = 0;
      length = 0;
    } else {
      word += width_of(letters[i]);
      ++length;
    }
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
