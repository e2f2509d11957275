#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/ages.h"
#include "redaction/people/couples.h"
#include "redaction/people/gather.h"
#include "redaction/people/given_names.h"
#include "redaction/people/register.h"
#include "redaction/people/said_as.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr std::size_t kMostLetters = 3;   // of a name's initials

// "C-S", of a double name.
bool is_letters(const std::string& word) { return word.size() == 3 && word[1] == '-'; }

// How much of a name there is: those with most are made people first, so that the others can join them.
enum class Company { with_middle_name, whole, initial, ranked, single };   // ranked: "PC Hughes", before "Hughes"

Company company_of(const FoundName& found) {
  const std::vector<std::string> words = name_words(found.name);
  const Company alone = class_of_title(fold_word(found.title)) ? Company::ranked : Company::single;
  const bool letters = words.size() > 1 && (words.front().size() < 2 || words.back().size() < 2 || is_letters(words.front()) || is_letters(words.back()));
  return words.size() < 2 ? alone : letters ? Company::initial : words.size() > 2 ? Company::with_middle_name : Company::whole;
}

std::string key_of_found(const FoundName& found) { return fold_word(said_as(found)); }

// "brought by Noel T. Bernie had sweets": Bernie, known by that name, begins the next sentence. False when nothing is left.
bool without_next_sentence(FoundName& found, const std::set<std::string>& called) {
  static const RE2 kAcross(R"(^(.*\b\p{Lu})\.? (\p{Lu}[\p{L}'’\-]+)$)");
  std::string name;
  std::string next;
  if (!RE2::FullMatch(found.name, kAcross, &name, &next) || called.count(plain_word(fold_word(next))) == 0) {
    return true;
  }
  found.name = name;
  return name_words(name).size() > 1;
}

// "Ms Hart (class teacher)": a role said of a title and surname.
bool is_titled_worker(const FoundName& found, const std::map<std::string, std::map<PersonClass, int>>& shown) {
  const auto as = shown.find(said_as(found));
  return name_words(found.name).size() == 1 && gender_of_title(fold_word(found.title)) != 0 && as != shown.end() && as->second.count(PersonClass::professional) != 0;
}

// "E.B.", "PL": who signed an entry of a log.
bool is_letters_alone(const FoundName& found) {
  const std::vector<std::string> words = name_words(found.name);
  return found.rule == "log-writer" && found.name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos && std::all_of(words.begin(), words.end(), [](const std::string& word) { return word.size() <= kMostLetters; });
}

// "Brackwell" of brackwell.example: the council's own, unless a title or a role names somebody so.
bool is_of_controller(const FoundName& found, const std::vector<std::string>& domains) {
  const std::vector<std::string> words = name_words(found.name);
  const bool bare = words.size() == 1 && found.title.empty();
  return bare && !is_given_name(words.front()) && std::any_of(domains.begin(), domains.end(), [&](const std::string& domain) { return domain.substr(0, domain.find('.')) == words.front(); });
}

// "B M Maddox", "B Michael Maddox" beside Bernadette Shirin Maddox.
bool is_other_by_letters(const std::vector<std::string>& letters, const std::vector<std::string>& name) {
  return letters[0].size() == 1 && name.size() > 2 &&
         std::none_of(name.begin() + 1, name.end() - 1, [&](const std::string& middle) { return middle[0] == letters[1][0]; });
}

}  // namespace

// 'Stuart "Stu" Hale' is known as Stu too.
void PeopleRegister::learn_nicknames(const RecordTexts& texts) {
  static const RE2 kQuoted(R"((\p{Lu}[\p{L}\-]+) \(?["“‘'](\p{Lu}\p{L}+)["”’']\)? (\p{Lu}[\p{L}'’\-]+))");
  static const RE2 kBracketed(R"((\p{Lu}[\p{L}\-]+) \((?i:(?:also |usually |always |better )?(?:known as|called|aka|a\.k\.a\.|nicknamed|real name) )?["“‘']?(\p{Lu}\p{L}+)["”’']?\) (\p{Lu}[\p{L}'’\-]+))");
  texts.for_each([&](const std::string& text) {
    for (const RE2* nicknamed : {&kQuoted, &kBracketed}) {
      std::string given, nick, surname;
      for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, *nicknamed, &given, &nick, &surname);) {
        add_nickname(given, nick, surname);
      }
    }
  });
}

