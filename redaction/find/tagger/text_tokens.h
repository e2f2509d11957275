// A text as the names tagger reads it: words, figures and signs, in sequences that a name does not run over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

struct TextToken {
  Span span;               // code points
  std::string text;        // as written, but for typesetters' apostrophes, which become plain
  bool starts_line = false;
};

using TokenSequence = std::vector<TextToken>;

// A sequence ends with a sentence, a table cell (tab), an empty line, and a line that ends short. "'s" is a token of its own;
// hyphens inside a word, e-mail addresses and figures with their signs stay together.
std::vector<TokenSequence> token_sequences(std::string_view text);

}  // namespace candour
