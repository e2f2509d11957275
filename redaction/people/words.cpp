#include "redaction/people/words.h"

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00);
}
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2BC; }

bool is_capital(char32_t c) {
  if (c >= 0x100 && c < 0x180) {
    return c < 0x139 || c > 0x148 ? c % 2 == 0 : c % 2 == 1;
  }
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE);
}

// "O'HARA" and "McALLISTER" too.
bool is_in_capitals(std::u32string_view word) {
  const bool clan = word.size() > 3 && word[0] == U'M' && word[1] == U'c';
  return std::all_of(word.begin() + (clan ? 2 : 0), word.end(), [](char32_t c) { return is_capital(c) || c == U'-' || is_apostrophe(c); });
}

char32_t small(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) {
    return c + 32;
  }
  return c >= 0x100 && c < 0x180 && is_capital(c) ? c + 1 : c;
}

// How long the verb is that is said in short with a name: "Gary'd", "Violet'll", "Tom've"; 0 of "he'd" and "they'll", which stay one word.
std::size_t short_verb(std::u32string_view word) {
  constexpr std::size_t kLeastName = 2;
  static const std::set<std::u32string_view> kOthers = {U"he", U"we", U"it", U"she", U"you", U"they", U"that", U"there", U"who", U"what", U"how", U"where", U"when", U"why", U"this", U"these", U"those",
                                                        U"would", U"could", U"should", U"might", U"must", U"need", U"may"};
  const std::size_t joint = word.find_last_of(U"'\u2019\u02BC");
  if (joint == std::u32string_view::npos || joint < kLeastName) {
    return 0;
  }
  std::u32string base(word.substr(0, joint));
  std::u32string verb(word.substr(joint + 1));
  std::transform(base.begin(), base.end(), base.begin(), small);
  std::transform(verb.begin(), verb.end(), verb.begin(), small);
  return ((verb == U"d" && joint > kLeastName) || verb == U"ll" || verb == U"ve") && kOthers.count(base) == 0 ? word.size() - joint : 0;
}

std::string folded(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word) {
    out.push_back(is_apostrophe(c) ? U'\'' : small(c));
  }
  return to_utf8(out);
}

// "d'Arcy", "al-Hakim": what leads the name is small, the name has its capital.
bool is_led_name(std::u32string_view word) {
  static const std::set<std::u32string_view> kLeads = {U"d", U"o", U"l", U"al", U"el", U"ul", U"ur", U"ud", U"as", U"ash", U"an", U"ad", U"at", U"az", U"ar", U"abu", U"ibn", U"bin"};
  const std::size_t joint = std::min(word.find(U'-'), std::min(word.find(U'\''), word.find(U'\u2019')));
  return joint != std::u32string_view::npos && joint + 2 < word.size() && is_capital(word[joint + 1]) && kLeads.count(word.substr(0, joint)) != 0;
}

}  // namespace

std::string fold_word(std::string_view word) { return folded(to_code_points(word)); }

std::string plain_word(std::string_view folded) {
  static constexpr std::u32string_view kFrom = U"àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
  static constexpr std::u32string_view kTo = U"aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";
  static_assert(kFrom.size() == kTo.size());
  std::u32string plain;
  for (const char32_t c : to_code_points(folded)) {
    const std::size_t at = c < 0x80 ? std::u32string_view::npos : kFrom.find(c);
    plain.push_back(at == std::u32string_view::npos ? c : kTo[at]);
  }
  return to_utf8(plain);
}

std::vector<TextWord> words_of(std::string_view utf8) {
  const std::u32string text = to_code_points(utf8);
  std::vector<TextWord> words;
  bool sentence = true;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at]) && !is_digit(text[at])) {
      sentence = sentence || text[at] == U'.' || text[at] == U'!' || text[at] == U'?';  // a line's end is none
      ++at;
      continue;
    }
    std::size_t end = at;
    const auto inside = [&](std::size_t i) {
      const bool joint = (is_apostrophe(text[i]) || text[i] == U'-') && i + 1 < text.size() && is_letter(text[i + 1]);
      return is_letter(text[i]) || is_digit(text[i]) || joint;
    };
    while (end < text.size() && inside(end)) {
      ++end;
    }
    const bool possessive = end - at > 2 && is_apostrophe(text[end - 2]) && small(text[end - 1]) == U's';
    const std::size_t name_end = possessive ? end - 2 : end - short_verb({text.data() + at, end - at});
    TextWord word;
    const std::u32string_view view(text.data() + at, name_end - at);
    word.folded = folded(view);
    word.plain = plain_word(word.folded);
    word.span = {at, name_end};
    word.capital = is_capital(view[0]) || is_led_name(view);
    word.all_capitals = is_in_capitals(view);
    word.starts_sentence = sentence;
    word.possessive = possessive;
    word.short_verb = !possessive && name_end != end;
    word.before = at > 0 ? text[at - 1] : U'\0';
    word.after = end < text.size() ? text[end] : U'\0';
    words.push_back(std::move(word));
    sentence = false;
    at = end;
  }
  return words;
}

std::string look_of(std::string_view word) {
  static constexpr std::u32string_view kFrom = U"1it|!£łíìîï0óòôö5ś8bceéëęćçèênuüvúńñùûàáâäąýÿŷżź";
  static constexpr std::u32string_view kTo = U"lllllllllllooooosshhcccccccccuuuuuuuuuaaaaayyyzz";
  static_assert(kFrom.size() == kTo.size());
  std::u32string look;
  for (const char32_t c : to_code_points(word)) {
    const std::size_t at = kFrom.find(c);
    look.push_back(at == std::u32string_view::npos ? c : kTo[at]);
  }
  for (std::size_t at = look.find(U"ru"); at != std::u32string::npos; at = look.find(U"ru", at)) {
    look.replace(at, 2, U"m");   // rn
  }
  return to_utf8(look);
}

bool one_slip_apart(const std::string& a, const std::string& b) {
  if (a == b || a.size() > b.size() + 1 || b.size() > a.size() + 1) {
    return a == b;
  }
  std::size_t start = 0;
  while (start < std::min(a.size(), b.size()) && a[start] == b[start]) {
    ++start;
  }
  std::size_t end = 0;
  while (end < std::min(a.size(), b.size()) - start && a[a.size() - 1 - end] == b[b.size() - 1 - end]) {
    ++end;
  }
  const std::size_t left_a = a.size() - start - end;
  const std::size_t left_b = b.size() - start - end;
  const bool swapped = left_a == 2 && left_b == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
  return (left_a <= 1 && left_b <= 1) || swapped;
}

}  // namespace candour
