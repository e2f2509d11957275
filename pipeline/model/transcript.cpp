#include "pipeline/model/transcript.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::size_t kSetApart = 3;       // blanks that set two parts of a line apart; wide enough to be told from a space
constexpr std::size_t kMostWhite = 24;     // letters' widths
constexpr double kTallestLine = 45;        // points; taller ink is more than one line
constexpr double kNarrowestLetter = 0.2;   // of the line's height; narrower and the line holds more lines of text
constexpr double kWidening = 0.12;         // of the line, on either side of what a finding takes
constexpr double kWideningLetters = 3;
constexpr double kLineEnd = 36;            // points beyond a line's ends where ink too small for a region may stand
constexpr double kAbove = 3;
constexpr double kThinnestLetter = 0.07;   // points: the layer's least size, squeezed as far as it goes

std::size_t letters_in(const std::string& utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool same_line(const Box& a, const Box& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > 0.4 * std::min(a.height(), b.height());
}

// A word as it was typed, and how many letters' widths of white stand in front of it.
struct Typed {
  std::string text;
  std::size_t before = 0;
};

std::vector<std::vector<Typed>> lines_of(const std::string& text) {
  std::vector<std::vector<Typed>> lines(1);
  std::string word;
  std::size_t blanks = 0;
  for (const char c : text + "\n") {
    if (static_cast<unsigned char>(c) > 0x20U && c != '\x7F') {
      word.push_back(c);
      continue;
    }
    if (!word.empty()) {
      const std::size_t white = blanks < kSetApart ? 1 : std::min(2 * blanks, kMostWhite);
      lines.back().push_back({std::move(word), lines.back().empty() ? 0 : white});
      word.clear();
      blanks = 0;
    }
    blanks += c == '\t' ? kSetApart : 1;
    if (c == '\n' && !lines.back().empty()) {
      lines.emplace_back();
    }
  }
  lines.pop_back();
  return lines;
}

// Lines of ink from the top: regions side by side are one.
std::vector<Box> ink_lines(const Page& page) {
  std::vector<Box> regions = page.unread_regions;
  std::sort(regions.begin(), regions.end(), [](const Box& a, const Box& b) { return a.centre_y() < b.centre_y(); });
  std::vector<Box> lines;
  for (const Box& region : regions) {
    if (!lines.empty() && same_line(lines.back(), region)) {
      lines.back() = united(lines.back(), region);
    } else {
      lines.push_back(region);
    }
  }
  return lines;
}

std::size_t letters_of(const std::vector<Typed>& line) {
  std::size_t letters = 0;
  for (const Typed& word : line) {
    letters += word.before + letters_in(word.text);
  }
  return letters;
}

// Print beside the ink, or ink too tall or too dense for its text: the shares of the line would be wrong.
bool is_one_line(const Page& page, const Box& ink, const std::vector<Typed>& text) {
  const bool beside_print = std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    return same_line(word.box, ink) && !is_superseded(page, word);
  });
  const double letter = ink.width() / static_cast<double>(std::max<std::size_t>(1, letters_of(text)));
  return !beside_print && ink.height() <= kTallestLine && letter >= kNarrowestLetter * ink.height();
}

Box all_ink(const Page& page) {
  Box all = page.unread_regions.front();
  for (const Box& region : page.unread_regions) {
    all = united(all, region);
  }
  return all;
}

std::size_t first_transcribed(const Page& page) { return page.words.size() - page.transcript_words; }

Box within(const Page& page, const Box& box) {
  return {std::max(0.0, box.left), std::max(0.0, box.top), std::min(page.width, box.right), std::min(page.height, box.bottom)};
}

// A line of ink out to where small ink may stand, but not over print that was read.
Box whole_line(const Page& page, const Box& ink) {
  Box box{ink.left - kLineEnd, ink.top - kAbove, ink.right + kLineEnd, ink.bottom + kAbove};
  for (std::size_t i = 0; i < first_transcribed(page); ++i) {
    const Word& word = page.words[i];
    if (same_line(word.box, ink) && !is_superseded(page, word)) {
      box.left = word.box.centre_x() < ink.left ? std::max(box.left, std::min(ink.left, word.box.right)) : box.left;
      box.right = word.box.centre_x() > ink.right ? std::min(box.right, std::max(ink.right, word.box.left)) : box.right;
    }
  }
  return within(page, box);
}

