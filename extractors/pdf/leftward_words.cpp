#include "extractors/pdf/leftward_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "pipeline/base/utf8.h"
#include "pipeline/model/reading_direction.h"

namespace candour {
namespace {

constexpr double kHalf = 0.7;          // of the widest letter beside them
constexpr double kSameWidth = 0.05;   // points: halves are rounded

struct Letter {
  char32_t code = 0;
  double left = 0;
  double right = 0;
};

constexpr char32_t kTatweel = 0x640;   // a stroke that makes a word longer

bool runs_leftwards(char32_t c) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool keeps_its_order(char32_t c) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_LEFT_TO_RIGHT || direction == U_EUROPEAN_NUMBER || direction == U_ARABIC_NUMBER;
}

bool is_leftward(const Word& word) {
  const std::u32string codes = std::any_of(word.text.begin(), word.text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xD6; }) ? to_code_points(word.text) : std::u32string();
  return std::any_of(codes.begin(), codes.end(), runs_leftwards);
}

bool has_rightward_letters(const Word& word) {
  const std::u32string codes = to_code_points(word.text);
  return std::any_of(codes.begin(), codes.end(), [](char32_t c) { return u_charDirection(static_cast<UChar32>(c)) == U_LEFT_TO_RIGHT; });
}

std::vector<Letter> letters_of(const Word& word) {
  std::vector<Letter> letters;
  const std::u32string codes = to_code_points(word.text);
  const bool known = word.edges.size() == codes.size() + 1 && !reads_leftwards(word);
  const double step = word.box.width() / static_cast<double>(codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const double left = known ? word.edges[i] : word.box.left + step * static_cast<double>(i);
    letters.push_back({codes[i], left, known ? word.edges[i + 1] : left + step});
  }
  return letters;
}

// A joined pair is two letters, the first on its right half.
std::vector<Letter> as_written(const std::vector<Letter>& letters) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* forms = icu::Normalizer2::getNFKCInstance(status);
  std::vector<Letter> out;
  for (const Letter& letter : letters) {
    const bool is_form = letter.code >= 0xFB1D && letter.code <= 0xFEFC && forms != nullptr && U_SUCCESS(status) != 0;
    const icu::UnicodeString one(static_cast<UChar32>(letter.code));
    const icu::UnicodeString plain = is_form ? forms->normalize(one, status) : one;
    const int count = plain.countChar32();
    const double step = (letter.right - letter.left) / std::max(count, 1);
    for (int i = 0; i < count; ++i) {
      const double right = letter.right - step * i;
      const auto code = static_cast<char32_t>(plain.char32At(plain.moveIndex32(0, i)));
      if (code != kTatweel && (code != U' ' || !is_form)) {   // a vowel's mark alone comes on a stroke or a blank
        out.push_back({code, right - step, right});
      }
    }
  }
  return out;
}

double width(const Letter& letter) { return letter.right - letter.left; }

// One glyph that stands for lam and alef comes as two letters in the order they are read in, each half as wide.
void set_pairs_as_they_stand(std::vector<Letter>& letters) {
  constexpr char32_t kLam = 0x644;
  const auto widest = std::max_element(letters.begin(), letters.end(), [](const Letter& a, const Letter& b) { return width(a) < width(b); });
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    const char32_t next = letters[i + 1].code;
    const bool alef = next == 0x622 || next == 0x623 || next == 0x625 || next == 0x627;
    const bool halves = std::abs(width(letters[i]) - width(letters[i + 1])) < kSameWidth && width(letters[i]) < kHalf * width(*widest);
    if (letters[i].code == kLam && alef && (halves || letters.size() == 2)) {
      std::swap(letters[i].code, letters[i + 1].code);
      ++i;
    }
  }
}

void turn_round(Word& word) {
  if (!is_leftward(word)) {
    return;
  }
  const bool upside_down = reads_leftwards(word);
  std::vector<Letter> letters = letters_of(word);
  set_pairs_as_they_stand(letters);
  std::reverse(letters.begin(), letters.end());
  for (auto from = letters.begin(); from != letters.end();) {
    const auto to = std::find_if_not(from, letters.end(), [](const Letter& letter) { return keeps_its_order(letter.code); });
    std::reverse(from, to);
    from = to == letters.end() ? to : to + 1;
  }
  letters = as_written(letters);
  if (letters.empty()) {
    return;
  }
  word.text.clear();
  word.edges.clear();
  for (const Letter& letter : letters) {
    append_utf8(word.text, letter.code);
    word.edges.push_back(letter.right);
  }
  word.edges.push_back(letters.back().left);
  if (upside_down || std::adjacent_find(word.edges.begin(), word.edges.end(), [](double a, double b) { return a <= b; }) != word.edges.end()) {
    word.edges.resize(1);   // figures or Latin letters within, or the word stands on its head
  }
}

void read_line(std::vector<Word>::iterator from, std::vector<Word>::iterator end) {
  if (std::none_of(from, end, is_leftward)) {
    return;
  }
  const bool whole_line = std::none_of(from, end, has_rightward_letters);
  while (from != end) {
    const auto to = whole_line ? end : std::find_if_not(from, end, is_leftward);
    std::for_each(from, to, turn_round);
    std::reverse(from, to);
    from = to == end || from != to ? to : to + 1;
  }
}

}  // namespace

void read_leftwards(std::vector<Word>& words) {
  for (auto from = words.begin(); from != words.end();) {
    const int line = from->line;
    const auto end = std::find_if(from, words.end(), [line](const Word& word) { return word.line != line; });
    read_line(from, end);
    from = end;
  }
}

}  // namespace candour
