#include "redaction/people/register.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/gather.h"
#include "redaction/people/given_names.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr std::size_t kLongEnoughToSlip = 5;   // letters: shorter names are other names as often as slips

const std::set<std::string>& titles() {
  static const std::set<std::string> kTitles = {"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "professor", "prof", "pc", "dc", "ds", "di",
                                                "dci", "sgt", "sergeant", "inspector", "cllr", "councillor", "judge", "nurse", "master"};
  return kTitles;
}

std::string first_letter(const std::string& word) { return substring(word, 0, 1); }

Person subject_person(const Request& request) {
  Person person;
  person.id = "subject";
  person.name = request.subject.name;
  person.known_as = request.subject.known_as;
  person.known_as.insert(person.known_as.end(), request.subject.former_names.begin(), request.subject.former_names.end());
  person.role = "data subject";
  person.person_class = PersonClass::subject;
  return person;
}

std::vector<std::string> name_words(const std::string& name) {
  std::vector<std::string> words;
  for (const TextWord& word : words_of(name)) {
    if (titles().count(word.folded) == 0) {
      words.push_back(word.folded);
    }
  }
  return words;
}

// "HURST Michelle" is Michelle Hurst: police and courts put the surname first, in capitals.
std::string surname_last(const std::string& name) {
  const std::vector<TextWord> words = words_of(name);
  if (words.size() != 2 || !words[0].all_capitals || words[1].all_capitals || words[0].folded.size() < 3) {
    return name;
  }
  const std::string capital = substring(name, words[0].span.start, words[0].span.start + 1);
  return substring(name, words[1].span.start, words[1].span.end) + " " + capital + substring(words[0].folded, 1, code_point_count(words[0].folded));
}

// Whom a title and a role fit: -1 a woman only, 1 a man only, 0 anybody.
int gender_of_title(const std::string& title) { return title == "mrs" || title == "ms" || title == "miss" ? -1 : title == "mr" || title == "master" ? 1 : 0; }

int gender_of_role(const std::string& role) {
  static const std::set<std::string> kWomen = {"mother", "mum", "sister", "half-sister", "stepmother", "aunt", "grandmother", "nan", "niece", "daughter", "wife", "girlfriend"};
  static const std::set<std::string> kMen = {"father", "dad", "brother", "half-brother", "stepfather", "uncle", "grandfather", "nephew", "son", "husband", "boyfriend"};
  const std::vector<TextWord> words = words_of(role);   // "mother's partner" is neither
  const std::string last = words.empty() ? std::string() : words.back().folded;
  return kWomen.count(last) != 0 ? -1 : kMen.count(last) != 0 ? 1 : 0;
}

}  // namespace

PeopleRegister PeopleRegister::build(const Request& request, const RecordTexts& texts) {
  PeopleRegister people;
  people.add_person(subject_person(request));
  for (const Person& person : request.people) {
    people.add_person(person);
  }
  people.learn(texts);
  return people;
}

const Person* PeopleRegister::find(const std::string& id) const {
  const auto found = std::find_if(people_.begin(), people_.end(), [&](const Person& person) { return person.id == id; });
  return found == people_.end() ? nullptr : &*found;
}

void PeopleRegister::add_person(Person person) {
  people_.push_back(std::move(person));
  const std::size_t index = people_.size() - 1;
  add_name(index, people_[index].name, true);
  const auto surname = name_words(people_[index].name);
  for (const std::string& alias : people_[index].known_as) {
    add_name(index, alias, true);
    const auto words = name_words(alias);
    if (words.size() == 1 && surname.size() >= 2) {
      add_alias({words[0], surname.back()}, index, Form::full, true);
    }
  }
}

