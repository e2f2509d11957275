#include "redaction/prove/secrets.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <functional>

#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr char32_t kTatweel = 0x640;          // a stroke that makes an Arabic word longer
constexpr std::size_t kShortestInBytes = 4;   // shorter strings are noise in compressed or binary data

// The letters that a joined form of Arabic or Hebrew shows.
void append_unjoined(std::string& out, char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* forms = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString plain(static_cast<UChar32>(c));
  plain = U_SUCCESS(status) != 0 ? forms->normalize(plain, status) : plain;
  for (int i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const auto letter = static_cast<char32_t>(plain.char32At(i));
    if (letter != kTatweel && letter != U' ') {   // a vowel's mark alone comes on a stroke or a blank
      append_utf8(out, letter);
    }
  }
}

bool runs_leftwards(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  });
}

void append_plain(std::string& out, char32_t c) {
  switch (c) {
    case 0xAD: case 0x200B: case 0x2060: case 0xFEFF: case kTatweel: return;
    case 0xFB00: out += "ff"; return;
    case 0xFB01: out += "fi"; return;
    case 0xFB02: out += "fl"; return;
    case 0xFB03: out += "ffi"; return;
    case 0xFB04: out += "ffl"; return;
    case 0x2018: case 0x2019: case 0x2BC: out += '\''; return;
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: out += '-'; return;
    default: break;
  }
  if (c == 0xA0 || c == 0x2007 || c == 0x202F || c < 0x21) {
    if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    return;
  }
  if (c >= 0xFB1D && c <= 0xFEFC) {
    append_unjoined(out, c);
    return;
  }
  const bool upper_latin = (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  const bool upper_ascii = c >= U'A' && c <= U'Z';
  append_utf8(out, upper_ascii || upper_latin ? c + 32 : c);
}

std::string utf16(const std::string& utf8, bool big) {
  std::string out;
  for (const char32_t c : to_code_points(utf8)) {
    const auto high = static_cast<char>((c >> 8U) & 0xFFU);
    const auto low = static_cast<char>(c & 0xFFU);
    out.push_back(big ? high : low);
    out.push_back(big ? low : high);
  }
  return out;
}

std::string latin1(const std::string& utf8) {
  std::string out;
  for (const char32_t c : to_code_points(utf8)) {
    out.push_back(c < 0x100 ? static_cast<char>(static_cast<unsigned char>(c)) : '?');
  }
  return out;
}

std::string upper_hex(std::string hex) {
  std::transform(hex.begin(), hex.end(), hex.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return hex;
}

std::string cased(const std::string& text, int (*change)(int)) {
  std::string out = text;
  std::transform(out.begin(), out.end(), out.begin(), [&](unsigned char c) { return c < 0x80U ? static_cast<char>(change(c)) : static_cast<char>(c); });
  return out;
}

}  // namespace

std::string plain_text(std::string_view utf8) {
  std::string out;
  for (const char32_t c : to_code_points(utf8)) {
    append_plain(out, c);
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

SecretFinder::SecretFinder(const std::vector<std::string>& secrets) {
  for (const std::string& secret : secrets) {
    const std::string plain = plain_text(secret);
    texts_.add(plain, Guard::bytes);
    if (std::u32string letters = to_code_points(plain); runs_leftwards(letters)) {   // a reader may give it as it stands, from left to right
      std::reverse(letters.begin(), letters.end());
      texts_.add(to_utf8(letters), Guard::bytes);
    }
    if (code_point_count(plain) >= kShortestInBytes) {
      add_forms(secret, plain);
    }
  }
}

void SecretFinder::add_forms(const std::string& secret, const std::string& plain) {
  for (const std::string& form : {secret, plain, cased(secret, std::toupper), cased(secret, std::tolower)}) {
    forms_.add(form, Guard::bytes);
    forms_.add(latin1(form), Guard::bytes);
    for (const bool big : {true, false}) {
      const std::string wide = utf16(form, big);
      forms_.add(wide, big ? Guard::utf16_big : Guard::utf16_little);
      const Guard hex = big ? Guard::hex_utf16_big : Guard::hex_utf16_little;
      forms_.add(to_hex(wide), hex);
      forms_.add(upper_hex(to_hex(wide)), hex);
    }
    forms_.add(to_hex(latin1(form)), Guard::hex_bytes);
    forms_.add(upper_hex(to_hex(latin1(form))), Guard::hex_bytes);
  }
}

bool SecretFinder::in_text(std::string_view utf8) const {
  const std::string plain = plain_text(utf8);
  if (texts_.any_in(plain)) {
    return true;
  }
  std::string joined;  // a name that a line end cuts in two
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (plain.compare(at, 2, "- ") == 0) {
      ++at;
    } else {
      joined.push_back(plain[at]);
    }
  }
  return joined.size() != plain.size() && texts_.any_in(joined);
}

bool SecretFinder::in_bytes(std::string_view bytes) const { return forms_.any_in(bytes); }

}  // namespace candour