// The boxes of the transcribed words [from, to] of one line.
Box share_of_line(const Page& page, std::size_t from, std::size_t to) {
  const Box& ink = page.transcript_lines[static_cast<std::size_t>(page.words[from].line - page.words[first_transcribed(page)].line)];
  const bool first = from == first_transcribed(page) || page.words[from - 1].line != page.words[from].line;
  const bool last = to + 1 == page.words.size() || page.words[to + 1].line != page.words[to].line;
  const Word& word = page.words[from];
  const double letter = word.box.width() / static_cast<double>(std::max<std::size_t>(1, letters_in(word.text)));
  const double more = std::max(kWidening * ink.width(), kWideningLetters * letter);
  return within(page, {first ? ink.left - kLineEnd : word.box.left - more, ink.top - kAbove,
                       last ? ink.right + kLineEnd : page.words[to].box.right + more, ink.bottom + kAbove});
}

struct Gap {
  double from = 0;
  double to = 0;
};

// The widest stretch of [left, right] that stays clear of the marks at this height.
Gap widest_gap(double left, double right, double top, double bottom, const std::vector<Box>& marks) {
  constexpr double kClear = 14;   // marks grow to a grid when they are drawn
  std::vector<Gap> taken;
  for (const Box& mark : marks) {
    if (mark.top - 4 < bottom && mark.bottom + 4 > top) {
      taken.push_back({mark.left - kClear, mark.right + kClear});
    }
  }
  std::sort(taken.begin(), taken.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
  Gap best;
  double at = left;
  const auto offer = [&](double to) {
    if (to - at > best.to - best.from) {
      best = {at, to};
    }
  };
  for (const Gap& mark : taken) {
    offer(std::min(mark.from, right));
    at = std::max(at, mark.to);
  }
  offer(right);
  return best;
}

void lay_into(const Gap& gap, const Box& band, const std::vector<const Word*>& words, std::vector<PlacedWord>& out) {
  std::size_t letters = 0;
  for (const Word* word : words) {
    letters += letters_in(word->text) + 1;
  }
  const double step = (gap.to - gap.from) / static_cast<double>(letters);
  const double height = std::clamp(step / 0.4, 1.5, std::max(1.5, band.height()));
  double x = gap.from;
  for (const Word* word : words) {
    const double width = step * static_cast<double>(letters_in(word->text));
    out.push_back({word->text, {x, band.bottom - height, x + width, band.bottom}, word->line});
    x += width + step;
  }
}

}  // namespace

Page with_transcript(Page page, const std::string& text) {
  const std::vector<std::vector<Typed>> lines = lines_of(text);
  if (lines.empty() || page.unread_regions.empty()) {
    return page;
  }
  std::vector<Box> ink = ink_lines(page);
  bool mapped = ink.size() == lines.size();
  for (std::size_t i = 0; mapped && i < lines.size(); ++i) {
    mapped = is_one_line(page, ink[i], lines[i]);
  }
  const Box all = all_ink(page);
  int number = page.words.empty() ? 0 : page.words.back().line + 1;
  std::vector<Word> added;
  for (std::size_t i = 0; i < lines.size(); ++i, ++number) {
    const double letter = ink[mapped ? i : 0].width() / static_cast<double>(letters_of(lines[i]));
    double x = ink[mapped ? i : 0].left;
    for (const Typed& said : lines[i]) {
      x += letter * static_cast<double>(said.before);
      const double width = letter * static_cast<double>(letters_in(said.text));
      added.push_back({said.text, mapped ? Box{x, ink[i].top, x + width, ink[i].bottom} : all, 100, number, {}, {}});
      x += width;
    }
  }
  page.words.insert(page.words.end(), added.begin(), added.end());
  page.transcript_words = added.size();
  page.transcript_lines = mapped ? std::move(ink) : std::vector<Box>();
  page.source = TextSource::transcript;
  lay_out_text(page);
  return page;
}

