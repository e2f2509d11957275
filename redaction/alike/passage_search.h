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
  bool telling = false;   // a name, a figure or a word that turns what is said ("not"), as far as its writing shows: a difference in it matters
  bool known = false;     // stands in the dictionary: no misreading
  bool capital = false;   // begins with one, at a sentence's beginning too
  bool sure = true;       // false: read from a picture, and the reader was not sure of it
  bool ends = false;      // a sentence, a heading or a paragraph ends behind it
  std::string shape{};    // shape_of_word
};

struct PassageStanding {
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
  std::vector<PassageStanding> in(const std::vector<PassageWord>& text) const;

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
