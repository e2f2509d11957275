#include <algorithm>
#include <set>

#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/given_names.h"
#include "redaction/people/register.h"
#include "redaction/people/words.h"

namespace candour {

constexpr std::size_t kLongEnoughForSlips = 5;

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
    for (const auto look : {&MentionFinder::without_apostrophe, &MentionFinder::look_alike, &MentionFinder::slip}) {
      if (const std::size_t used = (this->*look)(at)) {
        return used;
      }
    }
    return 0;
  }

  // "immys", "Marvas": a name with its possessive, written in a hurry.
  std::size_t without_apostrophe(std::size_t at) {
    const std::string& word = words_[at].folded;
    if (word.size() < 4 || word.back() != 's' || word_sort(word) != WordSort::unknown) {
      return 0;
    }
    const auto known = people_.by_first_word_.find(word.substr(0, word.size() - 1));
    if (known != people_.by_first_word_.end()) {
      for (const Alias& alias : known->second) {
        if (alias.words.size() == 1 && alias.form == Form::part) {
          add(at, 1, alias.person, Form::part, false);
          return 1;
        }
      }
    }
    return 0;
  }

  // What OCR makes of a name: "tukasz Nowicki" for "Łukasz Nowicki". A look-alike counts beside another part of the same
  // person's name, or alone when it is in no dictionary and long.
  std::size_t look_alike(std::size_t at) {
    const TextWord& word = words_[at];
    const std::string look = look_of(word.folded);
    const bool barred = word.before == U'£' || word.before == U'|' || word.before == U'!';
    for (const PeopleRegister::Part& part : people_.parts_) {
      const bool same = part.word.size() >= 4 && part.word != word.folded && (part.look == look || (barred && part.look == "l" + look));
      const bool alone = part.look.size() >= kLongEnoughForSlips && word_sort(word.folded) == WordSort::unknown;
      if (same && (alone || beside(at, part))) {
        add(at, 1, part.person, Form::misspelt, false);
        findings_.back().span.start -= part.look == look ? 0U : 1U;
        return 1;
      }
    }
    return 0;
  }

  // Whether the word next to this one is another part of the same name.
  bool beside(std::size_t at, const PeopleRegister::Part& part) const {
    const auto other_part = [&](std::size_t i) {
      const std::string look = look_of(words_[i].folded);
      return std::any_of(people_.parts_.begin(), people_.parts_.end(), [&](const PeopleRegister::Part& other) {
        return other.person == part.person && other.given != part.given && other.look == look;
      });
    };
    return (at > 0 && words_[at - 1].after == U' ' && other_part(at - 1)) || (at + 1 < words_.size() && words_[at].after == U' ' && other_part(at + 1));
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
    return alias.words.size() > 1 || stands_as_name(alias, at);
  }

  static bool has_digit(const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; }
  static bool is_month(const std::string& word) { return word == "may" || word == "april" || word == "june" || word == "august"; }

  // "Larkmoor Street", "in Sydney", "17 May".
  bool is_place_or_date(std::size_t at, const Person& person) const {
    const TextWord& word = words_[at];
    const bool has_next = at + 1 < words_.size();
    const bool street = has_next && word.after == U' ' && !word.possessive && words_[at + 1].capital && is_place_word(words_[at + 1].folded);
    const bool led = at > 0 && is_place_too(word.folded) && leads_to_place(words_[at - 1].folded);
    const bool date = is_month(word.folded) && ((at > 0 && has_digit(words_[at - 1].folded)) || (has_next && has_digit(words_[at + 1].folded)));
    return (street && person.person_class != PersonClass::subject) || (led && person.class_is_guess) || date;
  }

  // A single word of a name: an ordinary word counts only with a capital and where that capital says something.
  bool stands_as_name(const Alias& alias, std::size_t at) const {
    const TextWord& word = words_[at];
    const Person& person = people_.people_[alias.person];
    const bool guessed = person.class_is_guess;
    if (is_place_or_date(at, person)) {
      return false;
    }
    if (!is_word_too(word.folded)) {
      return word.capital || !is_common_word(word.folded);
    }
    if (!word.capital || is_common_word(word.folded)) {
      return false;
    }
    const bool surname = !is_given_name(word.folded) && !is_name_too(word.folded) && alias.form == Form::part;
    if (surname && guessed) {
      return false;   // "Hand" alone, learnt from "Mrs Hand"
    }
    if (word.possessive) {
      return true;
    }
    const bool capital_next = at + 1 < words_.size() && word.after == U' ' && words_[at + 1].capital;
    const bool at_edge = word.starts_sentence || word.after == U'\t' || word.before == U'\t' || word.before == U'\n';
    if (surname && (capital_next || at_edge)) {
      return false;   // a heading, a cell, a sentence's first word
    }
    // Somebody the request names is missed at more harm than a sentence that begins with such a word is marked.
    return !(word.starts_sentence && (guessed ? !before_verb(at) : opens_as_word(at)));
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

  // A capitalised word one letter away from a part of somebody's name; a word of the dictionary only beside another part.
  std::size_t slip(std::size_t at) {
    const TextWord& word = words_[at];
    if (!word.capital || word.folded.size() < kLongEnoughForSlips || is_common_word(word.folded) || is_given_name(word.folded)) {
      return 0;
    }
    const bool in_dictionary = word_sort(word.folded) != WordSort::unknown;
    for (const PeopleRegister::Part& part : people_.parts_) {
      const bool long_enough = part.word.size() >= kLongEnoughForSlips;
      if (long_enough && one_slip_apart(part.word, word.folded) && (!in_dictionary || beside(at, part))) {
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
