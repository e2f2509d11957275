#include "pipeline/model/page.h"

#include <algorithm>

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

// x of the boundary before character `index` of a word.
double edge_at(const Word& word, std::size_t index) {
  const std::size_t length = word.span.end - word.span.start;
  if (word.edges.size() == length + 1 && reads_leftwards(word)) {
    return index == 0 ? word.box.right : index >= length ? word.box.left : word.edges[index];
  }
  if (index == 0) {
    return word.box.left;
  }
  if (index >= length) {
    return word.box.right;
  }
  if (word.edges.size() == length + 1) {
    return word.edges[index];
  }
  return word.box.left + word.box.width() * static_cast<double>(index) / static_cast<double>(length);
}

Box part_of(const Word& word, Span span) {
  const std::size_t from = span.start > word.span.start ? span.start - word.span.start : 0;
  const std::size_t to = span.end < word.span.end ? span.end - word.span.start : word.span.end - word.span.start;
  if (word.edges.size() == 1) {
    return word.box;
  }
  const double a = edge_at(word, from);
  const double b = edge_at(word, to);
  return {std::min(a, b), word.box.top, std::max(a, b), word.box.bottom};
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
