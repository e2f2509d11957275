#include "extractors/pdf/line_builder.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "extractors/pdf/leftward_words.h"
#include "extractors/pdf/table_rows.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kWordGap = 0.15;     // of the height: a smaller gap joins two fragments into one word
constexpr double kSameLine = 0.5;     // share of the lower height that must overlap
constexpr std::size_t kLeastLetters = 5;   // single fragments that make a line of letters set apart
constexpr double kStepOfLetters = 1.5;     // of the middling step, likewise
constexpr double kCharactersScattered = 2.4;   // a fragment, on average: letters set apart of which some touch
constexpr double kWordOfLetters = 1.7;     // of such a line's middling gap: a wider one parts words
constexpr double kSmaller = 0.8;      // of a word's height: what a note's number is at most
constexpr double kRaised = 0.15;      // of a word's height, from foot to foot
constexpr double kTouching = 0.6;     // of the height: how near a fragment drawn out of order must come

Extent turned(const Box& box, int quarter_turns) {
  switch (quarter_turns) {
    case 1: return {box.top, box.bottom, -box.right, -box.left};
    case 2: return {-box.right, -box.left, -box.bottom, -box.top};
    case 3: return {-box.bottom, -box.top, box.left, box.right};
    default: return {box.left, box.right, box.top, box.bottom};
  }
}

double overlap(const Extent& a, const Extent& b) {
  const double shared = std::min(a.lower, b.lower) - std::max(a.upper, b.upper);
  return shared / std::max(0.01, std::min(a.height(), b.height()));
}

// Puts the piece into the line when it stands beside one of its ends (or between its pieces); false otherwise.
bool joins(Line& line, const Piece& piece) {
  if (line.quarter_turns != piece.fragment->quarter_turns) {
    return false;
  }
  const auto place = std::upper_bound(line.pieces.begin(), line.pieces.end(), piece,
                                      [](const Piece& a, const Piece& b) { return a.extent.from < b.extent.from; });
  const bool at_end = place == line.pieces.end();
  const Piece& neighbour = place == line.pieces.begin() ? *place : *(place - 1);
  if (overlap(neighbour.extent, piece.extent) < kSameLine) {
    return false;
  }
  const double height = std::max(neighbour.extent.height(), piece.extent.height());
  const bool before = place == line.pieces.begin() && piece.extent.to < neighbour.extent.from - kTouching * height;
  const bool runs_over = !at_end && place != line.pieces.begin() && piece.extent.from < neighbour.extent.to - height;
  if (before || runs_over) {
    return false;
  }
  line.pieces.insert(place, piece);
  return true;
}

std::vector<Line> gather(const std::vector<TextFragment>& fragments) {
  std::vector<Line> lines;
  for (const TextFragment& fragment : fragments) {
    const Piece piece{&fragment, turned(fragment.box, fragment.quarter_turns)};
    if (!fragment.characters.empty() && (lines.empty() || !joins(lines.back(), piece))) {
      lines.push_back({fragment.quarter_turns, {piece}});
    }
  }
  return lines;
}

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n\f\xC2\xA0") == std::string::npos;
}

class WordMaker {
 public:
  explicit WordMaker(std::vector<Word>& words) : words_(words) {}

  void end_word() { open_ = false; }

  void put(const TextFragment::Character& character, int line, int quarter_turns) {
    if (blank(character.text)) {
      end_word();
      return;
    }
    if (!open_) {
      words_.push_back({{}, character.box, 100, line, {}, {}});
      open_ = true;
    }
    Word& word = words_.back();
    word.text += character.text;
    word.box = united(word.box, character.box);
    if (quarter_turns == 0 || quarter_turns == 2) {
      add_edges(word, character, quarter_turns == 2);
    }
  }

 private:
  static void add_edges(Word& word, const TextFragment::Character& character, bool upside_down) {
    const std::size_t count = std::max<std::size_t>(1, code_point_count(character.text));
    if (!word.edges.empty()) {
      word.edges.pop_back();
    }
    for (std::size_t i = 0; i <= count; ++i) {
      const double along = character.box.width() * static_cast<double>(i) / static_cast<double>(count);
      word.edges.push_back(upside_down ? character.box.right - along : character.box.left + along);
    }
  }

  std::vector<Word>& words_;
  bool open_ = false;
};

// Letters set apart ("S E C R E T", or each placed by itself) are one word: the gap that parts words is told from the
// line's own. In points; `height` is of the taller neighbour.
class WordGaps {
 public:
  explicit WordGaps(const Line& line) {
    const std::size_t count = line.pieces.size();
    if (count < kLeastLetters) {
      return;
    }
    std::vector<double> gaps;
    std::vector<double> steps;
    std::size_t single = 0;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t own = line.pieces[i].fragment->characters.size();
      single += own == 1 ? 1U : 0U;
      characters += i + 1 < count ? own : 0U;   // a whole word may follow the letters
      if (i > 0) {
        gaps.push_back(line.pieces[i].extent.from - line.pieces[i - 1].extent.to);
        steps.push_back(line.pieces[i].extent.from - line.pieces[i - 1].extent.from);
      }
    }
    const double gap = middling(gaps);
    const double height = line.pieces.front().extent.height();
    const bool scattered = static_cast<double>(characters) <= kCharactersScattered * static_cast<double>(count - 1) && gap > 0.4 * height && gap < 0.8 * height;
    if (4 * single >= 3 * count || scattered) {
      letters_apart_ = std::max(0.0, gap);
      step_ = middling(steps);
    }
  }

  bool apart(const Piece& before, const Piece& after) const {
    const double gap = after.extent.from - before.extent.to;
    const double height = std::max(after.extent.height(), before.extent.height());
    if (letters_apart_ >= 0) {
      return gap > kWordOfLetters * letters_apart_ + kWordGap * height && after.extent.from - before.extent.from > kStepOfLetters * step_;
    }
    return before.fragment->space_after || gap > kWordGap * height;
  }

 private:
  static double middling(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  }

  double letters_apart_ = -1;   // the middling gap of a line of single letters
  double step_ = 0;             // the middling way from one's beginning to the next's
};

// Whether a piece is a note's number, raised beside the larger letters of a word that it is no part of.
bool is_note_number(const Piece& piece, const Piece& word) {
  const auto figures = [](const TextFragment::Character& c) { return c.text.size() == 1 && (std::isdigit(static_cast<unsigned char>(c.text[0])) != 0 || c.text == "," || c.text == "*"); };
  const auto& characters = piece.fragment->characters;
  return piece.extent.height() < kSmaller * word.extent.height() && piece.extent.lower < word.extent.lower - kRaised * word.extent.height() &&
         std::all_of(characters.begin(), characters.end(), figures);
}

void put_line(const Line& line, int number, std::vector<Word>& words) {
  WordMaker maker(words);
  const WordGaps gaps(line);
  const Piece* previous = nullptr;
  for (const Piece& piece : line.pieces) {
    if (previous != nullptr && (gaps.apart(*previous, piece) || is_note_number(piece, *previous) || is_note_number(*previous, piece))) {
      maker.end_word();
    }
    for (const auto& character : piece.fragment->characters) {
      maker.put(character, number, line.quarter_turns);
    }
    previous = &piece;
  }
}

}  // namespace

std::vector<Word> build_lines(const std::vector<TextFragment>& fragments) {
  std::vector<Word> words;
  int number = 0;
  for (const Line& line : with_rows_of_tables(gather(fragments))) {
    const std::size_t before = words.size();
    put_line(line, number, words);
    number += words.size() > before ? 1 : 0;
  }
  read_leftwards(words);
  return words;
}

}  // namespace candour
