#include <algorithm>

#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/ages.h"
#include "redaction/people/given_names.h"
#include "redaction/people/mention_finder.h"
#include "redaction/people/person_cues.h"
#include "redaction/people/titles.h"

namespace candour {
namespace {

constexpr std::size_t kLongEnoughForSlips = 5;

// "11am" is no Liam misread.
bool is_time_of_day(const std::string& word) {
  const std::size_t figures = word.find_first_not_of("0123456789");
  const std::string_view half = std::string_view(word).substr(std::min(figures, word.size()));
  return (figures == 1 || figures == 2) && (half == "am" || half == "pm");
}

bool is_quote(char32_t c) { return c == U'"' || c == U'\'' || c == 0x2018 || c == 0x201C; }

}  // namespace

// "Kayleigh-" at a line's end and "Ann" on the next: one given name.
bool MentionFinder::goes_on(std::size_t at) {
  if (at == 0 || findings_.empty() || findings_.back().span.end != words_[at - 1].span.end || words_[at].span.start != words_[at - 1].span.end + 2 || words_[at].before != U'\n') {
    return false;
  }
  const auto alike = people_.parts_by_end_.find("=" + look_of(words_[at - 1].folded + "-" + words_[at].folded));
  const bool theirs = alike != people_.parts_by_end_.end() && std::any_of(alike->second.begin(), alike->second.end(), [&](std::size_t place) {
    return people_.parts_[place].given && people_.people_[people_.parts_[place].person].id == findings_.back().person;
  });
  findings_.back().span.end = theirs ? words_[at].span.end : findings_.back().span.end;
  return theirs;
}

// "immys", "Marvas", "Marvas'": a name with its possessive, written in a hurry or behind the s.
std::size_t MentionFinder::without_apostrophe(std::size_t at) {
  const std::string& word = words_[at].plain;
  const std::size_t used = without_ending(at, 1);
  const bool hisses = word.size() > 4 && word.ends_with("es") && std::string_view("sxzh").find(word[word.size() - 3]) != std::string_view::npos;   // "the Lynches"; not "three times" of a Tim
  return used > 0 || !hisses ? used : without_ending(at, 2);
}

std::size_t MentionFinder::without_ending(std::size_t at, std::size_t letters) {
  const std::string& word = words_[at].plain;
  const bool family = words_[at].capital && at > 0 && (words_[at - 1].folded == "the" || words_[at - 1].folded == "two") && words_[at - 1].after == U' ';   // "the Fields"
  if (word.size() < 4 || word.back() != 's') {
    return 0;
  }
  const WordSort sort = word_sort(word);
  const bool apostrophe = words_[at].capital && (words_[at].after == U'\'' || words_[at].after == 0x2019) && !is_quote(words_[at].before);   // "Violets' room"
  const bool told = sort == WordSort::unknown || family || apostrophe;
  const bool persons = words_[at].capital && at + 1 < words_.size() && words_[at].after == U' ' && is_persons(words_[at + 1].folded);   // "Bobs mother"
  const auto known = people_.by_first_word_.find(word.substr(0, word.size() - letters));
  if (known != people_.by_first_word_.end()) {
    const bool others = std::any_of(known->second.begin(), known->second.end(), [&](const Alias& alias) { return alias.form == Form::surname && !is_subjects_surname(alias); });
    const bool several = family || (words_[at].capital && !apostrophe && !persons);
    for (const Alias& alias : known->second) {
      if (several && others && is_subjects_surname(alias)) {
        continue;   // "the Maughans", "five Maughans" are her family
      }
      const bool of_known = !people_.people_[alias.person].class_is_guess && word_sort(alias.words[0]) != WordSort::ordinary && !words_[at].capital;   // "sades room"
      const bool family_alone = name_words(people_.people_[alias.person].name).size() == 1 && !is_given_name(alias.words[0]);   // known by nothing else
      const bool given = alias.form == Form::part && (!family || family_alone || words_[at - 1].folded == "two");
      const bool of_given = alias.form == Form::part && words_[at].capital && (sort == WordSort::proper || persons);   // "Walters picture"
      if (alias.words.size() == 1 && (told || of_known || of_given) && (alias.form == Form::surname || given)) {
        add(at, 1, alias.person, Form::part, false);
        return 1;
      }
    }
  }
  return 0;
}

// "Darnell-Hand": two surnames of the same person, whom no way of writing has together.
std::size_t MentionFinder::double_surname(std::size_t at) {
  const std::string& word = words_[at].plain;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string::npos || !words_[at].capital) {
    return 0;
  }
  for (const std::size_t bearer : people_.bearers_of({word.substr(0, hyphen)})) {
    if (people_.bearers_of({word.substr(hyphen + 1)}).count(bearer) != 0) {
      add(at, 1, bearer, Form::surname, false);
      return 1;
    }
  }
  return 0;
}

