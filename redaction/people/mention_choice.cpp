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

constexpr int kNamedOften = 1;   // in full, so that the parts of the name are looked for as of somebody known
constexpr std::size_t kNearName = 48;   // code points in which former names are told behind a name

}  // namespace

// Whether this text gives a child's age with the name.
bool MentionFinder::is_childs(const std::string& word) const {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    if (words_[at].plain == word && age_said_of(words_, at).value_or(kGrownUp) < kGrownUp) {
      return true;
    }
  }
  return false;
}

// "Clare's Law", "Parkinson's disease": called after somebody, not theirs.
bool MentionFinder::is_called_after(std::size_t at) const {
  static const std::set<std::string> kDiscoverers = {"parkinson", "down", "hodgkin", "huntington", "raynaud", "addison", "cushing", "graves", "turner", "williams", "marfan", "perthes", "edwards", "bell", "still", "reye", "rett", "dravet", "wilson", "hirschsprung"};
  static const std::set<std::string> kIllness = {"disease", "syndrome", "lymphoma", "chorea", "palsy", "phenomenon"};
  if (!words_[at].possessive || at + 1 >= words_.size()) {
    return false;
  }
  const std::string& next = words_[at + 1].folded;
  return next == "law" || next == "rule" || (kDiscoverers.count(words_[at].folded) != 0 && kIllness.count(next) != 0);
}

// "Surname: HAND   Forename(s): WILL": where the given name stands that a form gives with this surname; 0 when there is none.
std::size_t MentionFinder::forename_behind(std::size_t at) const {
  static const std::set<std::string> kLabels = {"forename", "forenames", "first", "given", "christian", "name", "names", "s"};
  constexpr std::size_t kReach = 4;
  if (at == 0 || (words_[at - 1].folded != "surname" && !(at > 1 && words_[at - 2].folded == "family" && words_[at - 1].folded == "name"))) {
    return 0;
  }
  std::size_t next = at + 1;
  while (next < words_.size() && next <= at + kReach && kLabels.count(words_[next].folded) != 0) {
    ++next;
  }
  return next > at + 1 && next < words_.size() && next <= at + kReach ? next : 0;
}

// "Your surname was Hand then", in a record whose data subject bore it.
bool MentionFinder::said_as_surname(std::size_t at) const {
  if (forename_behind(at) != 0) {
    return false;
  }
  const bool one_of_several = at > 0 && (words_[at - 1].folded == "was" || words_[at - 1].folded == "then") && (words_[at].after == U',' || words_[at].after == U')') && !findings_.empty() && findings_.back().person == "subject" && words_[at].span.start - findings_.back().span.end < kNearName;
  if (one_of_several) {
    return true;   // "Simran Palmer (was Dhaliwal, then Dhaliwal-Palmer)"
  }
  const bool changed = at > 0 && (words_[at - 1].folded == "became" || words_[at - 1].folded == "alias" || (at > 1 && ((words_[at - 2].folded == "changed" && words_[at - 1].folded == "to") || ((words_[at - 2].folded == "registered" || words_[at - 2].folded == "down" || words_[at - 2].folded == "known") && words_[at - 1].folded == "as"))));
  const bool took = at > 1 && words_[at - 1].folded == "to" && (words_[at - 2].folded == "name" || words_[at - 2].folded == "surname") && !findings_.empty() && findings_.back().person == "subject" && words_[at].span.start - findings_.back().span.end < kNearName;
  return changed || took || (at > 1 && (words_[at - 1].folded == "surname" || (words_[at - 2].folded == "surname" && (words_[at - 1].folded == "was" || words_[at - 1].folded == "is"))));
}

// "Joy Wiśniewska, formerly Hand", "Surname: HAND Forename: JOY": who is named just before or in the next field; nobody (as many as there are people) without such a word.
std::size_t MentionFinder::bearer_formerly(std::size_t at) const {
  static const std::set<std::string> kWords = {"formerly", "née", "nee", "previously"};
  constexpr std::size_t kReach = 16;
  const bool said = at > 0 && kWords.count(words_[at - 1].folded) != 0 && !findings_.empty() && words_[at].span.start - findings_.back().span.end <= kReach;
  if (const std::size_t given = forename_behind(at); given != 0) {
    const std::set<std::size_t> bearers = people_.bearers_of({words_[given].plain, words_[at].plain});
    return bearers.size() == 1 ? *bearers.begin() : people_.people_.size();
  }
  const auto bearer = std::find_if(people_.people_.begin(), people_.people_.end(), [&](const Person& person) { return said && person.id == findings_.back().person; });
  return static_cast<std::size_t>(bearer - people_.people_.begin());
}

// "the boy James", "BOY: JAMES": a child of that surname; the text then calls the data subject by it throughout.
bool MentionFinder::is_child_by_surname(std::size_t at) const {
  static const std::set<std::string> kChild = {"boy", "girl", "lad", "lass", "youth", "pupil", "child", "young"};
  return at > 0 && kChild.count(words_[at - 1].folded) != 0 && (words_[at - 1].after == U' ' || words_[at - 1].after == U':');
}

