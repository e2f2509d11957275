// What officers corrected in the register, applied to it after it has learnt from the record.
#include <algorithm>

#include "redaction/people/register.h"

namespace candour {
namespace {

// A correction that lets nobody stay may follow a name to whoever bears it now; one that does must be said again of them.
bool protects(const PeopleCorrection& correction) {
  return (correction.kind == CorrectionKind::person_class && correction.person_class != PersonClass::professional) ||
         (correction.kind == CorrectionKind::consent && correction.consent != Consent::given);
}

}  // namespace

bool PeopleRegister::apply(const PeopleCorrection& correction) {
  const std::size_t person = index_of(correction.person, protects(correction) ? correction.name : std::string());
  if (person == people_.size()) {
    return false;
  }
  switch (correction.kind) {
    case CorrectionKind::merge: return merge(person, index_of(correction.other, {}));
    case CorrectionKind::split: return split(person, correction.words);
    case CorrectionKind::alias: return alias(person, correction.words);
    case CorrectionKind::rename: return rename(person, correction.words);
    case CorrectionKind::person_class:
      people_[person].person_class = correction.person_class;
      break;
    case CorrectionKind::consent:
      people_[person].consent = correction.consent;
      people_[person].consent_covers = correction.covers;
      break;
    case CorrectionKind::known:
      people_[person].known_to_subject = true;
      break;
    case CorrectionKind::undo: return false;
  }
  if (correction.kind == CorrectionKind::person_class) {
    people_[person].class_is_guess = false;
    people_[person].class_why = "An officer has corrected it.";
  }
  return true;
}

// By the id, or when a paper that came later gave a fuller name, by the name that the person had when they were corrected.
std::size_t PeopleRegister::index_of(const std::string& id, const std::string& name) const {
  if (find(id) == nullptr && !name.empty()) {
    const std::set<std::size_t> bearers = bearers_of(name_words(name));
    return bearers.size() == 1 && people_[*bearers.begin()].class_is_guess ? *bearers.begin() : people_.size();
  }
  return static_cast<std::size_t>(std::find_if(people_.begin(), people_.end(), [&](const Person& person) { return person.id == id; }) - people_.begin());
}

// `other` becomes `person`, under all ways in which either is written.
bool PeopleRegister::merge(std::size_t person, std::size_t other) {
  if (other == people_.size() || other == person || people_[other].person_class == PersonClass::subject) {
    return false;
  }
  people_[person].known_as.push_back(people_[other].name);
  people_[person].known_as.insert(people_[person].known_as.end(), people_[other].known_as.begin(), people_[other].known_as.end());
  if (people_[other].consent == Consent::refused) {   // of two answers the one that protects
    people_[person].consent = Consent::refused;
  }
  if (people_[other].person_class == PersonClass::source && people_[person].person_class != PersonClass::subject) {
    people_[person].person_class = PersonClass::source;
    people_[person].class_why = "One of the two people merged was known as who told us.";
  }
  const auto renumbered = [&](std::size_t old) {
    const std::size_t now = old == other ? person : old;
    return now > other ? now - 1 : now;
  };
  for (auto& [word, aliases] : by_first_word_) {
    for (Alias& alias : aliases) {
      alias.person = renumbered(alias.person);
    }
  }
  for (Part& part : parts_) {
    part.person = renumbered(part.person);
  }
  std::set<std::size_t> listed;
  for (const std::size_t old : listed_) {
    listed.insert(renumbered(old));
  }
  listed_ = std::move(listed);
  if (other < named_in_full_.size()) {
    const int times = named_in_full_[other];
    named_in_full_.erase(named_in_full_.begin() + static_cast<std::ptrdiff_t>(other));
    named_in_full_[person > other ? person - 1 : person] += times;
  }
  people_.erase(people_.begin() + static_cast<std::ptrdiff_t>(other));
  return true;
}

// A name that is another person's whole name is no alias: who is one with whom is said by merging them. Given in small letters it is
// found in small letters too.
bool PeopleRegister::alias(std::size_t person, const std::string& words) {
  const std::vector<std::string> names = name_words(words);
  const bool is_anothers = std::any_of(people_.begin(), people_.end(), [&](const Person& other) { return &other != &people_[person] && name_words(other.name) == names; });
  if (names.empty() || is_anothers) {
    return false;
  }
  people_[person].known_as.push_back(words);
  add_name(person, words, true);
  if (words.front() >= 'a' && words.front() <= 'z') {
    add_alias(names, person, Form::full, false);
  }
  return true;
}

bool PeopleRegister::rename(std::size_t person, const std::string& words) {
  const std::string before = people_[person].name;
  if (!alias(person, words)) {
    return false;
  }
  people_[person].known_as.back() = before;
  people_[person].name = words;
  return true;
}

// The ways of writing `words` are no longer the person's but somebody's of that name.
bool PeopleRegister::split(std::size_t person, const std::string& words) {
  std::size_t gone = 0;
  for (const WayOfWriting& way : ways_of_writing(words)) {
    const auto known = by_first_word_.find(key_of(way.words));
    if (known != by_first_word_.end()) {
      gone += std::erase_if(known->second, [&](const Alias& alias) { return alias.person == person && alias.words == way.words; });
    }
  }
  if (gone == 0 && !is_slip(words)) {   // a misreading is no way of writing: told apart, it becomes somebody's
    return false;
  }
  Person other;
  other.name = words;
  other.id = id_of(words);
  while (find(other.id) != nullptr) {
    other.id += "s";
  }
  other.class_is_guess = true;
  other.class_why = "An officer has told them apart from somebody else; what they are is not known.";
  std::erase(people_[person].known_as, words);
  add_person(std::move(other));
  return true;
}

}  // namespace candour
