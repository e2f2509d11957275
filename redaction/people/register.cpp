#include "redaction/people/register.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/known_streets.h"
#include "redaction/people/given_names.h"
#include "redaction/people/name_particles.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

Person subject_person(const Request& request) {
  Person person;
  person.id = "subject";
  person.name = request.subject.name;
  person.known_as = request.subject.known_as;
  person.known_as.insert(person.known_as.end(), request.subject.former_names.begin(), request.subject.former_names.end());
  person.role = "data subject";
  person.person_class = PersonClass::subject;
  person.class_why = "The request says so.";
  return person;
}

// "Christina Hallam, born Purvis": Hallam, under which she may be "Mrs"; not a surname of the family she came from or to.
std::string married_name_of(const Request& request) {
  const DataSubject& subject = request.subject;
  const std::vector<std::string> words = name_words(subject.name);
  const bool of_family = std::any_of(request.people.begin(), request.people.end(), [&](const Person& person) {
    const std::vector<std::string> theirs = name_words(person.name);
    return !words.empty() && !theirs.empty() && theirs.back() == words.back() && person.role != "husband" && person.role != "wife";
  });
  if (of_family) {
    return {};
  }
  const bool had = words.size() < 2 || std::any_of(subject.former_names.begin(), subject.former_names.end(), [&](const std::string& name) {
    const std::vector<std::string> former = name_words(name);
    return former.empty() || former.back() == words.back();
  });
  return had || subject.former_names.empty() ? std::string() : main_word(words.back());
}

}  // namespace

PeopleRegister PeopleRegister::build(const Request& request, const RecordTexts& texts, const std::vector<PeopleCorrection>& corrections, const CapacityWeights* weights, const NamesakeWeights* namesakes) {
  PeopleRegister people;
  people.namesakes_ = namesakes;
  people.capacities_ = weights;
  people.subject_born_ = request.subject.born_on ? static_cast<int>(request.subject.born_on->year()) : 0;
  people.married_name_ = married_name_of(request);
  people.add_person(subject_person(request));
  for (const Person& person : request.people) {
    people.add_person(person);
    people.people_.back().class_why = "The request says so.";
  }
  people.learn(texts, request.controller_email_domains);
  texts.for_each([&](const std::string& text) { people.streets_.merge(streets_of_addresses(text)); });
  for (const PeopleCorrection& correction : corrections) {
    if (!people.apply(correction)) {
      people.unmet_.push_back(correction.id);
    }
  }
  return people;
}

const Person* PeopleRegister::find(const std::string& id) const {
  const auto found = std::find_if(people_.begin(), people_.end(), [&](const Person& person) { return person.id == id; });
  return found == people_.end() ? nullptr : &*found;
}

namespace {

int gender_of_person(const Person& person) {
  const int by_role = gender_of_role(fold_word(person.role));
  const std::vector<std::string> words = name_words(person.name);
  return by_role != 0 || words.empty() ? by_role : gender_of_given_name(words.front());
}

}  // namespace

int PeopleRegister::gender_of(const std::string& id) const {
  const Person* person = find(id);
  return person == nullptr ? 0 : person->person_class == PersonClass::subject ? subject_gender_ : gender_of_person(*person);
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
      add_alias({surname.back(), words[0]}, index, Form::full, true);   // "LOCKHART, Billy"
      add_alias({words[0], substring(surname.back(), 0, 1)}, index, Form::initials, true);   // "Bernie M"
    }
  }
  if (people_[index].person_class == PersonClass::subject) {
    add_names_crossed(index);
    add_halves_of_surname(index, people_[index].name);
    for (const std::string& alias : people_[index].known_as) {
      add_halves_of_surname(index, alias);
    }
  }
}

// Whoever is Christina Hallam, born Christina Ellen Purvis and known as Chrissie is Chrissie Purvis and Christina Ellen Hallam too.
void PeopleRegister::add_names_crossed(std::size_t person) {
  std::set<std::vector<std::string>> forenames;
  std::set<std::string> surnames;
  std::vector<std::string> names = people_[person].known_as;
  names.push_back(people_[person].name);
  for (const std::string& name : names) {
    std::vector<std::string> words = name_words(name);
    if (words.size() > 1) {
      surnames.insert(words.back());
      words.pop_back();
    }
    forenames.insert(std::move(words));
  }
  for (std::vector<std::string> words : forenames) {
    for (const std::string& surname : surnames) {
      std::string name;
      for (const std::string& word : words) {
        name += word + " ";
      }
      if (!words.empty() && words.front() != surname) {
        add_name(person, name + surname, false);
      }
    }
  }
}

