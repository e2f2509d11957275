// What a text itself says that letters stand for in it: "Key: M = mum. G = Gary. Jd = Jade.", "Initials: HC -
// Helen Cross". Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

struct KeyedLetters {
  std::string letters;  // as written: one to three, the first a capital
  Span meaning;         // the words that explain them, code points
};

// In order. With "=" two at least in a text; behind a dash or a colon only in lines that begin with a word
// for a key.
std::vector<KeyedLetters> letter_key(std::string_view text);

}  // namespace candour
