#include <algorithm>
#include <map>
#include <set>

#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/ages.h"
#include "redaction/people/given_names.h"
#include "redaction/people/register.h"
#include "redaction/people/titles.h"
#include "redaction/people/word_in_context.h"
#include "redaction/people/words.h"

namespace candour {

constexpr std::size_t kLongEnoughForSlips = 5;
constexpr int kNamedOften = 1;   // in full, so that the parts of the name are looked for as of somebody known

class MentionFinder {
 public:
  MentionFinder(const PeopleRegister& people, std::string_view text) : people_(people), words_(words_of(text)), in_context_(text, words_) {}

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
    if (goes_on(at)) {
      return 1;
    }
    std::vector<const Alias*> fitting;
    std::size_t longest = 0;
    std::vector<std::string> key = {words_[at].plain};
    if (at + 1 < words_.size() && titles().count(words_[at].plain) != 0) {
      key.push_back(words_[at + 1].plain);
    }
    const auto known = people_.by_first_word_.find(PeopleRegister::key_of(key));
    if (known != people_.by_first_word_.end()) {
      for (const Alias& alias : known->second) {
        if (alias.child && !is_childs(alias.words[0])) {
          continue;
        }
        const std::size_t length = std::max(fits(alias, at) ? alias.words.size() : 0, length_with_middle(alias, at));
        if (length > longest) {
          fitting.clear();
          longest = length;
        }
        if (length > 0 && length == longest) {
          fitting.push_back(&alias);
        }
      }
    }
    if (longest == 1 && std::all_of(fitting.begin(), fitting.end(), [&](const Alias* alias) { return is_subjects_surname(*alias); })) {
      for (const Alias& alias : known->second) {
        if (alias.words == fitting.front()->words && !is_subjects_surname(alias)) {
          fitting.push_back(&alias);   // a grown-up of that name rather, who alone would not have fitted here
        }
      }
    }
    if (!fitting.empty()) {
      const Alias& best = said_as_surname(at) && is_subjects_surname(*fitting.front()) ? *fitting.front() : *likeliest(fitting);
      longest += further_surnames(at, longest, best);
      const bool shared = std::any_of(fitting.begin(), fitting.end(), [&](const Alias* alias) { return alias->person != best.person; });
      add(at, longest, best.person, best.form, shared);
      return longest;
    }
    for (const auto look : {&MentionFinder::without_apostrophe, &MentionFinder::double_surname, &MentionFinder::look_alike, &MentionFinder::slip}) {
      if (const std::size_t used = (this->*look)(at)) {
        return used;
      }
    }
    return 0;
  }

