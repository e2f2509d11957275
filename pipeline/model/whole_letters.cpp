#include "pipeline/model/whole_letters.h"

#include <algorithm>
#include <map>
#include <optional>

namespace candour {
namespace {

constexpr double kCutAcross =
    1.0 / 3;                        // of a line's height: less touches its slack, or the tips of its letters
constexpr double kCutAlong = 0.25;  // of a letter's width: less touches the space beside it
constexpr double kUpright = 1.5;    // as many times taller than wide: the word runs up or down the page

Box turned(const Box& box) {
  return {box.top, box.left, box.bottom, box.right};
}

double shared(double a, double b, double c, double d) {
  return std::min(b, d) - std::max(a, c);
}

// x of the edges of its letters, from left to right; spread evenly where nobody knows them.
std::vector<double> edges_of(const Word& word, const Box& box) {
  const std::size_t letters = std::max<std::size_t>(1, word.span.end - word.span.start);
  std::vector<double> edges;
  if (word.edges.size() == letters + 1) {
    edges = word.edges;
    std::sort(edges.begin(), edges.end());
    edges.front() = std::min(edges.front(), box.left);
    edges.back() = std::max(edges.back(), box.right);
    return edges;
  }
  const std::size_t parts =
      word.edges.size() == 1 ? 1 : letters;  // in no order: any part of the word is all of it
  for (std::size_t i = 0; i <= parts; ++i) {
    edges.push_back(box.left + box.width() * static_cast<double>(i) / static_cast<double>(parts));
  }
  return edges;
}

// Round the letters of a word that lies along the line which the box cuts; nothing when it cuts none.
std::optional<Box> letters_cut(const Word& word, const Box& box, const Box& drawn) {
  if (shared(box.top, box.bottom, drawn.top, drawn.bottom) < kCutAcross * box.height()) {
    return std::nullopt;
  }
  const std::vector<double> edges = edges_of(word, box);
  std::optional<Box> cut;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const double both = shared(edges[i], edges[i + 1], drawn.left, drawn.right);
    if (both > 0 && both >= kCutAlong * (edges[i + 1] - edges[i])) {
      const Box letter{edges[i], box.top, edges[i + 1], box.bottom};
      cut = cut ? united(*cut, letter) : letter;
    }
  }
  return cut;
}

std::optional<Box> cut_of(const Word& word, const Box& drawn) {
  const bool upright = word.edges.empty() && word.span.end - word.span.start > 1 &&
                       word.box.height() > kUpright * word.box.width();
  if (!upright) {
    return letters_cut(word, word.box, drawn);
  }
  const std::optional<Box> cut = letters_cut(word, turned(word.box), turned(drawn));
  return cut ? std::optional<Box>(turned(*cut)) : std::nullopt;
}

bool holds(const Box& outer, const Box& inner) {
  return outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top &&
         outer.bottom >= inner.bottom;
}

}  // namespace

std::vector<Box> with_whole_letters(const Page& page, const Box& drawn) {
  std::map<int, Box> lines;
  for (const Word& word : page.words) {
    if (const std::optional<Box> cut = cut_of(word, drawn)) {
      const auto [line, is_new] = lines.try_emplace(word.line, *cut);
      line->second = is_new ? *cut : united(line->second, *cut);
    }
  }
  std::vector<Box> boxes{drawn};
  for (const auto& [number, line] : lines) {
    boxes.front().top = std::min(boxes.front().top, line.top);
    boxes.front().bottom = std::max(boxes.front().bottom, line.bottom);
  }
  for (const auto& [number, line] : lines) {
    if (!holds(boxes.front(), line)) {
      boxes.push_back(line);
    }
  }
  return boxes;
}

}  // namespace candour