// "Baby Hand" where the text names no other child of that surname.
bool MentionFinder::is_subject_as_baby(std::size_t at) const {
  static const std::set<std::string> kChild = {"son", "daughter", "brother", "sister", "half-brother", "half-sister", "baby", "child", "sibling", "niece", "nephew", "grandchild"};
  if (at == 0 || words_[at - 1].folded != "baby" || !words_[at - 1].capital || words_[at - 1].after != U' ') {
    return false;
  }
  text_decides_ = text_decides_ || !knows_text_;
  const std::set<std::size_t> bearers = people_.bearers_of({words_[at].plain});
  return std::none_of(bearers.begin(), bearers.end(), [&](std::size_t bearer) {
    const std::vector<TextWord> role = words_of(people_.people_[bearer].role);
    return here_.named.count(bearer) != 0 && bearer != 0 && (role.empty() || kChild.count(role.back().folded) != 0);
  });
}

bool MentionFinder::is_subjects_surname(const Alias& alias) const { return alias.form == Form::surname && people_.people_[alias.person].person_class == PersonClass::subject; }

// "Bernadette (Ms Maughan)": the title and surname of whom the bracket follows.
const MentionFinder::Alias* MentionFinder::in_brackets_behind(std::size_t at, const std::vector<const Alias*>& fitting) const {
  const bool behind = at > 0 && words_[at].before == U'(' && !findings_.empty() && words_[at].span.start - findings_.back().span.end == 2;
  const auto theirs = std::find_if(fitting.begin(), fitting.end(), [&](const Alias* alias) { return behind && people_.people_[alias->person].id == findings_.back().person; });
  return theirs == fitting.end() ? nullptr : *theirs;
}

// "KW" is Kwame Wilson where the text names him, unless it labels somebody ("KW: Ann Lee") or follows a name as a role does ("Ann, PA").
bool MentionFinder::are_letters_of(std::size_t at, std::size_t person) const {
  text_decides_ = text_decides_ || !knows_text_;
  const bool spoken_of = words_[at].possessive || (at + 1 < words_.size() && words_[at].after == U' ' && (is_deed(words_[at + 1].folded) || is_state(words_[at + 1].folded)));
  const bool led_to = at > 0 && words_[at - 1].after == U' ' && leads_to_person(words_[at - 1].folded);
  const bool known = !people_.people_[person].class_is_guess && (spoken_of || led_to);   // whom the request names
  const bool label = words_[at].after == U':' || (at + 1 < words_.size() && words_[at].after == U' ' && words_[at + 1].capital);
  const bool behind_name = at > 0 && words_[at - 1].capital && (words_[at - 1].after == U' ' || words_[at - 1].after == U',' || words_[at].before == U'(');
  return (known || here_.named.count(person) != 0) && !label && !behind_name;
}

// A girl is not called by the surname alone.
bool MentionFinder::is_sister(const Person& person) {
  const std::vector<TextWord> role = words_of(person.role);
  return !role.empty() && (role.back().folded == "sister" || role.back().folded == "half-sister");
}

// A boys' home writes of "Hand" and of "Mrs Hand"; a text that calls her Jean may call her Hand too.
bool MentionFinder::is_woman_beside_boy(std::size_t person) const {
  return people_.subject_gender_ > 0 && people_.gender_of(people_.people_[person].id) < 0 && here_.by_given.count(person) == 0;
}

// "Mr Hand", "Hand" in a text that names the data subject and nobody else of that name, and speaks to no parent: theirs.
bool MentionFinder::is_subject_of_text(const Alias& alias, const std::vector<const Alias*>& fitting) const {
  static const std::set<std::string> kChildren = {"son", "daughter", "child", "children", "boy", "girl"};
  const int title = alias.form == Form::titled ? gender_of_title(alias.words.front()) : 0;
  const bool could_be = people_.people_[alias.person].person_class == PersonClass::subject && people_.fitness(alias) > 0 && (title == 0 || title == people_.subject_gender_);
  const bool alone = std::all_of(fitting.begin(), fitting.end(), [&](const Alias* other) {
    return other->person == alias.person || here_.named.count(other->person) == 0 || (alias.form == Form::surname && (is_sister(people_.people_[other->person]) || is_woman_beside_boy(other->person)));
  });
  const bool by_surname = alias.form == Form::surname && here_.called_by_surname.count(alias.words.front()) != 0;
  const bool by_title = title != 0 && here_.titled.count(alias.person) != 0 &&   // "Re: Miss Joy Hand ... Miss Hand is well"
                        std::all_of(fitting.begin(), fitting.end(), [&](const Alias* other) { return other->person == alias.person || here_.titled.count(other->person) == 0; });
  // "Lockhart" is the father of Desmond Tuohy, once Lockhart, unless the text calls the child so.
  const std::vector<std::string> own = people_.subject_surname_.empty() ? name_words(people_.people_.front().name) : std::vector<std::string>{people_.subject_surname_};
  const bool under_another = alias.form == Form::surname && here_.surnames.count(alias.words.front()) == 0 && here_.called_by_surname.count(alias.words.front()) == 0 && (!here_.surnames.empty() || (!own.empty() && own.back() != alias.words.front()));
  if (!could_be || under_another || (!alone && !by_surname && !by_title) || here_.named.count(alias.person) + here_.titled.count(alias.person) == 0) {
    return false;
  }
  for (std::size_t at = 1; at < words_.size(); ++at) {
    if (words_[at - 1].folded == "your" && kChildren.count(words_[at].folded) != 0) {
      return false;
    }
  }
  return true;
}

