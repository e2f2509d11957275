#include "redaction/people/register.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"
#include "redaction/people/given_names.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr std::size_t kLongEnoughForSlips = 5;

const std::set<std::string>& titles() {
  static const std::set<std::string> kTitles = {"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "professor", "prof", "pc", "dc", "ds", "di",
                                                "dci", "sgt", "sergeant", "inspector", "cllr", "councillor", "judge", "nurse", "master"};
  return kTitles;
}

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

// "Max Dunne", and "Max" away from a sentence's start: given names that no cue introduced.
void gather_given_names(const std::string& text, std::map<std::string, FoundName>& names) {
  const std::vector<TextWord> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const TextWord& word = words[i];
    const bool name = word.capital && is_given_name(word.folded) && !is_common_word(word.folded);
    const bool surname = i + 1 < words.size() && word.after == U' ' && words[i + 1].capital && words[i + 1].folded.size() > 2 &&
                         !is_common_word(words[i + 1].folded);
    if (!name || (!surname && (is_word_too(word.folded) || word.starts_sentence))) {
      continue;
    }
    FoundName found;
    found.name = substring(text, word.span.start, surname ? words[i + 1].span.end : word.span.end);
    found.score = 0.5;
    found.rule = "given-name";
    names.try_emplace(fold_word(found.name), found);
    i += surname ? 1U : 0U;
  }
}

}  // namespace

PeopleRegister PeopleRegister::build(const Request& request, const std::vector<RecordText>& texts) {
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
  if (words.size() == 1) {
    return;
  }
  add_alias({given, surname}, person, Form::full, false);
  add_alias({surname, given}, person, Form::full, true);
  add_alias({given, surname.substr(0, 1)}, person, Form::initials, true);
  add_alias({given.substr(0, 1), surname}, person, Form::initials, true);
  add_alias({given.substr(0, 1) + surname.substr(0, 1)}, person, Form::initials, true);
  add_alias({surname}, person, Form::part, true);
  add_alias({given}, person, Form::part, is_word_too(given));
  for (const std::string& title : titles()) {
    add_alias({title, surname}, person, Form::titled, false);
    add_alias({title, given, surname}, person, Form::titled, false);
  }
  for (const std::string& form : other_forms(given)) {
    add_alias({form}, person, Form::part, true);
    add_alias({form, surname}, person, Form::full, true);
  }
  const std::size_t hyphen = given.find('-');
  if (hyphen != std::string::npos && hyphen + 1 < given.size()) {
    add_alias({given.substr(0, hyphen)}, person, Form::part, true);
    add_alias({given.substr(0, 1) + given.substr(hyphen + 1, 1)}, person, Form::initials, true);
    add_alias({given.substr(0, 1) + "-" + given.substr(hyphen + 1, 1)}, person, Form::initials, true);
  }
  if (whole) {
    parts_.push_back({given, person});
    parts_.push_back({surname, person});
  }
}

