#include "extractors/pdf/page_words.h"

#include <algorithm>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || (c >= 0xC0 && !(c >= 0x2000 && c < 0x2070) && c != 0xFEFF);
}

}  // namespace

PageWords::PageWords(const std::vector<std::string>& page_texts) {
  for (const std::string& text : page_texts) {
    pages_.push_back(compacted(text));
  }
}

PageWords::Compact PageWords::compacted(const std::string& text) {
  Compact compact;
  bool begins = true;
  for (const char32_t c : to_code_points(text)) {
    if (!is_letter(c)) {
      begins = true;
      continue;
    }
    compact.letters.push_back(c);
    compact.begins.push_back(begins);
    begins = false;
  }
  return compact;
}

bool PageWords::holds(const Compact& page, const Compact& words) {
  for (std::size_t at = page.letters.find(words.letters); at != std::u32string::npos; at = page.letters.find(words.letters, at + 1)) {
    const std::size_t end = at + words.letters.size();
    if (page.begins[at] && (end == page.letters.size() || page.begins[end])) {
      return true;
    }
  }
  return false;
}

bool PageWords::stands_on(const std::string& text, int page) const {
  const Compact words = compacted(text);
  if (words.letters.empty()) {
    return true;
  }
  if (page > 0) {
    return static_cast<std::size_t>(page) <= pages_.size() && holds(pages_[static_cast<std::size_t>(page - 1)], words);
  }
  return std::any_of(pages_.begin(), pages_.end(), [&](const Compact& one) { return holds(one, words); });
}

}  // namespace candour
