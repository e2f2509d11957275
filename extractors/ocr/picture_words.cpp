#include "extractors/ocr/picture_words.h"

#include <algorithm>

namespace candour {
namespace {

bool meets_a_word(const Box& box, const std::vector<Word>& words, std::size_t count) {
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), [&](const Word& word) { return word.box.intersects(box); });
}

}  // namespace

Page with_words_of_pictures(Page text, const Page& read) {
  const std::size_t own = text.words.size();
  int line = text.words.empty() ? -1 : text.words.back().line;
  int last = -1;
  for (const Word& word : read.words) {
    if (meets_a_word(word.box, text.words, own)) {
      continue;
    }
    line += word.line != last ? 1 : 0;
    last = word.line;
    text.words.push_back(word);
    text.words.back().line = line;
  }
  std::copy_if(read.unread_regions.begin(), read.unread_regions.end(), std::back_inserter(text.unread_regions),
               [&](const Box& region) { return !meets_a_word(region, text.words, own); });
  text.unread = !text.unread_regions.empty();
  lay_out_text(text);
  return text;
}

}  // namespace candour
