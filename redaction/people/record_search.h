// Finds words in the whole record at once, for a person who searches: as written, in their forms, with slips of the pen or of OCR, or by
// a pattern (RE2, without regard to case). A search goes over the record's vocabulary, then over its words, so that thousands of pages
// answer in milliseconds. Const and thread-safe once made.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

enum class SearchMode { words, forms, fuzzy, pattern };

struct RecordHit {
  std::size_t text = 0;   // index of the text, as given
  Span span;
};

struct RecordHits {
  std::vector<RecordHit> hits;   // in the order of the texts, the first so many
  std::size_t total = 0;
  std::size_t texts = 0;         // with hits
};

class RecordSearch {
 public:
  explicit RecordSearch(std::vector<std::string> texts);

  // Throws Error(usage) for a query without a word or figure, and for a pattern that is none.
  RecordHits find(const std::string& query, SearchMode mode, std::size_t most) const;

  const std::string& text(std::size_t index) const { return texts_[index]; }

 private:
  struct Place {
    std::uint32_t word, start, end;
  };
  using Ids = std::vector<char>;   // beside vocabulary_: whether a word of it may stand here

  Ids alike(const std::string& word, SearchMode mode) const;
  RecordHits find_words(const std::vector<Ids>& sequence, std::size_t most) const;
  RecordHits find_pattern(const std::string& pattern, std::size_t most) const;

  std::vector<std::string> texts_;
  std::vector<std::string> vocabulary_;                 // small letters without accents
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<std::vector<Place>> places_;              // the words of each text
};

// The forms of a word share it: "visits", "visited", "visiting" and "visit".
std::string stem_of(const std::string& plain_word);

}  // namespace candour