// To whoever bears given name and surname, somebody new if nobody does.
void PeopleRegister::add_nickname(const std::string& given, const std::string& nick, const std::string& surname) {
  const std::string first = plain_word(fold_word(given));
  const std::string short_name = plain_word(fold_word(nick));
  const std::string last = name_words(surname).empty() ? std::string() : name_words(surname).back();
  if (!is_given_name(first) || last.empty() || (is_common_word(short_name) && !is_name_too(short_name)) || is_common_word(last) || is_place_word(last)) {
    return;
  }
  FoundName whole;
  whole.name = given + " " + surname;
  if (!knows(whole)) {
    Person person;
    person.name = whole.name;
    person.id = id_of(person.name);
    person.class_is_guess = true;
    add_person(std::move(person));
  }
  for (const std::size_t bearer : bearers_of({first, last})) {
    add_alias({short_name}, bearer, Form::full, true);
    add_alias({short_name, last}, bearer, Form::full, true);
  }
}

// "Kayleigh-Ann Mae Hand" is Kayleigh-Ann Hand, "Farhana Mahrnood" Farhana Mahmood misread.
bool PeopleRegister::joins(const FoundName& found) {
  const std::vector<std::string> words = name_words(found.name);
  if (words.size() > 2) {
    std::set<std::size_t> bearers = bearers_of({words.front(), words.back()});
    std::erase_if(bearers, [&](std::size_t bearer) { return is_other_by_letters(words, name_words(people_[bearer].name)); });
    for (const std::size_t bearer : bearers) {
      add_alias(words, bearer, Form::full, true);
      if (people_[bearer].person_class == PersonClass::subject && words[0].size() > 1 && words[1].size() > 2 && !is_common_word(words[1]) && bearers_of({words[1]}).empty()) {
        add_alias({words[1]}, bearer, Form::part, true);   // called by the middle name
        add_alias({words[0], words[1]}, bearer, Form::full, true);
      } else if (words[1].size() == 1) {
        add_alias({words[0], words[1]}, bearer, Form::initials, true);   // "Bernadette S. MAUGHAN"
      }
    }
    return !bearers.empty() || is_subject_with_more_surnames(words);
  }
  const std::vector<std::string> subject = name_words(people_.front().name);   // none in `find` without a request
  if (words.size() == 2 && !subject.empty() && is_spelling({words[0]}, subject.front()) && !has_further_given_name(words[0]) && !found.of_relation &&
      !(is_given_name(words[0]) && is_loose_form(words[0], subject.front())) && is_of_household(words[1])) {
    add_alias(words, 0, Form::full, true);   // a child who takes the foster family's name
    return true;
  }
  if (words.size() == 2 && words[1].size() == 1 && bearers_of({words[0]}) == std::set<std::size_t>{0} && people_.front().person_class == PersonClass::subject) {
    add_alias(words, 0, Form::initials, true);   // "Joanne L." in a form's field for forenames
    return true;
  }
  if (words.size() == 1 && is_double_surname(words.front())) {
    return true;
  }
  return (words.size() > 1 || found.rule == "tagged-name" || is_misread(words) || is_titled_slip(found)) && is_slip(found.name);
}

// "Mrs Garick" in one letter where the record has a Mrs Garrick: no name that anybody else bears.
bool PeopleRegister::is_titled_slip(const FoundName& found) const {
  constexpr int kSeldom = 3;
  const std::string word = name_words(found.name).size() == 1 ? name_words(found.name).front() : std::string();
  const std::string title = fold_word(found.title);
  if (word.size() < kLongEnoughToSlip || gender_of_title(title) == 0 || found.times > kSeldom || word_sort(word) != WordSort::unknown || is_given_name(word)) {
    return false;
  }
  const std::vector<std::size_t> near = parts_near(word, look_of(word));
  return std::any_of(near.begin(), near.end(), [&](std::size_t place) { return !parts_[place].given && one_slip_apart(parts_[place].word, word) && may_be_called(parts_[place].person, title); });
}

// "Kayleigh-Ann Oakes Tarn Field": hers already, with the names of those she lived with behind it.
bool PeopleRegister::is_subject_with_more_surnames(const std::vector<std::string>& words) const {
  return std::any_of(words.begin() + 1, words.end(), [&](const std::string& word) { return bearers_of({words.front(), word}).count(0) != 0; }) &&
         people_.front().person_class == PersonClass::subject;
}

bool PeopleRegister::is_double_surname(const std::string& word) const {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string::npos) {
    return false;
  }
  const std::set<std::size_t> second = bearers_of({word.substr(hyphen + 1)});
  const std::set<std::size_t> first = bearers_of({word.substr(0, hyphen)});
  return std::any_of(first.begin(), first.end(), [&](std::size_t bearer) { return second.count(bearer) != 0; });
}