void PeopleRegister::add_name(std::size_t person, const std::string& name, bool whole) {
  const std::vector<std::string> words = name_words(name);
  if (words.empty()) {
    return;
  }
  const std::string& given = words.front();
  const std::string& surname = words.back();
  add_alias(words, person, words.size() > 1 ? Form::full : Form::part, is_word_too(given) || words.size() > 1);
  for (const std::string& title : words.size() == 1 ? titles() : std::set<std::string>()) {
    add_alias({title, given}, person, Form::titled, false);
  }
  if (words.size() == 1) {
    return;
  }
  add_alias({given, surname}, person, Form::full, false);
  add_alias({surname, given}, person, Form::full, true);
  add_alias({given, first_letter(surname)}, person, Form::initials, true);
  add_alias({first_letter(given), surname}, person, Form::initials, true);
  add_alias({first_letter(given) + first_letter(surname)}, person, Form::initials, true);
  add_alias({first_letter(given), first_letter(surname)}, person, Form::initials, true);
  add_alias({surname}, person, Form::part, true);
  if (code_point_count(given) > 1) {
    add_alias({given}, person, Form::part, is_word_too(given));
  }
  for (const std::string& title : titles()) {
    add_alias({title, surname}, person, Form::titled, false);
    add_alias({title, given, surname}, person, Form::titled, false);
  }
  for (const std::string& form : other_forms(given)) {
    add_alias({form}, person, Form::part, is_word_too(form) || form.size() < 3);
    add_alias({form, surname}, person, Form::full, true);
  }
  const std::size_t hyphen = given.find('-');
  if (hyphen != std::string::npos && hyphen + 1 < given.size()) {
    add_alias({given.substr(0, hyphen)}, person, Form::part, true);
    add_alias({first_letter(given) + given.substr(hyphen + 1, 1)}, person, Form::initials, true);
    add_alias({first_letter(given) + "-" + given.substr(hyphen + 1, 1)}, person, Form::initials, true);
  }
  if (whole) {
    parts_.push_back({given, look_of(given), person, true});
    parts_.push_back({surname, look_of(surname), person, false});
  }
}

void PeopleRegister::add_alias(std::vector<std::string> words, std::size_t person, Form form, bool capital) {
  std::vector<Alias>& known = by_first_word_[words.front()];
  const auto there = std::find_if(known.begin(), known.end(), [&](const Alias& alias) { return alias.person == person && alias.words == words; });
  if (there == known.end()) {
    known.push_back({std::move(words), person, form, capital});
  } else {
    there->capital = there->capital && capital;
  }
}

bool PeopleRegister::knows(const std::string& name) const {
  const std::vector<std::string> words = name_words(name);
  if (words.empty()) {
    return true;
  }
  const auto found = by_first_word_.find(words.front());
  return found != by_first_word_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](const Alias& alias) { return alias.words == words; });
}

// A single word, one slip away from a part of somebody's name: theirs, misspelt, rather than another person's.
bool PeopleRegister::is_slip(const std::string& name) const {
  const std::vector<std::string> words = name_words(name);
  return words.size() == 1 && std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
           return part.word.size() >= kLongEnoughToSlip && (one_slip_apart(part.word, words.front()) || part.look == look_of(words.front()));
         });
}

// Told by the name alone: a transcript or a new file must not make an officer's decision on one person another's.
std::string PeopleRegister::id_of(const std::string& name) { return "n" + sha256_hex(fold_word(name)).substr(0, 10); }

bool PeopleRegister::is_alias(const std::string& word) const {
  const auto found = by_first_word_.find(word);
  return found != by_first_word_.end() && std::any_of(found->second.begin(), found->second.end(), [](const Alias& alias) { return alias.words.size() == 1; });
}

std::set<std::size_t> PeopleRegister::bearers_of(const std::vector<std::string>& words) const {
  std::set<std::size_t> bearers;
  const auto known = words.empty() ? by_first_word_.end() : by_first_word_.find(words.front());
  if (known != by_first_word_.end()) {
    for (const Alias& alias : known->second) {
      if (alias.words == words) {
        bearers.insert(alias.person);
      }
    }
  }
  return bearers;
}

// What the record itself shows of a name's class outweighs what a relation beside it lets guess.
void PeopleRegister::settle_class(const ShownClasses& shown) {
  std::map<std::size_t, std::map<PersonClass, int>> votes;
  for (const auto& [name, classes] : shown) {
    const std::set<std::size_t> bearers = bearers_of(name_words(name));
    if (bearers.size() == 1) {
      for (const auto& [shown_class, times] : classes) {
        votes[*bearers.begin()][shown_class] += times;
      }
    }
  }
  for (auto& [index, classes] : votes) {
    const int in_care = classes[PersonClass::professional];
    const int in_office = classes[PersonClass::official];
    Person& person = people_[index];
    if (person.class_is_guess && std::max(in_care, in_office) > 0 && std::max(in_care, in_office) >= classes[PersonClass::third_party]) {
      person.person_class = in_care >= in_office ? PersonClass::professional : PersonClass::official;
    } else if (person.class_is_guess && classes[PersonClass::source] > 0) {
      person.person_class = PersonClass::source;
    }
  }
}