void PeopleRegister::add_name(std::size_t person, const std::string& name, bool whole) {
  for (WayOfWriting& way : ways_of_writing(name)) {
    if (way.form == Form::titled && way.words.front() == "mrs" && way.words.back() != married_name_ && people_[person].person_class == PersonClass::subject) {
      continue;   // rather a mother or an aunt of that surname
    }
    add_alias(std::move(way.words), person, way.form, way.capital);
  }
  const std::vector<std::string> words = name_words(name);
  if (whole && words.size() > 1) {
    add_part({words.front(), look_of(words.front()), person, true});
    if (const std::size_t hyphen = words.front().find('-'); hyphen != std::string::npos) {
      const std::string first = words.front().substr(0, hyphen);
      add_part({first, look_of(first), person, true});
    }
    const std::string surname = main_word(words.back());
    add_part({surname, look_of(surname), person, false});
  }
}

std::string PeopleRegister::key_of(const std::vector<std::string>& words) {
  return words.size() > 1 && titles().count(words.front()) != 0 ? words[0] + " " + words[1] : words.front();
}

void PeopleRegister::add_part(Part part) {
  const std::size_t place = parts_.size();
  parts_by_end_[part.word.substr(0, 1) + "^"].push_back(place);
  parts_by_end_[part.word.substr(part.word.size() - 1) + "$"].push_back(place);
  parts_by_end_["=" + part.look].push_back(place);
  parts_.push_back(std::move(part));
}