bool PeopleRegister::is_surname(const std::string& word) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return !part.given && part.word == word; });
}

// Whether somebody of the data subject's family or home, whom the request names, bears the surname.
bool PeopleRegister::is_of_household(const std::string& surname) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
    return !part.given && part.word == surname && !people_[part.person].class_is_guess && people_[part.person].person_class != PersonClass::professional;
  });
}

void PeopleRegister::add_found(const FoundName& found) {
  Person person;
  person.name = surname_last(found.name);
  person.id = id_of(person.name);
  person.role = found.title;
  person.person_class = found.rule == "relation-name" || found.rule == "given-name" || found.rule == "tagged-name" ? PersonClass::third_party : found.likely;
  person.class_is_guess = true;
  person.class_why = found.why.empty() ? "Nothing in the record shows a role: taken for a private person." : found.why + " No role is shown beside it.";
  if (!found.class_is_guess) {
    person.class_why = found.why;
  }
  add_person(std::move(person));
  if (found.rule == "listed-name" || found.rule == "labelled-name" || found.rule == "signed-name") {
    listed_.insert(people_.size() - 1);
  }
}

// Given and short names of people known beforehand, but for those that are somebody's surname too.
std::set<std::string> PeopleRegister::called_so() const {
  std::set<std::string> called;
  for (const Person& person : people_) {
    std::vector<std::string> names = person.known_as;
    names.push_back(person.name);
    for (const std::string& name : names) {
      const std::vector<std::string> words = name_words(name);
      if (!words.empty() && words.front().size() > 2 && !is_surname(words.front())) {
        called.insert(words.front());
      }
    }
  }
  return called;
}

// Names that the record itself gives, whole names before single ones, so that "Mrs Whittle" joins "Karen Whittle".
void PeopleRegister::learn(const RecordTexts& texts, const std::vector<std::string>& domains) {
  std::map<std::string, FoundName> names;
  ShownClasses shown;
  std::set<std::string> relatives;
  const std::set<std::string> called = called_so();
  texts.for_each_found<std::vector<FoundName>>([](const std::string& text) { return find_names(text); }, [&](const std::string&, std::vector<FoundName> all) {
    for (FoundName& found : all) {
      if (name_words(found.name).size() == 1 && class_of_title(fold_word(found.title))) {
        found.name = found.title + " " + found.name;   // "Dr Day" is not "PC Day"
      }
      if (is_letters_alone(found)) {
        ++shown[found.name][found.likely];
        continue;   // no name yet
      }
      if (!without_next_sentence(found, called)) {
        continue;
      }
      as_namesake(found);
      if (found.of_relation) {
        relatives.insert(found.name);
      }
      const auto [place, is_new] = names.try_emplace(key_of_found(found), found);
      const int times = place->second.times + (is_new ? 0 : 1);
      if (!is_new && found.score > place->second.score) {
        place->second = found;
      }
      place->second.times = times;
      if (!found.class_is_guess || (found.rule == "relation-name" && name_words(found.name).size() > 1)) {
        ++shown[said_as(found)][found.likely];
      }
    }
  });
  gather_names(texts, called, names, to_check_);
  add_couples(texts, called, names);
  std::erase_if(names, [&](const auto& entry) { return names.count("mr " + entry.first) + names.count("mrs " + entry.first) > 0; });   // "Strang" alone is one of these
  std::erase_if(names, [&](const auto& entry) { return is_of_controller(entry.second, domains); });
  leave_former_names(texts, names);
  learn_former_names(texts);
  learn_spellings(names);
  learn_subjects_gender(texts);
  for (const Company company : {Company::with_middle_name, Company::whole, Company::initial, Company::ranked, Company::single}) {
    for (const auto& [folded, found] : names) {
      const bool apart = is_titled_worker(found, shown) && company_of(found) == company && !bearers_of(name_words(found.name)).empty() && !shown_at_work(found, shown);
      if (apart) {
        FoundName worker = found;
        worker.likely = PersonClass::professional;
        worker.rule = "role-name";
        worker.why = "This is a title and surname with a role; others bear the surname too.";
        add_found(worker);
      } else if (company_of(found) == company && !knows(found) && !joins(found)) {
        add_found(found);
      }
    }
    if (company == Company::whole) {
      learn_children(texts);
      learn_nicknames(texts);
      learn_legends(texts);
      learn_bynames(texts);
      learn_short_forms(texts);
    }
  }
  learn_named_kin(texts);
  count_whole_names(names);
  for (const std::string& name : relatives) {
    private_.merge(bearers_of(name_words(name)));
  }
  learn_children(texts);
  settle_class(shown);
  learn_workers(texts, domains);
  learn_children_named_like_workers(texts);
  if (capacities_ != nullptr) {
    learn_capacities(texts, *capacities_);
  }
  std::erase_if(to_check_, [&](const auto& entry) {
    FoundName found;
    found.name = entry.first;
    return knows(found) || is_slip(entry.first);
  });
  learn_told(texts);
}