// 'Stuart "Stu" Hale' is known as Stu too.
void PeopleRegister::learn_nicknames(const RecordTexts& texts) {
  static const RE2 kNicknamed(R"((\p{Lu}[\p{L}\-]+) ["“‘'(](\p{Lu}\p{L}+)["”’')] (\p{Lu}[\p{L}'’\-]+))");
  texts.for_each([&](const std::string& text) {
    re2::StringPiece rest(text);
    std::string given, nick, surname;
    while (RE2::FindAndConsume(&rest, kNicknamed, &given, &nick, &surname)) {
      const std::string first = fold_word(given);
      const std::string short_name = fold_word(nick);
      const std::string last = name_words(surname).empty() ? std::string() : name_words(surname).back();
      if (!is_given_name(first) || last.empty() || is_common_word(short_name) || is_common_word(last) || is_place_word(last)) {
        continue;
      }
      if (!knows(given + " " + surname)) {
        Person person;
        person.name = given + " " + surname;
        person.id = id_of(person.name);
        person.class_is_guess = true;
        add_person(std::move(person));
      }
      for (const std::size_t bearer : bearers_of({first, last})) {
        add_alias({short_name}, bearer, Form::full, true);
        add_alias({short_name, last}, bearer, Form::full, true);
      }
    }
  });
}

// Words in no dictionary that are a short form of one person's given name.
void PeopleRegister::learn_short_forms(const RecordTexts& texts) {
  std::set<std::string> seen;
  texts.for_each([&](const std::string& text) {
    for (const TextWord& word : words_of(text)) {
      const bool letters = word.folded.size() >= 3 && word.folded.size() <= 7 && !word.all_capitals && word.folded.find_first_of("0123456789-'") == std::string::npos;
      if (!letters || word_sort(word.folded) != WordSort::unknown || is_common_word(word.folded) || !seen.insert(word.folded).second || is_alias(word.folded)) {
        continue;
      }
      std::set<std::size_t> bearers;
      for (const Part& part : parts_) {
        if (part.given && is_short_form(word.folded, part.word)) {
          bearers.insert(part.person);
        }
      }
      if (bearers.size() == 1) {
        add_alias({word.folded}, *bearers.begin(), Form::part, true);
      }
    }
  });
}

// Names that the record itself gives, whole names before single ones, so that "Mrs Whittle" joins "Karen Whittle".
void PeopleRegister::learn(const RecordTexts& texts) {
  std::map<std::string, FoundName> names;
  ShownClasses shown;
  texts.for_each([&](const std::string& text) {
    for (const FoundName& found : find_names(text)) {
      const auto [place, is_new] = names.try_emplace(fold_word(found.name), found);
      if (!is_new && found.score > place->second.score) {
        place->second = found;
      }
      if (!found.class_is_guess || (found.rule == "relation-name" && name_words(found.name).size() > 1)) {
        ++shown[found.name][found.likely];
      }
    }
  });
  gather_names(texts, names);
  for (const bool single : {false, true}) {
    for (const auto& [folded, found] : names) {
      if ((name_words(found.name).size() == 1) != single || knows(found.name) || (found.rule == "tagged-name" && is_slip(found.name))) {
        continue;
      }
      Person person;
      person.name = surname_last(found.name);
      person.id = id_of(person.name);
      person.role = found.title;
      person.person_class = found.rule == "relation-name" || found.rule == "given-name" || found.rule == "tagged-name" ? PersonClass::third_party : found.likely;
      person.class_is_guess = true;
      add_person(std::move(person));
    }
    if (!single) {
      learn_nicknames(texts);
      learn_short_forms(texts);
    }
  }
  settle_class(shown);
}

// Which of two people that the same words could mean: the one in whose favour a wrong guess does least harm.
bool PeopleRegister::safer(const Alias& a, const Alias& b) const {
  const auto rank = [&](const Alias& alias) {
    const Person& person = people_[alias.person];
    if (alias.form == Form::titled && gender_of_title(alias.words.front()) * gender_of_role(person.role) < 0) {
      return 6;   // "Mrs" is nobody's father
    }
    if (alias.form == Form::titled && person.class_is_guess && person.role.empty()) {
      return 5;   // somebody the request names bears the title rather than one whom the record never gave any
    }
    if (person.person_class == PersonClass::subject) {
      return alias.form == Form::titled ? 5 : 0;   // "Mrs X" of a child's surname is the mother
    }
    if (person.person_class == PersonClass::professional) {
      return 4;
    }
    return person.consent == Consent::given ? 3 : 1;
  };
  return rank(a) < rank(b);
}

}  // namespace candour