  // "Kayleigh-" at a line's end and "Ann" on the next: one given name.
  bool goes_on(std::size_t at) {
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

  // Whether this text gives a child's age with the name.
  bool is_childs(const std::string& word) const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (words_[at].plain == word && age_said_of(words_, at).value_or(kGrownUp) < kGrownUp) {
        return true;
      }
    }
    return false;
  }

  // "Your surname was Hand then", in a record whose data subject bore it.
  bool said_as_surname(std::size_t at) const {
    return at > 1 && (words_[at - 1].folded == "surname" || (words_[at - 2].folded == "surname" && (words_[at - 1].folded == "was" || words_[at - 1].folded == "is")));
  }

  bool is_subjects_surname(const Alias& alias) const { return alias.form == Form::surname && people_.people_[alias.person].person_class == PersonClass::subject; }

  // "Kayleigh-Ann Mae Darnell Hand Field": the data subject with the surnames of everybody she has lived with.
  std::size_t further_surnames(std::size_t at, std::size_t length, const Alias& alias) const {
    std::size_t more = 0;
    if (alias.form != Form::full || people_.people_[alias.person].person_class != PersonClass::subject) {
      return 0;
    }
    while (at + length + more < words_.size() && words_[at + length + more - 1].after == U' ' && words_[at + length + more].capital && people_.is_surname(words_[at + length + more].plain)) {
      ++more;
    }
    return more;
  }

  // Of people whom the same words fit: those whom the words fit best, of these the one for whom a wrong guess does least harm,
  // or one like them whom this text named later beyond doubt.
  const Alias* likeliest(const std::vector<const Alias*>& fitting) const {
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
  bool may_stay(const Alias& alias) const {
    const PersonClass is = people_.people_[alias.person].person_class;
    return is == PersonClass::professional || is == PersonClass::subject;
  }
  std::size_t last_named(const Alias& alias) const {
    const auto found = last_named_.find(alias.person);
    return found == last_named_.end() ? 0 : found->second;
  }

  // "immys", "Marvas": a name with its possessive, written in a hurry.
  std::size_t without_apostrophe(std::size_t at) {
    const std::string& word = words_[at].plain;
    const bool family = words_[at].capital && at > 0 && (words_[at - 1].folded == "the" || words_[at - 1].folded == "two") && words_[at - 1].after == U' ';   // "the Fields"
    if (word.size() < 4 || word.back() != 's') {
      return 0;
    }
    const bool told = word_sort(word) == WordSort::unknown || family;
    const auto known = people_.by_first_word_.find(word.substr(0, word.size() - 1));
    if (known != people_.by_first_word_.end()) {
      for (const Alias& alias : known->second) {
        const bool of_known = !people_.people_[alias.person].class_is_guess && word_sort(alias.words[0]) != WordSort::ordinary && !words_[at].capital;   // "sades room"
        const bool given = alias.form == Form::part && (!family || words_[at - 1].folded == "two");
        if (alias.words.size() == 1 && (told || of_known) && (alias.form == Form::surname || given)) {
          add(at, 1, alias.person, Form::part, false);
          return 1;
        }
      }
    }
    return 0;
  }

  // "Darnell-Hand": two surnames of the same person, whom no way of writing has together.
  std::size_t double_surname(std::size_t at) {
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
  std::size_t look_alike(std::size_t at) {
    const TextWord& word = words_[at];
    const std::string look = look_of(word.folded);
    const bool barred = word.before == U'£' || word.before == U'|' || word.before == U'!';
    const PeopleRegister::Part* best = nullptr;
    const std::vector<PeopleRegister::Part> parts = alike(look, barred);
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
  std::vector<PeopleRegister::Part> alike(const std::string& look, bool barred) const {
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
  bool beside(std::size_t at, const PeopleRegister::Part& part) const {
    const auto other_part = [&](std::size_t i) {
      const auto alike = people_.parts_by_end_.find("=" + look_of(words_[i].folded));
      return alike != people_.parts_by_end_.end() && std::any_of(alike->second.begin(), alike->second.end(), [&](std::size_t place) {
        return people_.parts_[place].person == part.person && people_.parts_[place].given != part.given;
      });
    };
    return (at > 0 && words_[at - 1].after == U' ' && other_part(at - 1)) || (at + 1 < words_.size() && words_[at].after == U' ' && other_part(at + 1));
  }

  static bool is_quote(char32_t c) { return c == U'"' || c == U'\'' || c == U'(' || c == U')' || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D; }

  // "Kayleigh-Ann Mae Hand", "Mark A. Quill": a given name and its surname with one or two more between them; 0 when it is none.
  std::size_t length_with_middle(const Alias& alias, std::size_t at) const {
    constexpr std::size_t kMiddleNames = 2;
    const bool by_initial = alias.form == Form::initials && alias.words.size() == 2 && alias.words[0].size() == 1 && alias.words[1].size() > 1;   // "M. A. Quill"
    if ((alias.form != Form::full && !by_initial) || alias.words.size() != 2 || words_[at].plain != alias.words[0] || (by_initial && !words_[at].capital)) {
      return 0;
    }
    for (std::size_t last = at + 1; last < words_.size() && last <= at + kMiddleNames + 1; ++last) {
      const TextWord& before = words_[last - 1];
      const bool initial = before.span.end - before.span.start == 1;
      const bool quoted = before.after == U' ' ? is_quote(words_[last].before) : is_quote(before.after);
      const bool joined = !before.possessive && words_[last].span.start - before.span.end <= (initial || quoted ? 2U : 1U);
      if (!joined || !words_[last].capital || before.after == U'\t' || before.after == U'\n' || before.after == U'/') {
        return 0;
      }
      if (last > at + 1 && words_[last].plain == alias.words[1]) {
        return last - at + 1;
      }
      if (is_common_word(words_[last].folded)) {
        return 0;
      }
    }
    return 0;
  }

  bool fits(const Alias& alias, std::size_t at) const {
    if (at + alias.words.size() > words_.size()) {
      return false;
    }
    for (std::size_t i = 0; i < alias.words.size(); ++i) {
      const TextWord& word = words_[at + i];
      const bool within = i + 1 < alias.words.size() && words_[at + i + 1].span.start - word.span.end == 1;                                      // "joy.hand@"
      const bool stop = word.after == U'.' && (within || word.span.end - word.span.start <= 3 || (titles().count(word.folded) != 0 && word.folded.size() <= 4));   // "J. Hand", "Prof. Lowe"; "... Hand. Joy" is two sentences
      const bool apart = i + 1 < alias.words.size() && word.after != U' ' && word.after != U'\n' && !stop && word.after != U',';
      const bool small = alias.capital && !word.capital && !(alias.words.size() == 1 && (alias.form == Form::part || alias.form == Form::surname) && in_context_.may_be_small(at, bearer_of(alias)));
      if (word.plain != alias.words[i] || apart || small) {
        return false;
      }
    }
    const bool married = at > 0 && words_[at - 1].folded == "mrs" && words_[at - 1].after != U'\n';
    if (married && people_.people_[alias.person].person_class == PersonClass::subject && alias.form != Form::full) {
      return false;   // "Mrs S. Kettle" is an aunt
    }
    if (alias.form == Form::initials && alias.words.size() == 1) {
      return words_[at].all_capitals && alias.words[0].size() >= 2 && !common_abbreviation(alias.words[0]);
    }
    return alias.words.size() > 1 || alias.child || in_context_.stands_as_name(at, bearer_of(alias));
  }

  Bearer bearer_of(const Alias& alias) const {
    const Person& person = people_.people_[alias.person];
    const bool titled_alone = titles().count(fold_word(person.role)) != 0 && name_words(person.name).size() == 1;   // learnt from "Mrs Hand"
    const bool known = !person.class_is_guess || people_.named_in_full(alias.person) >= kNamedOften;
    return {known, person.person_class == PersonClass::subject, alias.form == Form::surname || titled_alone};
  }

  static bool common_abbreviation(const std::string& letters) {
    static const std::set<std::string> kKnown = {"sw", "hv", "gp", "cp", "pp", "pr", "pc", "dc", "ds", "di", "la", "it", "id", "tv", "am", "pm", "no", "ok", "re",
                                                 "ss", "cc", "ex", "mr", "ms", "dr", "md", "ed", "ep", "ea", "hr", "nd", "st", "rd", "th", "uk", "yp", "fc", "as", "is",
                                                 "tc", "vm", "lm", "dv", "mh", "wt", "ht", "hw", "in", "on", "or", "if", "he", "me", "my", "we", "us", "so", "do", "go", "be", "by", "at", "an"};
    return kKnown.count(letters) != 0;
  }

  // A capitalised word one letter away from a part of somebody's name; a word of the dictionary only beside another part.
  std::size_t slip(std::size_t at) {
    const TextWord& word = words_[at];
    if (!word.capital || word.folded.size() < kLongEnoughForSlips || is_common_word(word.folded) || is_given_name(word.folded)) {
      return 0;
    }
    const bool in_dictionary = word_sort(word.folded) != WordSort::unknown;
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
      if (!whole && !joined && in_dictionary) {
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

  // "Nan" of "Nan Mo", "Mrs" of "Mrs Fie1d", "Mr and" of "Mr and Mrs Field": said with the name, it goes and stays with it.
  std::size_t begin_with_address(std::size_t at, Form form) const {
    const auto close = [&](std::size_t i) { return words_[i].after == U' ' && !words_[i].possessive; };
    const auto is_address = [&](std::size_t i) {
      const std::string& word = words_[i].folded;
      return close(i) && (words_[i].capital ? is_said_with_name(word) || titles().count(word) != 0 : class_of_title(word).has_value()) &&
             (findings_.empty() || findings_.back().span.end <= words_[i].span.start);
    };
    if (form != Form::titled && at > 0 && is_address(at - 1)) {
      return at - 1;
    }
    const auto is_number = [&](std::size_t i) { return words_[i].folded.find_first_not_of("0123456789") == std::string::npos; };
    if (form != Form::titled && at > 1 && close(at - 1) && is_number(at - 1) && is_address(at - 2) && class_of_title(words_[at - 2].folded)) {
      return at - 2;   // "PC 4471 Lorna Bright"
    }
    const bool couple = form == Form::titled && at > 1 && close(at - 1) && close(at - 2) && (words_[at - 1].folded == "and" || words_[at - 1].folded == "or") && titles().count(words_[at - 2].folded) != 0;
    return couple ? at - 2 : at;
  }

  void add(std::size_t at, std::size_t count, std::size_t person, Form form, bool shared) {
    static constexpr const char* kWhy[] = {"This is the full name of ", "This is the name with title of ", "This is part of the name of ", "This is the surname of ",
                                           "These are the initials of ", "This is one letter away from the name of "};
    static constexpr double kScore[] = {0.98, 0.92, 0.85, 0.85, 0.7, 0.65};
    static constexpr const char* kRule[] = {"full-name", "titled-name", "name-part", "name-part", "initials", "misspelt-name"};
    const Person& owner = people_.people_[person];
    const std::size_t first = begin_with_address(at, form);
    Finding finding;
    finding.span = {words_[first].span.start, words_[at + count - 1].span.end};
    finding.kind = FindingKind::person;
    finding.person = owner.id;
    finding.score = kScore[static_cast<std::size_t>(form)];
    finding.rule = kRule[static_cast<std::size_t>(form)];
    finding.why = kWhy[static_cast<std::size_t>(form)] +
                  (owner.person_class == PersonClass::subject ? std::string("the data subject")
                                                              : (owner.role.empty() || titles().count(fold_word(owner.role)) != 0 ? "somebody in the record" : "the " + owner.role)) +
                  (shared ? "; it could be another person of that name too." : ".");
    findings_.push_back(std::move(finding));
    if (!shared && count > 1) {
      last_named_[person] = at + 1;
    }
  }

  const PeopleRegister& people_;
  std::vector<TextWord> words_;
  WordInContext in_context_;
  std::map<std::size_t, std::size_t> last_named_;   // person: where this text named them beyond doubt, from 1
  std::vector<Finding> findings_;
};

std::vector<Finding> PeopleRegister::mentions(std::string_view text) const { return MentionFinder(*this, text).run(); }

}  // namespace candour