// "Kyle Benson is 15": whoever is a child is there in private life.
void PeopleRegister::learn_children(const RecordTexts& texts) {
  using Names = std::set<std::vector<std::string>>;
  texts.for_each_found<Names>(
      [](const std::string& text) {
        Names names;
        const std::vector<TextWord> words = words_of(text);
        for (std::size_t at = 1; at < words.size(); ++at) {
          if (words[at].capital && words[at - 1].capital && words[at - 1].after == U' ' && age_said_of(words, at).value_or(kGrownUp) < kGrownUp) {
            names.insert({words[at - 1].plain, words[at].plain});
          }
        }
        return names;
      },
      [&](const std::string&, const Names& names) {
        for (const std::vector<std::string>& name : names) {
          children_.merge(bearers_of(name));
        }
      });
}

// "Grace, 6, has nits" is not the social worker Grace Pollard.
void PeopleRegister::learn_children_named_like_workers(const RecordTexts& texts) {
  struct Child {
    std::string plain, name;
  };
  texts.for_each_found<std::vector<Child>>(
      [](const std::string& text) {
        std::vector<Child> children;
        const std::vector<TextWord> words = words_of(text);
        for (std::size_t at = 0; at < words.size(); ++at) {
          if (words[at].capital && age_said_of(words, at).value_or(kGrownUp) < kGrownUp) {
            children.push_back({words[at].plain, substring(text, words[at].span.start, words[at].span.end)});
          }
        }
        return children;
      },
      [&](const std::string&, const std::vector<Child>& children) {
        for (const Child& child : children) {
          add_child_named_like_workers(child.plain, child.name);
        }
      });
}

// Somebody else than the workers of that name, when only workers bear it.
void PeopleRegister::add_child_named_like_workers(const std::string& plain, const std::string& name) {
  const std::set<std::size_t> bearers = bearers_of({plain});
  if (bearers.empty() || !std::all_of(bearers.begin(), bearers.end(), [&](std::size_t bearer) { return people_[bearer].person_class == PersonClass::professional; })) {
    return;
  }
  Person person;
  person.name = name;
  person.id = id_of(person.name + " a child");
  person.class_is_guess = true;
  person.class_why = "The record gives the name a child's age; a professional bears it too.";
  people_.push_back(person);
  private_.insert(people_.size() - 1);
  named_in_full_.push_back(0);
  add_alias({plain}, people_.size() - 1, Form::part, true);
  by_first_word_[plain].back().child = true;
}

// How often the record names each person in full: of two whom one word could mean it is rather the one who stands there often.
void PeopleRegister::count_whole_names(const std::map<std::string, FoundName>& names) {
  named_in_full_.assign(people_.size(), 0);
  std::map<std::string, int> of_subject;
  for (const auto& [folded, found] : names) {
    const std::vector<std::string> words = name_words(found.name);
    const std::set<std::size_t> bearers = words.size() > 1 ? bearers_of(words) : std::set<std::size_t>();
    if (bearers.size() == 1) {
      named_in_full_[*bearers.begin()] += found.times;
    }
    if (bearers == std::set<std::size_t>{0} && words.back().size() > 1) {
      of_subject[words.back()] += found.times;
    }
  }
  const auto most = std::max_element(of_subject.begin(), of_subject.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  subject_surname_ = most == of_subject.end() || people_.front().person_class != PersonClass::subject ? std::string() : most->first;
}

// Whom letters to the data subject name: they may be known to them.
void PeopleRegister::learn_told(const RecordTexts& texts) {
  static const RE2 kDear(R"((?m)^[ \t]*Dear ((?:\p{Lu}[\p{L}'’\-]+ ?){1,3}))");
  texts.for_each([&](const std::string& text) {
    std::string addressee;
    if (!RE2::PartialMatch(text, kDear, &addressee) || bearers_of(name_words(addressee)).count(0) == 0) {
      return;
    }
    std::set<std::string> named;
    for (const Finding& mention : mentions(text)) {
      named.insert(mention.person);
    }
    for (Person& person : people_) {
      person.letters_naming += named.count(person.id) != 0 ? 1 : 0;
    }
  });
}

}  // namespace candour
