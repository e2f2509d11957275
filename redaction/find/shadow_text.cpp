#include "redaction/find/shadow_text.h"

#include <re2/re2.h>

#include <array>
#include <utility>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr char32_t kTableEnd = 0x3000;   // what lies beyond has no capitals that matter here
constexpr char kOtherCapital = '\xC0', kOtherLetter = '\xE0', kOtherMark = '\xB4', kOtherFigure = '\xB2', kOtherSign = '\x7F';

char sort_of(char32_t c) {
  static const RE2 kCapital(R"(^\p{Lu})");
  static const RE2 kLetter(R"(^\p{L})");
  static const RE2 kMark(R"(^\p{M})");
  static const RE2 kFigure(R"(^\p{N})");
  std::string one;
  append_utf8(one, c);
  return RE2::PartialMatch(one, kCapital) ? kOtherCapital : RE2::PartialMatch(one, kLetter) ? kOtherLetter : RE2::PartialMatch(one, kMark) ? kOtherMark : RE2::PartialMatch(one, kFigure) ? kOtherFigure : kOtherSign;
}

// Asked of RE2 once, so that both mean the same by a letter.
const std::string& table() {
  static const std::string kTable = [] {
    std::string all(kTableEnd, kOtherSign);
    for (char32_t c = 0x100; c < kTableEnd; ++c) {
      all[c] = sort_of(c);
    }
    return all;
  }();
  return kTable;
}

char shadow(char32_t c) {
  if (c < 0x100) {
    return static_cast<char>(static_cast<unsigned char>(c));
  }
  switch (c) {
    case 0x2018: case 0x2019: case 0x2BC: return '\'';
    case 0x201C: case 0x201D: return '"';
    default: return c < kTableEnd ? table()[c] : sort_of(c);
  }
}

}  // namespace

std::string shadow_of(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  std::size_t plain = 0;
  while (plain < utf8.size() && static_cast<unsigned char>(utf8[plain]) < 0x80U) {
    ++plain;
  }
  out.append(utf8.substr(0, plain));
  for (const char32_t c : to_code_points(utf8.substr(plain))) {
    out.push_back(shadow(c));
  }
  return out;
}

std::string shadow_pattern(std::string_view regex) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSorts = {{{"\\p{L}", "A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\xFF"},
                                                                                          {"\\p{Lu}", "A-Z\xC0-\xD6\xD8-\xDE"},
                                                                                          {"\\p{Ll}", "a-z\xB5\xDF-\xF6\xF8-\xFF"},
                                                                                          {"\\p{M}", "\xB4"},
                                                                                          {"\\p{N}", "0-9\xB2\xB3\xB9\xBC-\xBE"}}};
  std::string out;
  bool in_class = false;
  for (std::size_t at = 0; at < regex.size();) {
    const std::string_view rest = regex.substr(at);
    std::size_t used = 0;
    for (const auto& [sort, letters] : kSorts) {
      if (rest.starts_with(sort)) {
        out += in_class ? std::string(letters) : "[" + std::string(letters) + "]";
        used = sort.size();
      }
    }
    if (used == 0 && rest[0] == '\\' && rest.size() > 1) {
      out += rest.substr(0, 2);
      used = 2;
    }
    if (used == 0 && static_cast<unsigned char>(rest[0]) >= 0x80U) {
      used = 1;
      while (used < rest.size() && (static_cast<unsigned char>(rest[used]) & 0xC0U) == 0x80U) {
        ++used;
      }
      out += shadow_of(rest.substr(0, used));
    }
    if (used == 0) {
      in_class = rest[0] == '[' || (in_class && rest[0] != ']');
      out.push_back(rest[0]);
      used = 1;
    }
    at += used;
  }
  return out;
}

}  // namespace candour
