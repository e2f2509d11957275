#include <unicode/uchar.h>

#include <array>
#include <utility>
#include <vector>

#include "pipeline/base/utf8.h"
#include "pipeline/typeset/printable.h"

namespace candour {
namespace {

constexpr char32_t kJoiner = 0x200D;

using Picture = std::pair<std::string, int>;   // its name; how often in a row

bool is_flag_letter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

// Skin tones, the choice of a coloured form, the frame of a key, a flag's hidden letters.
bool only_alters(char32_t c) { return (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0xFE0E || c == 0xFE0F || c == 0x20E3 || (c >= 0xE0020 && c <= 0xE007F); }

// Fonts for print have the older signs (a heart, a tick), which are letters by their first use.
bool is_picture(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) != 0 || (c >= 0x10000 && u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0);
}

std::string name_of(char32_t c) {
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  const int length = u_charName(static_cast<UChar32>(c), U_UNICODE_CHAR_NAME, name.data(), static_cast<int>(name.size()), &status);
  return U_FAILURE(status) != 0 || length == 0 ? "picture" : ascii_small({name.data(), static_cast<std::size_t>(length)});
}

std::string flag_name(char32_t first, char32_t second) {
  return {'f', 'l', 'a', 'g', ' ', static_cast<char>('A' + (first - 0x1F1E6)), static_cast<char>('A' + (second - 0x1F1E6))};
}

void add(std::vector<Picture>& pictures, std::string name) {
  if (!pictures.empty() && pictures.back().first == name) {
    ++pictures.back().second;
  } else {
    pictures.emplace_back(std::move(name), 1);
  }
}

// The row of pictures that begins at `at`, which moves behind it.
std::vector<Picture> row_of_pictures(const std::u32string& text, std::size_t& at) {
  std::vector<Picture> pictures;
  while (at < text.size()) {
    const char32_t c = text[at];
    if (is_flag_letter(c) && at + 1 < text.size() && is_flag_letter(text[at + 1])) {
      add(pictures, flag_name(c, text[++at]));
    } else if (is_picture(c) && !only_alters(c)) {
      add(pictures, name_of(c));
    } else if (pictures.empty() || !(only_alters(c) || c == kJoiner)) {
      break;
    }
    ++at;
  }
  return pictures;
}

std::string in_words(const std::vector<Picture>& pictures) {
  std::string words;
  for (const auto& [name, times] : pictures) {
    words += (words.empty() ? "[" : "; ") + name + (times > 1 ? " × " + std::to_string(times) : "");
  }
  return words + "]";
}

bool may_hold_pictures(std::string_view utf8) {
  return utf8.find('\xF0') != std::string_view::npos || utf8.find('\xE2') != std::string_view::npos || utf8.find('\xE3') != std::string_view::npos;
}

}  // namespace

std::string picture_letters_in_words(std::string_view utf8) {
  if (!may_hold_pictures(utf8)) {
    return std::string(utf8);
  }
  const std::u32string text = to_code_points(utf8);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::vector<Picture> pictures = row_of_pictures(text, at);
    if (!pictures.empty()) {
      const bool behind_a_word = !out.empty() && out.back() != ' ' && out.back() != '(' && out.back() != '[';
      out += (behind_a_word ? " " : "") + in_words(pictures);
      const bool before_a_word = at < text.size() && u_isalnum(static_cast<UChar32>(text[at])) != 0;
      out += before_a_word ? " " : "";
    } else {
      append_utf8(out, text[at]);
      ++at;
    }
  }
  return out;
}

}  // namespace candour
