// Joins boxes of characters into words and lines. PDF text comes split ("NAM" + "E"), one glyph at a time, skewed
// (fragments in reverse) or shuffled; a recogniser needs whole words in reading order.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// A run of characters as the PDF engine gives it, in displayed coordinates.
struct TextFragment {
  struct Character {
    std::string text;     // UTF-8 of one or more code points (a ligature is several)
    Box box;
  };
  std::vector<Character> characters;
  Box box;
  int quarter_turns = 0;  // 0 upright, 1 reads downwards, 2 upside down, 3 reads upwards
  bool space_after = false;
};

// Words in reading order with line numbers; fragments come in the engine's reading order.
std::vector<Word> build_lines(const std::vector<TextFragment>& fragments);

}  // namespace candour
