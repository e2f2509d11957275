#include "redaction/people/name_shapes.h"

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/given_names.h"
#include "redaction/people/person_cues.h"

namespace candour {

bool is_numbered(const std::vector<TextWord>& words, std::size_t i) {
  static const std::set<std::string> kLead = {"under", "of", "the", "in", "per", "a", "by", "see", "and"};
  static const std::set<std::string> kBehind = {"agreement", "viability", "visit",      "visits",
                                                "visitor",   "report",    "assessment", "reports"};
  const bool short_form = words[i].folded == "reg" || words[i].folded == "art";
  const bool numbered =
      short_form && i + 1 < words.size() &&
      words[i + 1].folded.find_first_of("0123456789") == 0;  // "Reg 71" may be a man and his age
  return numbered && (words[i].after == U'.' ||
                      (i > 0 && !words[i - 1].capital && kLead.count(words[i - 1].folded) != 0) ||
                      (i + 2 < words.size() && kBehind.count(words[i + 2].folded) != 0));
}

bool is_letters_in_front(const std::vector<TextWord>& words, std::size_t i) {
  return words[i].all_capitals && words[i].folded.size() > 1 && words[i].folded.size() <= 4 &&
         i + 1 < words.size() && !words[i + 1].all_capitals && words[i + 1].folded.size() > 2;
}

bool opens_a_question(const std::vector<TextWord>& words, std::size_t i) {
  return is_common_word(words[i].folded) &&
         (is_given_name(words[i + 1].folded) ||
          (words[i].starts_sentence && word_sort(words[i + 1].folded) != WordSort::unknown));
}

bool is_surname_in_front(const std::vector<TextWord>& words, std::size_t i) {
  const TextWord& word = words[i];
  return word.all_capitals && word.after == U',' && words[i + 1].span.start == word.span.end + 2 &&
         word.folded.size() >= 3 && word.folded.find_first_of("aeiouy") != std::string::npos &&
         word.folded[1] != '-' && !is_common_word(word.folded) && !is_given_name(word.folded);
}

bool is_abbreviated_given(const std::string& folded) {
  static const std::set<std::string> kShort = {"wm",  "thos", "geo",   "chas",  "jas",  "jos",  "robt",
                                               "edw", "eliz", "margt", "fredk", "saml", "danl", "benj"};
  return kShort.count(folded) != 0;
}

bool is_surname_in_capitals(const TextWord& word) {
  return word.all_capitals && word.after == U' ' && word.folded.size() >= 4 &&
         word_sort(word.folded) != WordSort::ordinary && !is_common_word(word.folded) &&
         !is_given_name(word.folded);
}

bool names_place(const std::vector<TextWord>& words, std::size_t i) {
  const bool street = i + 1 < words.size() && words[i].after == U' ' && words[i + 1].capital &&
                      is_place_word(words[i + 1].folded);
  return street || (i > 0 && leads_to_place(words[i - 1].folded));
}

bool goes_on_as_place(const std::string& text, Span name) {
  constexpr std::size_t kFurther = 60;
  constexpr std::size_t kWords = 3;
  const std::u32string behind = to_code_points(substring(text, name.end, name.end + kFurther));
  const std::vector<TextWord> words =
      words_of(to_utf8(behind.substr(0, behind.find_first_of(U"\n\t,;:().!?/"))));
  std::size_t end = 0;  // of the word before
  for (std::size_t i = 0; i < std::min(kWords, words.size()); ++i) {
    if (!words[i].capital || words[i].span.start != end + 1 ||
        behind[end] != U' ') {  // "Kyle Dunn - Foyle Primary School" is two things
      return false;
    }
    end = words[i].span.end;
    if (words[i].folded == "school" || words[i].folded == "secondary" || words[i].folded == "primary" ||
        words[i].folded == "infants" || words[i].folded == "juniors" || words[i].folded == "hospital" ||
        words[i].folded == "academy" || words[i].folded == "college" || words[i].folded == "surgery" ||
        words[i].folded == "clinic" || words[i].folded == "road" || words[i].folded == "street" ||
        words[i].folded == "church") {
      return true;
    }
  }
  return false;
}

bool is_over_line_end(const std::vector<TextWord>& words, std::size_t at) {
  constexpr std::size_t kLineOfProse = 30;  // code points
  const bool goes_on = at + 1 < words.size() && words[at].after == U' ' &&
                       words[at + 1].span.start == words[at].span.end + 1 && !words[at + 1].capital;
  const bool right_below = words[at - 1].after == U'\n' &&
                           words[at].span.start == words[at - 1].span.end + 1 && !words[at - 1].possessive;
  if (!right_below || !goes_on || word_sort(words[at].folded) == WordSort::ordinary ||
      is_given_name(words[at].folded) || is_place_word(words[at].folded)) {
    return false;
  }
  std::size_t first = at - 1;
  while (first > 0 && words[first].before != U'\n' && words[first - 1].after != U'\n') {
    --first;
  }
  return words[at - 1].span.end - words[first].span.start >= kLineOfProse;
}

bool does_something(const std::vector<TextWord>& words, std::size_t i) {
  return i + 1 < words.size() && words[i].after == U' ' && !words[i + 1].capital && is_deed(words[i + 1].folded);
}

}  // namespace candour
