// Where two pages say the same, word by word, and whether what differs there matters: a scan beside its electronic original, a resend,
// the quoted part of a reply. Pages without OCR have no misread words: there every change was made by somebody.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "redaction/alike/passage_search.h"

namespace candour {

struct PageToCompare {
  std::vector<PassageWord> words;
  bool by_ocr = false;
  bool first = true, last = true;   // of its document: no sentence comes over its edge
};

// A run of words that both pages have in the same order, with small gaps.
struct CommonStretch {
  std::vector<std::pair<std::size_t, std::size_t>> met;   // word of one, word of the other, both rising
  std::vector<char> same;                                 // beside met: the same word, as written or as a reader of pictures may mistake it
  bool matters = false;                                   // a name, figure or turning word differs in it: these words are no copy
  std::vector<std::size_t> doubtful;                      // places in `met` beside which another ordinary word was put in, left out or changed
};

// Stretches of `fewest` words or more, in order. Time is about linear but for gaps, which are compared up to 60 words a side.
std::vector<CommonStretch> common_stretches(const PageToCompare& one, const PageToCompare& other, std::size_t fewest);

// Whether a place of `met` stands near a doubtful one.
bool is_doubtful(const CommonStretch& stretch, std::size_t at);

}  // namespace candour
