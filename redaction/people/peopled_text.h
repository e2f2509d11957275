// A text as tokens in which every mention of somebody is one token that bears in what capacity they are known so far: what learned
// weights look at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"
#include "redaction/people/register.h"

namespace candour {

struct PeopledToken {
  Span span;                 // code points
  std::string word;          // small letters, each figure "9"; "<P>" of a mention; "\n" and "\t" are tokens too
  char who = 0;              // 'S' the data subject, 'P' at work, 'O' in office, 'T' anybody else, 'R' a word for a relation; 0 nobody
  int cluster = -1;          // words of like use (redaction/find/tagger/lexicon.h); -1 of none
  bool capital = false;
  std::size_t mention = 0;   // its place among the mentions when `who` is set
};

// `mentions` in order and not overlapping; other kinds than person and relation are passed over.
std::vector<PeopledToken> peopled_tokens(std::u32string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people);

}  // namespace candour
