// A text as words with their places, folded for comparing names. For this room and redaction/propose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

struct TextWord {
  std::string folded;      // lower case, plain apostrophes, possessive and short verb ("Gary'd") cut off
  std::string plain;       // the same without accents: names are compared by it
  Span span;               // code points, without the possessive
  bool capital = false;    // begins with a capital
  bool all_capitals = false;
  bool starts_sentence = false;
  bool possessive = false; // "Max's"
  bool short_verb = false; // "Max'll"
  char32_t before = 0;     // the character in front of the word
  char32_t after = 0;      // the character behind the word and its possessive
};

std::vector<TextWord> words_of(std::string_view text);
std::string fold_word(std::string_view word);
std::string plain_word(std::string_view folded);   // accents go

// A folded word as OCR may see it: accents go, and bars, strokes and curves that look alike fall together.
std::string look_of(std::string_view folded);

// At most one letter changed, lost, added or two neighbours swapped.
bool one_slip_apart(const std::string& a, const std::string& b);

}  // namespace candour
