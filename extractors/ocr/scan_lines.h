// A scan's words as lines, into which better ones are put. Inside this room only.
#pragma once

#include <vector>

#include "extractors/ocr/scan_words.h"

namespace candour {

// Words of one line number together, in their order.
std::vector<std::vector<ScanWord>> lines_of(std::vector<ScanWord> words);

// Side by side: the lower of the two shares half its height with the other.
bool same_height(const Box& a, const Box& b);
// In the same place: they share a good part of the smaller one.
bool same_place(const Box& a, const Box& b);
// White space between two boxes side by side; 0 when they meet.
double gap_between(const Box& a, const Box& b);

class ScanLines {
 public:
  explicit ScanLines(std::vector<ScanWord> words) : lines_(lines_of(std::move(words))) {}

  // Takes out the words that `line` lies on and puts its words in their place: into the line they belong to by height
  // and nearness, otherwise as a line of its own below the one that stands above it.
  void replace(const std::vector<ScanWord>& line);

  // In reading order, lines numbered from 0.
  std::vector<ScanWord> words() const;

 private:
  void insert(const ScanWord& word);
  void join_beside(std::vector<ScanWord>& home, const ScanWord& word);   // lines that the first reading had torn apart at `word`

  std::vector<std::vector<ScanWord>> lines_;
};

}  // namespace candour