bool is_transcribed(const Page& page, const Word& word) {
  return page.transcript_words > 0 && word.span.start >= page.words[first_transcribed(page)].span.start;
}

bool in_transcript(const Page& page, Span span) {
  return page.transcript_words > 0 && span.end > page.words[first_transcribed(page)].span.start && span.start < page.words.back().span.end;
}

bool is_superseded(const Page& page, const Word& word) {
  return std::any_of(page.unread_regions.begin(), page.unread_regions.end(),
                     [&](const Box& region) { return grown(region, 1).contains(word.box.centre_x(), word.box.centre_y()); });
}

std::vector<Box> boxes_with_transcript(const Page& page, Span span) {
  if (!in_transcript(page, span)) {
    return boxes_of(page, span);
  }
  const Word& first = page.words[first_transcribed(page)];
  std::vector<Box> boxes = span.start < first.span.start ? boxes_of(page, {span.start, first.span.start}) : std::vector<Box>();
  if (page.transcript_lines.empty()) {
    for (const Box& ink : ink_lines(page)) {
      boxes.push_back(whole_line(page, ink));
    }
    return boxes;
  }
  const std::vector<std::size_t> words = words_in(page, {std::max(span.start, first.span.start), span.end});
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i;
    while (end + 1 < words.size() && page.words[words[end + 1]].line == page.words[words[i]].line) {
      ++end;
    }
    boxes.push_back(share_of_line(page, words[i], words[end]));
    i = end + 1;
  }
  return boxes;
}

std::vector<bool> staying_transcript(const Page& page, const std::vector<Span>& removed, const std::vector<Box>& passages) {
  std::vector<bool> stays;
  for (std::size_t i = first_transcribed(page); i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    const bool gone = std::any_of(removed.begin(), removed.end(), [&](const Span& span) { return word.span.start < span.end && span.start < word.span.end; });
    const bool mapped = !page.transcript_lines.empty();
    const Box ink = mapped ? page.transcript_lines[static_cast<std::size_t>(word.line - page.words[first_transcribed(page)].line)] : all_ink(page);
    const bool covered = std::any_of(passages.begin(), passages.end(), [&](const Box& box) { return box.intersects(ink); });
    stays.push_back(!gone && !covered);
  }
  return stays;
}

std::vector<PlacedWord> placed_transcript(const Page& page, const std::vector<bool>& stays, const std::vector<Box>& marks) {
  std::vector<PlacedWord> placed;
  const std::size_t first = first_transcribed(page);
  const int lines = page.transcript_words == 0 ? 0 : page.words.back().line - page.words[first].line + 1;
  for (int line = 0; line < lines; ++line) {
    std::vector<const Word*> words;
    for (std::size_t i = first; i < page.words.size(); ++i) {
      if (stays[i - first] && page.words[i].line - page.words[first].line == line) {
        words.push_back(&page.words[i]);
      }
    }
    if (words.empty()) {
      continue;
    }
    const bool mapped = !page.transcript_lines.empty();
    const Box ink = mapped ? page.transcript_lines[static_cast<std::size_t>(line)] : all_ink(page);
    const double part = ink.height() / (mapped ? 1 : lines);
    const double top = mapped ? ink.top : ink.top + part * line;
    Box band{ink.left, top, ink.right, top + part};
    std::size_t letters = 0;
    for (const Word* word : words) {
      letters += letters_in(word->text) + 1;
    }
    const auto fits = [&](const Gap& gap) { return gap.to - gap.from >= std::max(6.0, kThinnestLetter * static_cast<double>(letters)); };
    Gap gap = widest_gap(ink.left, ink.right, band.top, band.bottom, marks);
    if (!fits(gap)) {
      gap = widest_gap(4, page.width - 4, band.top, band.bottom, marks);
    }
    if (!fits(gap)) {   // the foot of the page, each line at its own height
      const double foot = page.height - 2.0 * (lines - line);
      band = {4, foot - 1.5, page.width - 4, foot};
      gap = widest_gap(band.left, band.right, band.top, band.bottom, marks);
    }
    if (fits(gap)) {
      lay_into(gap, band, words, placed);
    }
  }
  return placed;
}

}  // namespace candour
