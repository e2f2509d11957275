#include "extractors/text/old_encodings.h"

#include <array>
#include <string>

#include "extractors/text/other_encodings.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLookAt = 1U << 16U;
constexpr std::size_t kFewWrong = 20;  // of so many signs one may make no sense

// Small letters with marks of the languages written in Britain and western and middle Europe; their capitals.
constexpr std::u32string_view kSmall = U"àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšžąćęłńśźżŵŷăčďěňőřťůűșț";
constexpr std::u32string_view kCapital = U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŸŒŠŽĄĆĘŁŃŚŹŻŴŶĂČĎĚŇŐŘŤŮŰȘȚ";

bool has(std::u32string_view signs, char32_t c) {
  return c != 0 && signs.find(c) != std::u32string_view::npos;
}
bool is_small(char32_t c) {
  return (c >= U'a' && c <= U'z') || has(kSmall, c);
}
bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || has(kCapital, c);
}
bool is_letter(char32_t c) {
  return is_small(c) || is_capital(c);
}
bool is_figure(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_gap(char32_t c) {
  return c == 0 || c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0;
}
bool is_frame(char32_t c) {
  return c >= 0x2500 && c <= 0x259F;
}

// Whether one sign makes sense between its neighbours; 0 stands for the text's ends.
bool makes_sense(char32_t before, char32_t c, char32_t behind) {
  if (has(kSmall, c)) {
    const bool alone = !is_letter(before) && !is_letter(behind);
    return !is_capital(behind) && !is_figure(before) && !is_figure(behind) && (!alone || has(U"àâô", c));
  }
  if (has(kCapital, c)) {
    const bool first = !is_letter(before) && is_letter(behind);
    return !is_figure(before) && (before != c || behind != c) &&
           (first || (is_capital(before) && !is_small(behind)));
  }
  if (has(U"£€$", c)) {
    return is_figure(behind) || (is_gap(behind) && !is_letter(before));
  }
  if (has(U"“‘«„", c)) {
    return !is_gap(behind) && !is_letter(before) && !is_figure(before);
  }
  if (has(U"”»", c)) {
    return !is_gap(before) && !is_letter(behind);
  }
  if (is_frame(c)) {
    return !is_letter(before) && !is_letter(behind);
  }
  return has(U"’–—…\u00A0", c) ||
         (has(U"•·°½¼¾§©®™²³´×÷¬ºª±¡¿¹†", c) && !(is_letter(before) && is_letter(behind)));
}

struct Judged {
  std::size_t signs = 0;
  std::size_t wrong = 0;
};

Judged judged(std::u32string_view text) {
  Judged result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 0x80) {
      ++result.signs;
      result.wrong +=
          makes_sense(i == 0 ? 0 : text[i - 1], text[i], i + 1 < text.size() ? text[i + 1] : 0) ? 0U : 1U;
    }
  }
  return result;
}

// What the encoding has no sign for counts as wrong.
Judged judged_as(std::string_view bytes, const char* encoding) {
  const auto text = turned_from(bytes.substr(0, kLookAt), encoding);
  return text ? judged(to_code_points(*text)) : Judged{};
}

}  // namespace

std::optional<DecodedText> decode_old(std::string_view bytes) {
  const Judged windows = judged_as(bytes, "windows-1252");
  if (windows.wrong == 0 || windows.wrong * 2 < windows.signs) {
    return std::nullopt;
  }
  for (const char* encoding : {"ibm-850", "macintosh", "ibm-852"}) {
    const Judged other = judged_as(bytes, encoding);
    if (other.signs > 0 && other.wrong * kFewWrong <= other.signs) {
      auto text = turned_from(bytes, encoding);
      return text ? std::optional(DecodedText{std::move(*text), encoding}) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace candour