// What OCR makes of a name: "tukasz Nowicki" for "Łukasz Nowicki". A look-alike counts beside another part of the same
// person's name, or alone when it is in no dictionary and long.
std::size_t MentionFinder::look_alike(std::size_t at) {
  const TextWord& word = words_[at];
  const std::string look = look_of(word.folded);
  const bool barred = word.before == U'£' || word.before == U'|' || word.before == U'!';
  const PeopleRegister::Part* best = nullptr;
  const std::vector<PeopleRegister::Part> parts = is_time_of_day(word.folded) ? std::vector<PeopleRegister::Part>() : alike(look, barred);
  for (const PeopleRegister::Part& part : parts) {
    const bool same = part.word.size() >= 4 && part.word != word.plain && (part.look == look || (barred && part.look == "l" + look));
    if (!same) {
      continue;
    }
    const bool mixed = word.folded.find_first_of("01258") != std::string::npos && word.folded.find_first_not_of("0123456789") != std::string::npos;   // "Wi1l"
    const bool alone = mixed || (part.look.size() >= kLongEnoughForSlips && word_sort(word.folded) == WordSort::unknown);
    // A surname misread is rather a grown-up's than the data subject's.
    const bool better = best == nullptr || (!best->given && people_.people_[best->person].person_class == PersonClass::subject);
    const bool joined = beside(at, part);
    if (joined || (better && alone)) {
      best = &part;
    }
    if (joined) {
      break;   // "Kay1eigh-Ann Darnel1"
    }
  }
  if (best == nullptr) {
    return 0;
  }
  add(at, 1, best->person, Form::misspelt, false);
  if (best->look != look && findings_.back().span.start == word.span.start) {
    --findings_.back().span.start;
  }
  return 1;
}

// Parts that look so, or with a bar in front that was read as a sign.
std::vector<PeopleRegister::Part> MentionFinder::alike(const std::string& look, bool barred) const {
  std::vector<PeopleRegister::Part> parts;
  for (const std::string& key : barred ? std::vector<std::string>{"=" + look, "=l" + look} : std::vector<std::string>{"=" + look}) {
    if (const auto found = people_.parts_by_end_.find(key); found != people_.parts_by_end_.end()) {
      for (const std::size_t place : found->second) {
        parts.push_back(people_.parts_[place]);
      }
    }
  }
  return parts;
}

// Whether the word next to this one is another part of the same name.
bool MentionFinder::beside(std::size_t at, const PeopleRegister::Part& part) const {
  const auto other_part = [&](std::size_t i) {
    const auto alike = people_.parts_by_end_.find("=" + look_of(words_[i].folded));
    return alike != people_.parts_by_end_.end() && std::any_of(alike->second.begin(), alike->second.end(), [&](std::size_t place) {
      return people_.parts_[place].person == part.person && people_.parts_[place].given != part.given;
    });
  };
  const auto joins = [](char32_t c) { return c == U' ' || c == U'_'; };
  return (at > 0 && joins(words_[at - 1].after) && other_part(at - 1)) || (at + 1 < words_.size() && joins(words_[at].after) && other_part(at + 1));
}

// A capitalised word one letter away from a part of somebody's name; a word of the dictionary only beside another part.
std::size_t MentionFinder::slip(std::size_t at) {
  const TextWord& word = words_[at];
  const bool of_place = (at + 1 < words_.size() && word.after == U' ' && words_[at + 1].capital && is_place_word(words_[at + 1].folded)) ||   // "Foyle Road" is not Doyle misspelt
                        (at > 0 && words_[at - 1].folded == "st" && words_[at - 1].capital);   // nor "St. Merrin"
  if (!word.capital || word.folded.size() < kLongEnoughForSlips || is_common_word(word.folded)) {
    return 0;
  }
  const bool in_dictionary = word_sort(word.folded) != WordSort::unknown || is_given_name(word.folded);   // "Amina Yusuf" may be Amina Yussuf
  const std::string before = at > 0 && words_[at - 1].after == U' ' && !findings_.empty() && findings_.back().span.end == words_[at - 1].span.end ? findings_.back().person : std::string();
  const PeopleRegister::Part* best = nullptr;
  int rank = 0;
  for (const std::size_t place : people_.parts_near(word.plain, look_of(word.folded))) {
    const PeopleRegister::Part& part = people_.parts_[place];
    if (part.word.size() < kLongEnoughForSlips || !one_slip_apart(part.word, word.plain)) {
      continue;
    }
    const Person& person = people_.people_[part.person];
    const bool whole = person.id == before && !part.given;   // "Mrs Donna Prueft"
    const bool joined = beside(at, part);
    if (!whole && !joined && (in_dictionary || of_place)) {
      continue;
    }
    const bool grown_up = part.given || person.person_class != PersonClass::subject;
    const int own = whole ? 4 : joined ? 3 : grown_up ? 2 : 1;
    best = own > rank ? &part : best;
    rank = std::max(rank, own);
  }
  if (best == nullptr) {
    return 0;
  }
  add(at, 1, best->person, Form::misspelt, false);
  return 1;
}

}  // namespace candour