void PeopleRegister::add_alias(std::vector<std::string> words, std::size_t person, Form form, bool capital) {
  std::vector<Alias>& known = by_first_word_[words.front()];
  const bool there = std::any_of(known.begin(), known.end(), [&](const Alias& alias) { return alias.person == person && alias.words == words; });
  if (!there) {
    known.push_back({std::move(words), person, form, capital});
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

// Told by the name alone: a transcript or a new file must not make an officer's decision on one person another's.
std::string PeopleRegister::id_of(const std::string& name) { return "n" + sha256_hex(fold_word(name)).substr(0, 10); }

// Names that the record itself gives, whole names before single ones, so that "Mrs Whittle" joins "Karen Whittle".
void PeopleRegister::learn(const std::vector<RecordText>& texts) {
  std::map<std::string, FoundName> names;
  for (const RecordText& text : texts) {
    for (const FoundName& found : find_names(text.text)) {
      const auto [place, is_new] = names.try_emplace(fold_word(found.name), found);
      const bool surer = found.likely == PersonClass::source || (found.score > place->second.score && place->second.likely != PersonClass::source);
      if (!is_new && surer) {
        place->second = found;
      }
    }
  }
  for (const RecordText& text : texts) {
    gather_given_names(text.text, names);
  }
  for (const bool single : {false, true}) {
    for (const auto& [folded, found] : names) {
      if ((name_words(found.name).size() == 1) != single || knows(found.name)) {
        continue;
      }
      Person person;
      person.id = id_of(found.name);
      person.name = found.name;
      person.role = found.title;
      person.person_class = found.likely;
      person.class_is_guess = true;
      add_person(std::move(person));
    }
  }
}

// Which of two people that the same words could mean: the one in whose favour a wrong guess does least harm.
bool PeopleRegister::safer(const Alias& a, const Alias& b) const {
  const auto rank = [&](const Alias& alias) {
    const Person& person = people_[alias.person];
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

class MentionFinder {
 public:
  MentionFinder(const PeopleRegister& people, std::string_view text) : people_(people), words_(words_of(text)) {}

  std::vector<Finding> run() {
    for (std::size_t at = 0; at < words_.size();) {
      const std::size_t used = match(at);
      at += std::max<std::size_t>(1, used);
    }
    return std::move(findings_);
  }

 private:
  using Alias = PeopleRegister::Alias;
  using Form = PeopleRegister::Form;

  std::size_t match(std::size_t at) {
    const Alias* best = nullptr;
    bool shared = false;
    const auto known = people_.by_first_word_.find(words_[at].folded);
    if (known != people_.by_first_word_.end()) {
      for (const Alias& alias : known->second) {
        if (!fits(alias, at)) {
          continue;
        }
        const bool longer = best == nullptr || alias.words.size() > best->words.size();
        const bool same_length = best != nullptr && alias.words.size() == best->words.size();
        shared = longer ? false : shared || (same_length && alias.person != best->person);
        if (longer || (same_length && people_.safer(alias, *best))) {
          best = &alias;
        }
      }
    }
    if (best != nullptr) {
      add(at, best->words.size(), best->person, best->form, shared);
      return best->words.size();
    }
    return slip(at);
  }

  bool fits(const Alias& alias, std::size_t at) const {
    if (at + alias.words.size() > words_.size()) {
      return false;
    }
    for (std::size_t i = 0; i < alias.words.size(); ++i) {
      const TextWord& word = words_[at + i];
      const bool apart = i + 1 < alias.words.size() && word.after != U' ' && word.after != U'\n' && word.after != U'.' && word.after != U',';
      if (word.folded != alias.words[i] || apart || (alias.capital && !word.capital)) {
        return false;
      }
    }
    if (alias.form == Form::initials && alias.words.size() == 1) {
      return words_[at].all_capitals && alias.words[0].size() >= 2 && !common_abbreviation(alias.words[0]);
    }
    const bool word_too = alias.words.size() == 1 && is_word_too(alias.words[0]);
    const bool guessed = people_.people_[alias.person].class_is_guess;
    // Somebody the request names is missed at more harm than a sentence that begins with such a word is marked.
    return !(word_too && words_[at].starts_sentence && (guessed ? !before_verb(at) : opens_as_word(at)));
  }

  // At a sentence's start a word like "Grant" is taken for a name when what follows treats it as one.
  bool before_verb(std::size_t at) const {
    static const std::set<std::string> kVerbs = {"is", "was", "has", "had", "said", "says", "came", "went", "told", "and", "seen", "did", "will",
                                                 "would", "asked", "reported", "stated", "wants", "not", "present", "attended", "been", "left", "also"};
    return at + 1 >= words_.size() || kVerbs.count(words_[at + 1].folded) != 0 || words_[at].all_capitals;
  }

  bool opens_as_word(std::size_t at) const {
    static const std::set<std::string> kFollow = {"you", "the", "a", "be", "i", "we", "they", "he", "she", "it", "this", "that", "for", "to", "of"};
    return at + 1 < words_.size() && kFollow.count(words_[at + 1].folded) != 0;
  }

  static bool common_abbreviation(const std::string& letters) {
    static const std::set<std::string> kKnown = {"sw", "hv", "gp", "cp", "pp", "pr", "pc", "dc", "ds", "di", "la", "it", "id", "tv", "am", "pm", "no", "ok", "re",
                                                 "ss", "cc", "ex", "mr", "ms", "dr", "md", "ed", "ep", "ea", "hr", "nd", "st", "rd", "th", "uk", "yp", "fc", "as", "is",
                                                 "in", "on", "or", "if", "he", "me", "my", "we", "us", "so", "do", "go", "be", "by", "at", "an"};
    return kKnown.count(letters) != 0;
  }

  // A capitalised word one letter away from a part of somebody's name.
  std::size_t slip(std::size_t at) {
    const TextWord& word = words_[at];
    if (!word.capital || word.folded.size() < kLongEnoughForSlips || is_common_word(word.folded) || is_given_name(word.folded)) {
      return 0;
    }
    for (const PeopleRegister::Part& part : people_.parts_) {
      const bool long_enough = part.word.size() >= kLongEnoughForSlips;
      if (long_enough && one_slip_apart(part.word, word.folded)) {
        add(at, 1, part.person, Form::misspelt, false);
        return 1;
      }
    }
    return 0;
  }

  void add(std::size_t at, std::size_t count, std::size_t person, Form form, bool shared) {
    static constexpr const char* kWhy[] = {"This is the full name of ", "This is the name with title of ", "This is part of the name of ",
                                           "These are the initials of ", "This is one letter away from the name of "};
    static constexpr double kScore[] = {0.98, 0.92, 0.85, 0.7, 0.65};
    static constexpr const char* kRule[] = {"full-name", "titled-name", "name-part", "initials", "misspelt-name"};
    const Person& owner = people_.people_[person];
    Finding finding;
    finding.span = {words_[at].span.start, words_[at + count - 1].span.end};
    finding.kind = FindingKind::person;
    finding.person = owner.id;
    finding.score = kScore[static_cast<std::size_t>(form)];
    finding.rule = kRule[static_cast<std::size_t>(form)];
    finding.why = kWhy[static_cast<std::size_t>(form)] +
                  (owner.person_class == PersonClass::subject ? std::string("the data subject")
                                                              : (owner.role.empty() ? "somebody in the record" : "the " + owner.role)) +
                  (shared ? "; it could be another person of that name too." : ".");
    findings_.push_back(std::move(finding));
  }

  const PeopleRegister& people_;
  std::vector<TextWord> words_;
  std::vector<Finding> findings_;
};

std::vector<Finding> PeopleRegister::mentions(std::string_view text) const { return MentionFinder(*this, text).run(); }

}  // namespace candour
