// A page's words for comparing: letters and figures alone, and which of them are names or figures as far as their writing shows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/model/page.h"
#include "redaction/alike/passage_search.h"

namespace candour {

struct PageTokens {
  std::vector<PassageWord> words;
  std::vector<const Word*> places;   // of each, in the page's words: the page must live as long
};

PageTokens tokens_of(const Page& page);
std::vector<std::uint64_t> word_marks(const Page& page);   // of the same words in their order, a hash each: to tell which pages to compare
std::string bare_word(const std::string& text);   // letters and figures alone, small; bytes beyond ASCII stay as they are

}  // namespace candour
