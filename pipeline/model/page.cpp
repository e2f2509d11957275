#include "pipeline/model/page.h"

#include <algorithm>
#include <string_view>

#include "pipeline/base/utf8.h"
#include "pipeline/model/reading_direction.h"

namespace candour {
namespace {

std::size_t code_points_in(const std::string& utf8) {
  std::size_t count = 0;
  for (const char byte : utf8) {
    count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return count;
}

constexpr double kSlack = 0.12;   // of a word's height: how far edges that were read from ink may be off

// About how wide a character is beside others.
double weight_of(char32_t c) {
  constexpr std::u32string_view kNarrow = U".,:;'!|iljtfrI()[]1/-\u2019\u2018";
  constexpr std::u32string_view kWide = U"mwMW@%";
  return kNarrow.find(c) != std::u32string_view::npos ? 0.5 : kWide.find(c) != std::u32string_view::npos ? 1.4 : c >= U'A' && c <= U'Z' ? 1.2 : 1.0;
}

bool is_letter_or_figure(char32_t c) { return c >= 0x80 || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// The share of a word that stands before character `index`, by how wide its characters are.
double share_before(const std::u32string& letters, std::size_t index) {
  double before = 0;
  double all = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    before += i < index ? weight_of(letters[i]) : 0;
    all += weight_of(letters[i]);
  }
  return all > 0 ? before / all : 0;
}

// Signs alone that would be left at a word's ends go with what is taken, so that no letter stays beside a full stop.
void take_signs(const std::u32string& letters, std::size_t& from, std::size_t& to) {
  while (from > 0 && std::none_of(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(from), is_letter_or_figure)) {
    --from;
  }
  if (std::none_of(letters.begin() + static_cast<std::ptrdiff_t>(to), letters.end(), is_letter_or_figure)) {
    to = letters.size();
  }
}

// Part of a word whose edges nobody knows: as much as it takes whether its characters are as wide as each other or not.
Box guessed_part(const Word& word, const std::u32string& letters, std::size_t from, std::size_t to) {
  const auto length = static_cast<double>(letters.size());
  const double first = std::min(static_cast<double>(from) / length, share_before(letters, from));
  const double last = std::max(static_cast<double>(to) / length, share_before(letters, to));
  return {word.box.left + word.box.width() * first, word.box.top, word.box.left + word.box.width() * last, word.box.bottom};
}

// x of the boundary before character `index` of a word whose edges are known.
double edge_at(const Word& word, std::size_t index) {
  const std::size_t length = word.span.end - word.span.start;
  if (reads_leftwards(word)) {
    return index == 0 ? word.box.right : index >= length ? word.box.left : word.edges[index];
  }
  return index == 0 ? word.box.left : index >= length ? word.box.right : word.edges[index];
}

Box part_of(const Word& word, Span span) {
  std::size_t from = span.start > word.span.start ? span.start - word.span.start : 0;
  std::size_t to = span.end < word.span.end ? span.end - word.span.start : word.span.end - word.span.start;
  const std::size_t length = word.span.end - word.span.start;
  const bool known = word.edges.size() == length + 1;
  const bool read_from_ink = word.confidence < 100;   // its edges lie about where the letters do
  const std::u32string letters = to_code_points(word.text);
  if (!known || read_from_ink) {
    take_signs(letters, from, to);
  }
  if (word.edges.size() == 1 || (from == 0 && to == length)) {
    return word.box;
  }
  if (!known) {
    return guessed_part(word, letters, from, to);
  }
  const double slack = read_from_ink ? kSlack * word.box.height() : 0;
  const double a = edge_at(word, from);
  const double b = edge_at(word, to);
  return {std::max(word.box.left, std::min(a, b) - slack), word.box.top, std::min(word.box.right, std::max(a, b) + slack), word.box.bottom};
}

// A box more for what stands aslant: with the one before while both together are little higher, or wider, than a letter, so that
// a mark runs along the letters and leaves what stands above and below.
void add_aslant(std::vector<Box>& boxes, const Box& letter, bool first) {
  constexpr double kMore = 1.5;
  const Box both = first ? letter : united(boxes.back(), letter);
  if (!first && (both.height() <= kMore * letter.height() || both.width() <= kMore * letter.width())) {
    boxes.back() = both;
  } else {
    boxes.push_back(letter);
  }
}

// The boxes of a span's part of a word that stands aslant.
void put_aslant(std::vector<Box>& boxes, const Word& word, Span span) {
  const std::size_t from = span.start > word.span.start ? span.start - word.span.start : 0;
  const std::size_t to = std::min(span.end, word.span.end) - word.span.start;
  const bool known = word.pieces.size() == word.span.end - word.span.start;
  for (std::size_t i = known ? from : 0; i < (known ? to : word.pieces.size()); ++i) {
    add_aslant(boxes, word.pieces[i], i == (known ? from : 0));
  }
}

// Whether two boxes that follow each other in a line are near enough for one.
bool stand_side_by_side(const Box& before, const Box& box, bool leftwards) {
  const double gap = leftwards ? before.left - box.right : box.left - before.right;
  const bool onwards = leftwards ? box.right <= before.right : box.left >= before.left;
  return gap < 3 * box.height() && onwards;
}

}  // namespace

void lay_out_text(Page& page) {
  page.text.clear();
  std::size_t at = 0;
  const Word* previous = nullptr;
  for (Word& word : page.words) {
    if (previous != nullptr) {
      page.text += previous->line == word.line ? ' ' : '\n';
      ++at;
    }
    page.text += word.text;
    word.span = {at, at + code_points_in(word.text)};
    at = word.span.end;
    previous = &word;
  }
}

Page other_reading_of(const Page& page) {
  Page other = page;
  other.words = page.other_words;
  other.other_words.clear();
  other.unread_regions.clear();
  other.transcript_words = 0;
  other.transcript_lines.clear();
  if (page.transcript_words > 0) {
    const auto typed = [&](const Word& word) {
      return std::any_of(page.unread_regions.begin(), page.unread_regions.end(),
                         [&](const Box& region) { return region.contains(word.box.centre_x(), word.box.centre_y()); });
    };
    other.words.erase(std::remove_if(other.words.begin(), other.words.end(), typed), other.words.end());
  }
  lay_out_text(other);
  return other;
}

std::vector<std::size_t> words_in(const Page& page, Span span) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Span& word = page.words[i].span;
    if (word.start < span.end && span.start < word.end) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<Box> boxes_of(const Page& page, Span span) {
  std::vector<Box> boxes;
  int line = -1;
  std::size_t last = 0;
  for (const std::size_t index : words_in(page, span)) {
    const Word& word = page.words[index];
    if (!word.pieces.empty()) {
      put_aslant(boxes, word, span);
      line = -1;
      continue;
    }
    const Box box = part_of(word, span);
    // Words of one line far apart (two table cells) stay two boxes: what stands between them is not removed.
    const bool joins = !boxes.empty() && word.line == line && index == last + 1 &&
                       stand_side_by_side(boxes.back(), box, reads_leftwards(word) && reads_leftwards(page.words[last]));
    if (joins) {
      boxes.back() = united(boxes.back(), box);
    } else {
      boxes.push_back(box);
    }
    line = word.line;
    last = index;
  }
  return boxes;
}

const char* to_string(TextSource source) {
  switch (source) {
    case TextSource::text_layer: return "text-layer";
    case TextSource::ocr: return "ocr";
    case TextSource::transcript: return "transcript";
  }
  return "text-layer";
}

TextSource text_source_from(const std::string& name) {
  return name == "ocr" ? TextSource::ocr : name == "transcript" ? TextSource::transcript : TextSource::text_layer;
}

}  // namespace candour