// Those that may be one slip apart from the word, which leaves its first letter or its last one, or that look like it; in order.
std::vector<std::size_t> PeopleRegister::parts_near(const std::string& word, const std::string& look) const {
  std::vector<std::size_t> near;
  for (const std::string& key : {word.substr(0, 1) + "^", word.substr(word.size() - 1) + "$", "=" + look}) {
    if (const auto found = parts_by_end_.find(key); found != parts_by_end_.end()) {
      near.insert(near.end(), found->second.begin(), found->second.end());
    }
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  return near;
}

void PeopleRegister::add_alias(std::vector<std::string> words, std::size_t person, Form form, bool capital) {
  words = single_words(words);
  const Person& subject = people_.front();
  if (words.size() == 1 && code_point_count(words.front()) == 1 && people_[person].class_is_guess && subject.person_class == PersonClass::subject && plain_word(fold_word(subject.name)).starts_with(words.front())) {
    return;   // the data subject's letter is whose the text makes it (mention_letters.cpp)
  }
  std::vector<Alias>& known = by_first_word_[key_of(words)];
  const auto there = std::find_if(known.begin(), known.end(), [&](const Alias& alias) { return alias.person == person && alias.words == words; });
  if (there == known.end()) {
    known.push_back({std::move(words), person, form, capital});
  } else {
    there->capital = there->capital && capital;
  }
}

// A title of office or of health names nobody who is known to be neither: "Dr Day" is not the neighbour Dean Day.
bool PeopleRegister::knows(const FoundName& found) const {
  const std::vector<std::string> words = name_words(found.name);
  if (words.empty() || (words.size() == 1 && found.title.empty() && own_bynames_.count(words.front()) != 0)) {
    return true;
  }
  const std::optional<PersonClass> shown = words.size() == 1 ? class_of_title(fold_word(found.title)) : std::nullopt;
  const std::set<std::size_t> bearers = bearers_of(words);
  return std::any_of(bearers.begin(), bearers.end(), [&](std::size_t bearer) {
    const std::string title = fold_word(found.title);
    const bool married = title == "mrs" && words.back() != married_name_ && people_[bearer].person_class == PersonClass::subject;
    return !married && (!shown || can_bear(bearer, *shown)) && (words.size() > 1 || (may_be_called(bearer, title) && !is_too_young(bearer, title)));
  });
}

// Every word is a part of one person's name or one slip away from it, one at least a slip: theirs, misspelt or misread, rather
// than another person's.
bool PeopleRegister::is_slip(const std::string& name) const {
  std::vector<std::string> words = single_words(name_words(name));
  std::erase_if(words, is_particle);
  std::map<std::size_t, std::size_t> fitting;   // person: words that fit
  bool slipped = false;
  for (const std::string& word : words) {
    const std::string look = look_of(word);
    std::set<std::size_t> who;
    for (const std::size_t place : parts_near(word, look)) {
      const Part& part = parts_[place];
      const bool other = part.given && is_given_name(word);   // "Megan" is no slip of "Tegan"
      const bool slip = part.word != word && !other && part.word.size() >= kLongEnoughToSlip && (one_slip_apart(part.word, word) || part.look == look);
      if (slip || part.word == word) {
        who.insert(part.person);
        slipped = slipped || slip;
      }
    }
    for (const std::size_t person : who) {
      ++fitting[person];
    }
  }
  return slipped && std::any_of(fitting.begin(), fitting.end(), [&](const auto& one) { return one.second == words.size(); });
}

// One word that OCR may have made of a part of somebody's name: "Ransorne" of "Ransome".
bool PeopleRegister::is_misread(const std::vector<std::string>& words) const {
  const std::string look = words.size() == 1 ? look_of(words.front()) : std::string();
  const auto alike = parts_by_end_.find("=" + look);
  return look.size() >= kLongEnoughToSlip && alike != parts_by_end_.end() &&
         std::any_of(alike->second.begin(), alike->second.end(), [&](std::size_t place) { return parts_[place].word != words.front(); });
}

// Told by given name and surname alone: a transcript or a new file, with a middle name, say, must not make an officer's decision on
// one person another's.
std::string PeopleRegister::id_of(const std::string& name) {
  const std::vector<std::string> words = name_words(name);
  return "n" + sha256_hex(words.size() > 2 ? words.front() + " " + words.back() : fold_word(name)).substr(0, 10);
}

bool PeopleRegister::can_bear(std::size_t person, PersonClass title) const {
  return people_[person].person_class == title || listed_.count(person) != 0;
}

// "Mr Fisher was rung about Callum Fisher (13)": a child's title is another.
bool PeopleRegister::is_too_young(std::size_t person, const std::string& title) const { return (title == "mr" || title == "mrs") && children_.count(person) != 0; }

// "Mrs Day" is neither Mr Day nor Dr Day.
bool PeopleRegister::may_be_called(std::size_t person, const std::string& title) const {
  const int gender = gender_of_title(title);
  const std::string role = fold_word(people_[person].role);
  if (title == "miss" && (role.find("grand") != std::string::npos || role.ends_with("nan") || role == "wife")) {
    return false;   // rather a child of hers
  }
  const std::vector<std::string> words = name_words(people_[person].name);
  const int by_name = words.size() > 1 ? gender_of_given_name(words.front()) : 0;
  if (gender * by_name < 0) {
    return false;   // "Mrs Tuohy" is not Michael Tuohy
  }
  return gender == 0 || (gender * gender_of_role(role) >= 0 && !(titles().count(role) != 0 && class_of_title(role)));
}

bool PeopleRegister::is_alias(const std::string& word) const {
  const auto found = by_first_word_.find(word);
  return found != by_first_word_.end() && std::any_of(found->second.begin(), found->second.end(), [](const Alias& alias) { return alias.words.size() == 1; });
}

std::set<std::size_t> PeopleRegister::bearers_of(const std::vector<std::string>& name) const {
  const std::vector<std::string> words = single_words(name);
  std::set<std::size_t> bearers;
  const auto known = words.empty() ? by_first_word_.end() : by_first_word_.find(key_of(words));
  if (known != by_first_word_.end()) {
    for (const Alias& alias : known->second) {
      if (alias.words == words) {
        bearers.insert(alias.person);
      }
    }
  }
  return bearers;
}

// How well the words fit the person: 0 not at all ("Mrs" is nobody's father, "Dr" no neighbour), 1 if nobody else is meant, 2 well.
int PeopleRegister::fitness(const Alias& alias) const {
  const Person& person = people_[alias.person];
  const bool by_surname = alias.form == Form::titled || alias.form == Form::surname;
  if (is_married_name(alias)) {
    return 2;
  }
  if (person.person_class == PersonClass::subject && by_surname) {
    return 1;   // a child is not called by the surname where a grown-up of that name is meant
  }
  if (alias.form != Form::titled) {
    return 2;
  }
  const std::optional<PersonClass> shown = class_of_title(alias.words.front());
  const bool fits = shown ? can_bear(alias.person, *shown) : may_be_called(alias.person, alias.words.front()) && !is_too_young(alias.person, alias.words.front());
  return fits ? 2 : 0;
}

// "Mrs Hallam" of who was born Purvis: the data subject, grown up, unless the record knows more Hallams than a husband.
bool PeopleRegister::is_married_name(const Alias& alias) const {
  return bearers_of({married_name_}).size() <= 2 && alias.form == Form::titled && alias.words.front() == "mrs" && alias.words.back() == married_name_ && people_[alias.person].person_class == PersonClass::subject;
}

// Which of two people that the same words could mean: the one in whose favour a wrong guess does least harm.
bool PeopleRegister::safer(const Alias& a, const Alias& b) const {
  const auto rank = [&](const Alias& alias) {
    const Person& person = people_[alias.person];
    const std::optional<PersonClass> shown = alias.form == Form::titled ? class_of_title(alias.words.front()) : std::nullopt;
    if (is_married_name(alias)) {
      return 0;
    }
    if (alias.form == Form::titled && fold_word(person.role) == alias.words.front() && name_words(person.name).size() == 1) {
      return 0;   // known by this title and surname alone: "Ms Hart (class teacher)"
    }
    if (shown && person.person_class == *shown) {
      return 0;
    }
    if (alias.form == Form::titled && person.class_is_guess && person.role.empty()) {
      return person.person_class == PersonClass::professional ? 6 : 5;   // somebody the request names bears the title rather than one whom the record never gave any
    }
    if (person.person_class == PersonClass::subject) {
      return alias.form == Form::titled ? 5 : 0;   // "Mrs X" of a child's surname is the mother
    }
    if (person.person_class == PersonClass::professional) {
      return person.class_is_guess ? 6 : 4;
    }
    return person.consent == Consent::given ? 3 : 1;
  };
  return rank(a) != rank(b) ? rank(a) < rank(b) : named_in_full(a.person) > named_in_full(b.person);
}

}  // namespace candour
