#include "redaction/people/no_names.h"

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"

namespace candour {

bool is_weekday(const std::string& folded) {
  static const std::set<std::string> kDays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"};
  return kDays.count(folded) != 0 || (folded.ends_with("days") && kDays.count(folded.substr(0, folded.size() - 1)) != 0);
}

bool is_month_name(const std::string& folded) {
  static const std::set<std::string> kMonths = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
  return kMonths.count(folded) != 0;
}

bool is_school_subject(const std::string& folded) {
  static const std::set<std::string> kSubjects = {"english", "maths", "mathematics", "science", "art", "drama", "music", "history", "geography", "french", "german", "spanish", "welsh", "latin", "technology", "business", "computing", "dance"};
  return kSubjects.count(folded) != 0;
}

bool is_welsh_verb(const std::vector<TextWord>& words, std::size_t at) {
  static const std::set<std::string> kBehind = {"o'n", "hi'n", "e'n", "fe'n", "ef'n", "nhw'n", "gan", "gen", "ganddo", "ganddi", "gyda", "rhaid", "angen", "eisiau", "pawb", "llawer"};
  static const std::set<std::string> kParticles = {"yn", "wedi", "ddim", "yng"};
  constexpr std::size_t kReach = 4;   // words of the subject and the particle behind it
  if (words[at].folded != "mae" || !words[at].capital || words[at].possessive || at + 1 >= words.size() || words[at].after != U' ') {
    return false;
  }
  if (kBehind.count(words[at + 1].folded) != 0) {
    return true;
  }
  for (std::size_t next = at + 1; next < words.size() && next <= at + kReach && !words[next].starts_sentence; ++next) {
    if (kParticles.count(words[next].folded) != 0 || words[next].folded.ends_with("'n")) {
      return true;
    }
  }
  return false;
}

bool is_kin_brand(const std::vector<TextWord>& words, std::size_t at) {
  static const std::set<std::string> kWhose = {"his", "her", "my", "our", "their", "your"};
  const std::size_t name = at + 1 < words.size() && !words[at].possessive && words[at + 1].possessive ? at + 1 : at;   // at "uncle" or at "ben"
  if (name == 0 || name + 1 >= words.size() || !words[name].possessive || (name > 1 && kWhose.count(words[name - 2].folded) != 0)) {
    return false;
  }
  return is_brand_of_kin(words[name - 1].folded, "'s " + words[name + 1].folded + (name + 2 < words.size() ? " " + words[name + 2].folded : std::string()));
}

bool is_kin_brand(const std::string& text, Span name) {
  constexpr std::size_t kAround = 30;   // code points
  const std::size_t start = name.start - std::min(name.start, kAround);
  const std::vector<TextWord> words = words_of(substring(text, start, name.end + kAround));
  const auto first = std::find_if(words.begin(), words.end(), [&](const TextWord& word) { return word.span.start + start >= name.start; });
  return first != words.end() && is_kin_brand(words, static_cast<std::size_t>(first - words.begin()));
}

std::size_t welsh_verb_length(const std::string& text, Span name) {
  constexpr std::size_t kFurther = 60;
  const std::vector<TextWord> words = words_of(substring(text, name.start, name.end + kFurther));
  return words.empty() || words[0].folded != "mae" || !is_welsh_verb(words, 0) ? 0 : std::min(words[1].span.start, name.end - name.start);
}

namespace {

// "FD12", "MJ16TTO": how a British number plate has begun since 2001.
bool is_number_plate(const TextWord& word) {
  const std::string& text = word.folded;
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  return (text.size() == 4 || text.size() == 7) && !digit(0) && !digit(1) && digit(2) && digit(3);
}

}  // namespace

bool is_article_or_label(const std::vector<TextWord>& words, std::size_t at) {
  static const std::set<std::string> kNumbers = {"no", "nos", "nr", "number", "numbers", "plate"};
  const bool article = words[at].folded == "art" || words[at].folded == "arts";
  if (words[at].folded == "reg" && at + 1 < words.size() && words[at + 1].span.start <= words[at].span.end + 2) {
    return kNumbers.count(words[at + 1].folded) != 0 || is_number_plate(words[at + 1]);
  }
  return article && at + 1 < words.size() && (words[at].after == U' ' || words[at].after == U'.') && words[at + 1].span.start <= words[at].span.end + 2 && words[at + 1].folded[0] >= '0' && words[at + 1].folded[0] <= '9';
}

bool is_telephone_label(const std::vector<TextWord>& words, std::size_t at) {
  constexpr std::size_t kExchange = 3;   // words of the place before the number
  if (words[at].folded != "tel" || (words[at].after != U'.' && words[at].after != U':')) {
    return false;
  }
  const std::size_t end = std::min(words.size(), at + kExchange + 2);
  for (std::size_t i = at + 1; i < end; ++i) {
    if (words[i].folded.front() >= '0' && words[i].folded.front() <= '9') {
      return true;
    }
    if (!words[i].capital) {
      return false;   // "with Tel. He left at 7"
    }
  }
  return false;
}

namespace {

// "Ed Psych", an educational psychologist
bool is_calling(const std::vector<TextWord>& words, std::size_t at) {
  return words[at].folded == "ed" && at + 1 < words.size() && words[at + 1].folded.starts_with("psych") && words[at + 1].span.start <= words[at].span.end + 2;
}

}  // namespace

bool is_mere_pronoun(const std::vector<TextWord>& words, std::size_t at) {
  static const std::set<std::string> kPronouns = {"he", "she", "they"};
  const bool named = at + 1 < words.size() && words[at].after == U' ' && words[at + 1].capital;   // "He Wei"
  return words[at].after != U',' && !named && kPronouns.count(words[at].folded) != 0;
}

bool is_nobody_here(const std::vector<TextWord>& words, std::size_t at) {
  return is_calling(words, at) || is_welsh_verb(words, at) || is_kin_brand(words, at) || is_article_or_label(words, at) || is_telephone_label(words, at) || is_mere_pronoun(words, at);
}

bool is_lettered_thing(const std::vector<TextWord>& words) {
  static const std::set<std::string> kThings = {"vitamin", "hepatitis", "hep", "type", "team", "grade", "class", "block", "plan", "group", "unit", "level", "form", "annex", "annexe", "appendix", "category", "option", "strep", "influenza", "band", "bay", "wing"};
  return words.size() == 2 && words[1].span.end - words[1].span.start == 1 && kThings.count(words[0].folded) != 0;
}

}  // namespace candour
