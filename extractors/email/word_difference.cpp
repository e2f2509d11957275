#include "extractors/email/word_difference.h"

#include <algorithm>

namespace candour {
namespace {

bool is_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// The word that begins at or after `at`, in small letters; `at` is moved behind it. Empty at the end.
std::string next_word(std::string_view text, std::size_t& at) {
  while (at < text.size() && !is_letter(text[at])) {
    ++at;
  }
  std::string word;
  for (; at < text.size() && is_letter(text[at]); ++at) {
    word += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 32) : text[at];
  }
  return word;
}

// Typographical quotation marks and dashes are letters for next_word: the word without them.
bool is_known(const std::string& word, const std::set<std::string>& words) {
  if (words.count(word) != 0) {
    return true;
  }
  const bool plain = std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return !plain && word.size() <= 3;   // a lone sign
}

}  // namespace

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    words.insert(next_word(text, at));
  }
  return words;
}

std::string lines_with_new_words(std::string_view text, const std::set<std::string>& words) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    bool is_new = false;
    for (std::size_t in = 0; in < line.size() && !is_new;) {
      const std::string word = next_word(line, in);
      is_new = !word.empty() && !is_known(word, words);
    }
    if (is_new) {
      out.append(out.empty() ? "" : "\n").append(line);
    }
    at = end + 1;
  }
  return out;
}

}  // namespace candour
