#include "extractors/text/visible_text.h"

#include <algorithm>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_line_end(char32_t c) { return c == U'\n' || c == U'\r' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_space(char32_t c) { return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000; }

bool is_unseen(char32_t c) {
  const bool control = (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0);
  const bool mark = c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0xFEFF;
  return control || mark || (c >= 0x2060 && c <= 0x206F) || (c >= 0xE0000 && c <= 0xE007F);
}

}  // namespace

std::string visible_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  char32_t last = 0;
  for (const char32_t c : to_code_points(utf8)) {
    if (is_line_end(c)) {
      out += c == U'\n' && last == U'\r' ? "" : "\n";
    } else if (is_space(c)) {
      out += ' ';
    } else if (!is_unseen(c)) {
      append_utf8(out, c);
    }
    last = c;
  }
  return out;
}

bool has_word(std::string_view utf8) {
  const std::u32string letters = to_code_points(utf8);
  return std::any_of(letters.begin(), letters.end(), [](char32_t c) {
    const bool ascii = (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    return ascii || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !is_line_end(c) && !is_space(c) && !is_unseen(c) && (c < 0x2010 || c > 0x2BFF));
  });
}

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  return from == std::string_view::npos ? std::string_view() : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

}  // namespace candour
