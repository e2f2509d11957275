#include <algorithm>
#include <map>
#include <set>

#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/given_names.h"
#include "redaction/people/register.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

// "ya-sa-fa" of "Yusuf" and of "Yousef": names of other scripts are written with the vowels that the writer hears.
std::string vowels_alike(const std::string& word) {
  std::string out;
  for (const char c : word) {
    const bool vowel = std::string_view("aeiou").find(c) != std::string_view::npos || (c == 'y' && !out.empty());
    const char sound = vowel ? 'a' : c;
    if (out.empty() || out.back() != sound) {
      out.push_back(sound);
    }
  }
  return out;
}

// "Yousef Warsame", "Usuf Warsarme" are Yusuf Warsame; "Tegan Hand" is not Megan Hand.
bool is_written_otherwise(const std::string& whole, const std::string& given) {
  const std::string word = whole.substr(0, whole.find('-'));   // "Bernadette-Shirin"
  constexpr std::size_t kLeast = 5;
  const bool by_vowels = std::min(word.size(), given.size()) >= kLeast && word[0] == given[0] && vowels_alike(word) == vowels_alike(given);
  const bool by_slip = given.size() >= kLeast && !is_given_name(word) && one_slip_apart(word, given);
  return word == given || by_vowels || by_slip || sound_of(word) == sound_of(given);
}

}  // namespace

// "Kayley", "Kayla" and "Kayley Ann" are Kayleigh-Ann of the request, where nobody else in the record bears the word with a surname.
void PeopleRegister::learn_spellings(const std::map<std::string, FoundName>& names) {
  std::set<std::string> of_others;
  for (const bool whole : {true, false}) {
    for (const auto& [folded, found] : names) {
      const std::vector<std::string> words = name_words(found.name);
      if (whole && learn_subjects_spelling(words)) {
        continue;
      }
      const bool taken = words.empty() || (words.size() > 1) != whole || is_alias(words.front()) || of_others.count(words.front()) != 0;
      const std::set<std::size_t> bearers = taken ? std::set<std::size_t>() : spelt_so(words);
      if (bearers.size() == 1) {
        add_alias(words, *bearers.begin(), Form::part, is_word_too(words.front()));
      } else if (whole && words.size() > 1 && bearers_of({words.front(), words.back()}).empty()) {
        of_others.insert(words.front());
      }
    }
  }
}

// "Jodie-Lee" where the data subject is a Jodie with no such name: rather a cousin.
bool PeopleRegister::has_further_given_name(const std::string& word) const {
  const std::size_t hyphen = word.find('-');
  const std::string further = hyphen == std::string::npos ? std::string() : word.substr(hyphen + 1);
  const std::vector<std::string> whole = name_words(people_.front().name);
  const bool own = std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.person == 0 && part.given && part.word.find('-') != std::string::npos; }) ||
                   std::any_of(whole.begin(), whole.end(), [&](const std::string& name) { return sound_of(name) == sound_of(further); });
  return is_given_name(further) && !own && bearers_of({further}).count(0) == 0;
}

// The data subject's name under a spelling of its own in both parts; whoever bears exactly these words is somebody else.
bool PeopleRegister::learn_subjects_spelling(const std::vector<std::string>& words) {
  if (people_.front().person_class != PersonClass::subject || words.size() != 2 || !bearers_of(words).empty()) {
    return false;
  }
  const auto fits = [&](std::size_t given, std::size_t surname) {
    return !has_further_given_name(words[given]) && std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.person == 0 && part.given && is_written_otherwise(words[given], part.word); }) &&
           std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.person == 0 && !part.given && (part.word == words[surname] || (part.word.size() >= kLongEnoughToSlip && one_slip_apart(part.word, words[surname]))); });
  };
  const bool forwards = fits(0, 1);
  if (!forwards && !fits(1, 0)) {
    return false;
  }
  const std::string& given = words[forwards ? 0 : 1];
  add_alias(words, 0, Form::full, true);
  if (bearers_of({given}).empty()) {
    add_alias({given}, 0, Form::part, true);
    add_part({given, look_of(given), 0, true});
  }
  return true;
}

// "Yusuf said that he", "Yusuf and his": whether the record speaks of the data subject as of a man or of a woman.
void PeopleRegister::learn_subjects_gender(const RecordTexts& texts) {
  constexpr std::size_t kReach = 12;
  constexpr int kLeast = 3;
  std::map<int, int> said;
  texts.for_each([&](const std::string& text) {
    const std::vector<TextWord> words = words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (!words[at].capital || bearers_of({words[at].plain}) != std::set<std::size_t>{0}) {
        continue;
      }
      for (std::size_t next = at + 1; next < std::min(words.size(), at + kReach); ++next) {
        const std::string& word = words[next].folded;
        const int gender = word == "he" || word == "his" || word == "him" || word == "himself" ? 1 : word == "she" || word == "her" || word == "herself" ? -1 : 0;
        said[gender] += gender == 0 ? 0 : 1;
        if (gender != 0 || words[next].starts_sentence || words[next].capital) {
          break;   // "Yusuf came. He ...": still of him
        }
      }
    }
  });
  const int he = said[1];
  const int she = said[-1];
  subject_gender_ = he + she < kLeast ? 0 : he >= 2 * she ? 1 : she >= 2 * he ? -1 : 0;
}

namespace {

bool may_stay_by_class(const Person& person) { return person.person_class == PersonClass::professional || person.person_class == PersonClass::official; }

}  // namespace

// Those of whose given name the words are another spelling or a short form; a worker's lets no child's stay.
std::set<std::size_t> PeopleRegister::spelt_so(const std::vector<std::string>& words) const {
  std::set<std::size_t> bearers;
  for (std::size_t person = 0; person < people_.size(); ++person) {
    const std::vector<std::string> whole = name_words(people_[person].name);
    const bool another = person != 0 && words.size() == 1 && is_given_name(words.front()) && sound_of(words.front()) != sound_of(whole.front());   // "Kai" is not Karen
    if (whole.size() > 1 && !another && is_spelling(words, whole.front()) && !(may_stay_by_class(people_[person]) && is_loose_form(words.front(), whole.front()))) {
      bearers.insert(person);
    }
  }
  return bearers;
}

// Words in no dictionary that are a short form of one person's given name.
void PeopleRegister::learn_short_forms(const RecordTexts& texts) {
  std::set<std::string> seen;
  texts.for_each([&](const std::string& text) {
    for (const TextWord& word : words_of(text)) {
      const bool letters = word.folded.size() >= 3 && word.folded.size() <= 7 && !word.all_capitals && word.folded.find_first_of("0123456789-'") == std::string::npos;
      if (!letters || word_sort(word.folded) != WordSort::unknown || is_common_word(word.folded) || !seen.insert(word.folded).second || is_alias(word.plain)) {
        continue;
      }
      std::set<std::size_t> bearers;
      for (const Part& part : parts_) {
        if (part.given && (part.person == 0 || !is_given_name(word.plain)) && is_short_form(word.plain, part.word)) {
          bearers.insert(part.person);
        }
      }
      if (bearers.size() == 1) {
        add_alias({word.plain}, *bearers.begin(), Form::part, true);
      }
    }
  });
}

}  // namespace candour
