#include "extractors/pdf/note_signs.h"

#include <algorithm>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongest = 10;

bool is_all_of(std::string_view words, std::string_view signs) {
  return words.find_first_not_of(signs) == std::string_view::npos;
}

bool is_one_letter_repeated(std::string_view words) {
  const char first = words.front();
  return first >= 'a' && first <= 'z' &&
         std::all_of(words.begin(), words.end(), [&](char c) { return c == first; });
}

bool is_daggers(std::string_view words) {
  const std::u32string signs = to_code_points(words);
  return std::all_of(signs.begin(), signs.end(), [](char32_t c) {
    return c == U'*' || c == U'#' || c == 0xA7 || c == 0xB6 || c == 0x2016 || c == 0x2020 || c == 0x2021;
  });
}

}  // namespace

bool is_sign_of_note(std::string_view words) {
  const std::string small = ascii_small(words);
  return !small.empty() && small.size() <= kLongest &&
         ((small.size() <= 3 && is_all_of(small, "0123456789")) || is_all_of(small, "ivxlc") ||
          is_one_letter_repeated(small) || is_daggers(words));
}

}  // namespace candour
