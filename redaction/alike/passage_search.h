// Where the words of a passage stand again: in a copy, a resend, a quoted e-mail, a scan of the paper as OCR read it. Word by word,
// in order (longest common subsequence); a word counts as the same when no more than a quarter of its letters differ.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace candour {

struct PassageWord {
  std::string bare;       // letters and figures alone, small
  bool telling = false;   // a name or a figure, as far as its writing shows: a difference in it matters
};

struct Standing {
  std::size_t passage = 0;   // what `add` gave
  std::size_t first = 0;     // word of the text
  std::size_t count = 0;
  double alike = 0;          // share of the passage's words that stand there; 1: all of them, letter for letter
  bool matters = false;      // a telling word is in one and not in the other
};

class PassageSearch {
 public:
  std::size_t add(std::vector<PassageWord> words);   // three words at least
  bool empty() const { return passages_.empty(); }

  // At least four fifths of a passage of eight words or more, all of a shorter one; not overlapping for one passage, in order.
  // Const and thread-safe.
  std::vector<Standing> in(const std::vector<PassageWord>& text) const;

 private:
  struct Place {
    std::size_t passage, at;
  };
  std::vector<std::size_t> shared(const std::vector<PassageWord>& text) const;
  static std::string key(const std::vector<PassageWord>& words, std::size_t at);

  std::vector<std::vector<PassageWord>> passages_;
  std::unordered_map<std::string, std::vector<Place>> by_three_words_;
};

}  // namespace candour