// "Dear Mr Hand" below "To: Luke Hand" or an address "Mr L. Hand": who is written to; "Re: Luke Hand" names another.
const MentionFinder::Alias* MentionFinder::written_to(std::size_t at, const std::vector<const Alias*>& fitting) const {
  constexpr std::size_t kHead = 60;   // words of a letter's head
  const Alias* last = nullptr;
  for (const Alias* alias : fitting) {
    const std::size_t named = at > 0 && words_[at - 1].folded == "dear" ? last_named(*alias) : 0;   // one behind the name's first word
    const bool addressed = named > 1 && named + kHead > at && (words_[named - 2].folded == "to" || words_[named - 2].folded == alias->words.front() || words_[named - 1].folded == alias->words.front());
    const bool may_be = people_.people_[alias->person].person_class != PersonClass::subject || gender_of_title(alias->words.front()) == people_.subject_gender_;
    last = addressed && may_be && people_.fitness(*alias) > 0 && (last == nullptr || named > last_named(*last)) ? alias : last;
  }
  return last;
}

// "Amelia" is rather Amelia Wójcik than an Amy: of people whom the record alone tells of, who bears the very name goes before who bears
// another form of it. Nobody who has to go makes way for those who may stay.
void MentionFinder::leave_bearers_of_very_name(std::vector<const Alias*>& fitting) const {
  const auto bears_it = [&](const Alias* alias) {
    const std::vector<std::string> name = name_words(people_.people_[alias->person].name);
    return alias->words.size() != 1 || std::find(name.begin(), name.end(), alias->words.front()) != name.end();
  };
  const bool one_goes = std::any_of(fitting.begin(), fitting.end(), [&](const Alias* alias) { return bears_it(alias) && !may_stay(*alias); });
  if (fitting.size() > 1 && one_goes) {
    std::erase_if(fitting, [&](const Alias* alias) { return people_.people_[alias->person].class_is_guess && alias->form != Form::initials && !bears_it(alias); });
  }
}

// Of people whom the same words fit: those whom the words fit best, of these the one for whom a wrong guess does least harm,
// or one like them whom this text named later beyond doubt.
const MentionFinder::Alias* MentionFinder::likeliest(const std::vector<const Alias*>& fitting) const {
  const bool several = std::any_of(fitting.begin(), fitting.end(), [&](const Alias* alias) { return alias->person != fitting.front()->person; });
  text_decides_ = text_decides_ || (several && !knows_text_);
  if (const auto own = std::find_if(fitting.begin(), fitting.end(), [&](const Alias* alias) { return is_subject_of_text(*alias, fitting); }); several && own != fitting.end()) {
    return *own;
  }
  const Alias* best = *std::min_element(fitting.begin(), fitting.end(), [&](const Alias* a, const Alias* b) {
    const int fit_a = people_.fitness(*a);
    const int fit_b = people_.fitness(*b);
    return fit_a != fit_b ? fit_a > fit_b : people_.safer(*a, *b);
  });
  const Alias* safest = best;
  for (const Alias* other : fitting) {
    const bool letters = other->form == Form::initials && safest->form == Form::initials;   // which of two by their letters only the text can tell
    if (people_.fitness(*other) == people_.fitness(*safest) && (letters || may_stay(*other) == may_stay(*safest)) && last_named(*other) > last_named(*best)) {
      best = other;
    }
  }
  return best;
}

bool MentionFinder::may_stay(const Alias& alias) const {
  const PersonClass is = people_.people_[alias.person].person_class;
  return is == PersonClass::professional || is == PersonClass::subject;
}

std::size_t MentionFinder::last_named(const Alias& alias) const {
  const auto found = last_named_.find(alias.person);
  return found == last_named_.end() ? 0 : found->second;
}

Bearer MentionFinder::bearer_of(const Alias& alias) const {
  const Person& person = people_.people_[alias.person];
  const bool titled_alone = titles().count(fold_word(person.role)) != 0 && name_words(person.name).size() == 1;   // learnt from "Mrs Hand"
  const bool known = !person.class_is_guess || people_.named_in_full(alias.person) >= kNamedOften;
  return {known, person.person_class == PersonClass::subject, alias.form == Form::surname || titled_alone};
}

}  // namespace candour
