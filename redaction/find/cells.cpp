#include "redaction/find/cells.h"

#include <algorithm>
#include <map>

#include "pipeline/base/utf8.h"
#include "pipeline/model/reading_direction.h"

namespace candour {
namespace {

constexpr double kWide = 1.2;         // of an em; a justified line's spaces stay below
constexpr double kEmOfHeight = 0.87;  // a word's box reaches from ascender to descender

}  // namespace

std::string cell_text(const Page& page) {
  std::map<int, double> em;           // of each line: its tallest word
  for (const Word& word : page.words) {
    em[word.line] = std::max(em[word.line], word.box.height() * kEmOfHeight);
  }
  std::u32string text = to_code_points(page.text);
  for (std::size_t i = 1; i < page.words.size(); ++i) {
    const Word& before = page.words[i - 1];
    const Word& after = page.words[i];
    const bool leftwards = reads_leftwards(before) && reads_leftwards(after);
    const double gap = leftwards ? before.box.left - after.box.right : after.box.left - before.box.right;
    const bool placed = before.box != after.box;   // where all of the ink is each word's place, nobody knows
    const bool cell = placed && before.line == after.line && (gap > kWide * em[before.line] || gap < -em[before.line]);
    if (cell && before.span.end < text.size() && text[before.span.end] == U' ') {
      text[before.span.end] = U'\t';
    }
  }
  return to_utf8(text);
}

std::string cell_text(std::string text) {
  // "| Ann Lee | nurse |": bars between cells, never the bar that OCR makes of a letter.
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 1)) {
    const bool first = at == 0 || text[at - 1] == '\n';
    const bool last = at + 1 == text.size() || text[at + 1] == '\n';
    const bool left = first || text[at - 1] == ' ' || text[at - 1] == '\t';
    const bool right = last || text[at + 1] == ' ';
    if (!left || !right || (first && last)) {
      continue;
    }
    text[at] = '\t';
    text[at - (first ? 0 : 1)] = '\t';
    text[at + (last ? 0 : 1)] = '\t';
  }
  for (std::size_t at = text.find("   "); at != std::string::npos; at = text.find("   ", at)) {
    for (; at < text.size() && text[at] == ' '; ++at) {
      text[at] = '\t';
    }
  }
  return text;
}

}  // namespace candour
