#include "extractors/pdf/text_trust.h"

#include <string>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kMostUnmapped = 0.1;    // share of characters without a meaning
constexpr double kLeastWithVowel = 0.6;  // share of words of three letters or more; English and Welsh have over 0.95
constexpr int kEnoughWords = 10;

bool unmapped(char32_t c) {
  return c == 0xFFFD || c < 0x20 || (c >= 0xE000 && c < 0xF900) || (c >= 0x7F && c < 0xA0);
}

bool is_vowel(char32_t c) {
  static const std::u32string kVowels = U"aeiouwyAEIOUWYàáâäèéêëìíîïòóôöùúûüŵŷąęóÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜŴŶĄĘ";
  return kVowels.find(c) != std::u32string::npos;
}

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250);
}

}  // namespace

bool needs_ocr(const Page& page) {
  if (page.scanned || page.words.empty()) {
    return true;
  }
  double characters = 0;
  double bad = 0;
  int words = 0;
  int with_vowel = 0;
  for (const Word& word : page.words) {
    int letters = 0;
    bool vowel = false;
    for (const char32_t c : to_code_points(word.text)) {
      characters += 1;
      bad += unmapped(c) ? 1 : 0;
      letters += is_letter(c) ? 1 : 0;
      vowel = vowel || is_vowel(c);
    }
    words += letters >= 3 ? 1 : 0;
    with_vowel += letters >= 3 && vowel ? 1 : 0;
  }
  return bad > kMostUnmapped * characters || (words >= kEnoughWords && with_vowel < kLeastWithVowel * words);
}

bool has_pictures_to_read(const Page& page) { return !page.scanned && page.image_dpi > 0 && !needs_ocr(page); }

}  // namespace candour
