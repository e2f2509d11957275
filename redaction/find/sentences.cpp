#include "redaction/find/sentences.h"

#include <algorithm>
#include <array>

namespace candour {
namespace {

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0; }
bool is_mark(char32_t c) { return c == U'!' || c == U'?' || c == U'\t' || c == U';'; }

// "no. XZ0417", "St. Anne's", "J. Hand"
bool behind_abbreviation(std::u32string_view text, std::size_t stop) {
  std::size_t start = stop;
  while (start > 0 && is_letter(text[start - 1])) {
    --start;
  }
  const std::u32string_view word = text.substr(start, stop - start);
  const bool initial = word.size() == 1 && word[0] >= U'A' && word[0] <= U'Z';
  static constexpr std::array<std::u32string_view, 27> kWords = {U"abt", U"Mt", U"Co", U"Rd", U"yrs", U"mths", U"Messrs", U"Supt", U"Insp", U"Sgt", U"Fr", U"no", U"No", U"nos", U"ref", U"Ref", U"tel", U"Tel", U"ext", U"Mr", U"Mrs", U"Ms", U"Dr", U"St", U"approx", U"dept", U"incl"};
  return initial || std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// A line too short to have been broken by its page's edge, and another that begins with a capital: a list, a heading.
bool ends_short_line(std::u32string_view text, std::size_t at) {
  constexpr std::size_t kShort = 36;
  const std::size_t before = at == 0 ? std::u32string_view::npos : text.rfind(U'\n', at - 1);
  const std::size_t start = before == std::u32string_view::npos ? 0 : before + 1;
  const bool goes_on = at > 0 && (text[at - 1] == U',' || text[at - 1] == U'-' || text[at - 1] == U'&');
  return at - start < kShort && !goes_on && at + 1 < text.size() && text[at + 1] >= U'A' && text[at + 1] <= U'Z';
}

bool ends_sentence(std::u32string_view text, std::size_t at) {
  const char32_t next = at + 1 < text.size() ? text[at + 1] : U'\n';
  if (text[at] == U'\n') {
    return next == U'\n' || next == U'-' || next == U'*' || ends_short_line(text, at);
  }
  if (text[at] != U'.') {
    return is_mark(text[at]);
  }
  const bool before_space = next == U' ' || next == U'\n' || next == U'\t' || next == U'"' || next == 0x201D || next == U')';
  return before_space && !behind_abbreviation(text, at);
}

}  // namespace

Sentences::Sentences(std::u32string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (ends_sentence(text, at)) {
      ends_.push_back(at);
    }
  }
  ends_.push_back(text.size());
}

std::size_t Sentences::start(std::size_t at) const {
  const auto end = std::lower_bound(ends_.begin(), ends_.end(), at);
  return end == ends_.begin() ? 0 : *(end - 1) + 1;
}

std::size_t Sentences::end(std::size_t at) const {
  const auto end = std::lower_bound(ends_.begin(), ends_.end(), at);
  return end == ends_.end() ? ends_.back() : *end;
}

std::vector<Span> Sentences::all() const {
  std::vector<Span> spans;
  std::size_t start = 0;
  for (const std::size_t end : ends_) {
    if (end > start) {
      spans.push_back({start, end});
    }
    start = end + 1;
  }
  return spans;
}

}  // namespace candour
