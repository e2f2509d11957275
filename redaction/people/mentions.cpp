#include <algorithm>

#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/ages.h"
#include "redaction/people/given_names.h"
#include "redaction/people/labels_behind_names.h"
#include "redaction/people/mention_edges.h"
#include "redaction/people/mention_finder.h"
#include "redaction/people/name_particles.h"
#include "redaction/people/name_shapes.h"
#include "redaction/people/no_names.h"
#include "redaction/people/titles.h"

namespace candour {
namespace {

constexpr int kNamedOften = 1;   // in full, so that the parts of the name are looked for as of somebody known

bool is_quote(char32_t c) { return c == U'"' || c == U'\'' || c == U'(' || c == U')' || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D; }

// Nobody's letters, whoever is called so.
bool is_abbreviation(const std::string& letters) {
  static const std::set<std::string> kKnown = {"sw", "hv", "gp", "cp", "pp", "pr", "pc", "dc", "ds", "di", "la", "it", "id", "tv", "am", "pm", "ni", "rc", "eu", "hq", "jp", "qc", "no", "ok", "re", "cc", "mr", "ms", "dr", "nd", "st", "rd", "th", "uk", "as", "is"};
  return kKnown.count(letters) != 0;
}

// Letters that stand for something else as well: a role ("PA:"), a word written large.
bool is_abbreviation_too(const std::string& letters) {
  static const std::set<std::string> kKnown = {"gb", "ss", "ex", "md", "ed", "ep", "ea", "hr", "yp", "fc", "tc", "vm", "lm", "dv", "mh", "wt", "ht", "hw", "pa", "kw", "sh", "sn", "tm", "sm", "bm", "ot", "iv",
                                               "fm", "ff", "mo", "fa", "dt", "ta", "ad", "sen", "dsl", "iro", "cpn", "ssw", "fsw", "cin", "cla", "lac", "abe", "eet", "nfa", "sar"};
  static const std::set<std::string> kWords = {"an", "in", "on", "or", "if", "he", "me", "my", "we", "us", "so", "do", "go", "be", "by", "at", "to", "up", "of", "oh", "hi"};
  return kKnown.count(letters) != 0 || kWords.count(letters) != 0;
}

}  // namespace

std::vector<Finding> MentionFinder::run(const NamedInText* around) {
  knows_text_ = around != nullptr;
  here_ = around != nullptr ? *around : NamedInText();
  pass();
  learn_key();
  if ((text_decides_ || !so_far_.letters.empty()) && !knows_text_) {   // once more, knowing whom the whole of this text names
    here_ = std::move(so_far_);
    knows_text_ = true;
    last_named_.clear();
    last_by_given_.clear();
    findings_.clear();
    pass();
  }
  widen_mentions(words_, findings_, [this](const std::string& id, const std::string& word) {
    const Person* person = people_.find(id);
    const std::vector<std::string> name = person == nullptr ? std::vector<std::string>() : name_words(person->name);
    const bool first = !name.empty() && name.front() == plain_word(word);
    return first ? (name.size() > 1 || is_given_name(word) ? PartOfName::given : PartOfName::surname) : !name.empty() && main_word(name.back()) == plain_word(word) ? PartOfName::surname : PartOfName::given;
  }, [this](const std::string& id) {
    const Person* person = people_.find(id);
    return person == nullptr ? PersonClass::third_party : person->person_class;
  });
  return std::move(findings_);
}

std::vector<SharedSurname> MentionFinder::shared_surnames() {
  std::vector<SharedSurname> gathered;
  pass();
  here_ = std::move(so_far_);
  knows_text_ = true;
  last_named_.clear();
  last_by_given_.clear();
  findings_.clear();
  shared_ = &gathered;
  pass();
  shared_ = nullptr;
  return gathered;
}

NamedInText MentionFinder::named() {
  pass();
  learn_key();
  return std::move(so_far_);
}

void MentionFinder::pass() {
  for (std::size_t at = 0; at < words_.size();) {
    const std::size_t used = match(at);
    at += std::max<std::size_t>(1, used);
  }
}

std::size_t MentionFinder::match(std::size_t at) {
  if (goes_on(at) || is_called_after(at) || is_nobody_here(words_, at) || letters_of_key(at) > 0) {
    return 1;
  }
  std::vector<const Alias*> fitting;
  std::size_t longest = 0;
  bool longest_in_own_words = false;
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
      const bool own_words = fits(alias, at);   // "L. A. Hand" is rather Leo Abel Hand than a Luke Hand with a letter more
      const std::size_t length = own_words ? alias.words.size() : length_with_middle(alias, at);
      if (length > longest || (length == longest && own_words && !longest_in_own_words)) {
        fitting.clear();
        longest = length;
        longest_in_own_words = own_words;
      }
      if (length > 0 && length == longest && own_words == longest_in_own_words) {
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
    leave_bearers_of_very_name(fitting);
    const Alias* told = in_brackets_behind(at, fitting);
    told = told != nullptr ? told : written_to(at, fitting);
    const bool said = (said_as_surname(at) || is_subject_as_baby(at)) && is_subjects_surname(*fitting.front());
    const Alias& by_rules = told != nullptr ? *told : said ? *fitting.front() : *likeliest(fitting);
    const Alias& best = told == nullptr && is_namesake(fitting) ? whose_surname(at, fitting, by_rules) : by_rules;
    if (const std::size_t bearer = longest == 1 ? bearer_formerly(at) : people_.people_.size(); bearer < people_.people_.size()) {
      add(at, 1, bearer, Form::surname, false);
      return 1;
    }
    if (longest == 1 && !knows_text_ && is_child_by_surname(at) && std::any_of(fitting.begin(), fitting.end(), [&](const Alias* alias) { return is_subjects_surname(*alias); })) {
      so_far_.called_by_surname.insert(words_[at].plain);
    }
    longest += further_surnames(at, longest, best);
    const bool shared = std::any_of(fitting.begin(), fitting.end(), [&](const Alias* alias) { return alias->person != best.person; });
    add(at, longest, best.person, best.form, shared);
    return longest;
  }
  if (is_weekday(words_[at].folded)) {
    return 0;   // "Fridays" is no slip for Mr Friday
  }
  for (const auto look : {&MentionFinder::title_and_letter, &MentionFinder::letters_joined, &MentionFinder::letter_alone, &MentionFinder::without_apostrophe, &MentionFinder::double_surname, &MentionFinder::look_alike, &MentionFinder::slip}) {
    if (const std::size_t used = (this->*look)(at)) {
      return used;
    }
  }
  return 0;
}

// "Kayleigh-Ann Mae Darnell Hand Field": the data subject with the surnames of everybody she has lived with.
std::size_t MentionFinder::further_surnames(std::size_t at, std::size_t length, const Alias& alias) const {
  std::size_t more = 0;
  if (alias.form != Form::full || people_.people_[alias.person].person_class != PersonClass::subject) {
    return 0;
  }
  while (at + length + more < words_.size() && words_[at + length + more - 1].after == U' ' && words_[at + length + more].capital && people_.is_surname(words_[at + length + more].plain)) {
    ++more;
  }
  return more;
}

// "Kayleigh-Ann Mae Hand", "Mark A. Quill": a given name and its surname with one or two more between them; 0 when it is none.
std::size_t MentionFinder::length_with_middle(const Alias& alias, std::size_t at) const {
  constexpr std::size_t kMiddleNames = 2;
  const bool by_initial = alias.form == Form::initials && alias.words.size() == 2 && alias.words[0].size() == 1 && alias.words[1].size() > 1;   // "M. A. Quill"
  if ((alias.form != Form::full && !by_initial) || alias.words.size() != 2 || words_[at].plain != alias.words[0] || (by_initial && !words_[at].capital)) {
    return 0;
  }
  for (std::size_t last = at + 1; last < words_.size() && last <= at + kMiddleNames + 1; ++last) {
    const TextWord& before = words_[last - 1];
    const bool initial = before.span.end - before.span.start == 1;
    const bool quoted = before.after == U' ' ? is_quote(words_[last].before) : is_quote(before.after);
    const bool joined = !before.possessive && words_[last].span.start - before.span.end <= (quoted ? 3U : initial ? 2U : 1U);
    if (!joined || (!words_[last].capital && !leads_surname(words_, last)) || before.after == U'\t' || before.after == U'\n' || before.after == U'/') {
      return 0;
    }
    if (last > at + 1 && words_[last].plain == alias.words[1] && words_[last].before != U'(') {   // not "Ruth Ellis (Foster before marriage)"
      return bears_letters_between(alias.person, at + 1, last) ? last - at + 1 : 0;
    }
    if (is_common_word(words_[last].folded)) {
      return 0;
    }
  }
  return 0;
}

// "B M Hand" is not Bernadette Shirin Hand; of who is known without a middle name any letter may be one.
bool MentionFinder::bears_letters_between(std::size_t person, std::size_t from, std::size_t to) const {
  const std::vector<std::string> name = name_words(people_.people_[person].name);
  for (std::size_t at = from; name.size() > 2 && at < to; ++at) {
    const bool letter = words_[at].plain.size() == 1;
    const bool theirs = std::any_of(name.begin() + 1, name.end() - 1, [&](const std::string& middle) { return middle[0] == words_[at].plain[0]; });
    if (letter && !theirs) {
      return false;
    }
  }
  return true;
}

// "S.E" of "S.E.N.", "M.P" of "H.M.P.", "I.Q.": letters of an abbreviation.
bool MentionFinder::is_cut_from_letters(std::size_t at, std::size_t count) const {
  static const std::set<std::string> kAbbreviations = {"iq", "ps", "mb", "jp", "mp", "hm", "rc", "nb", "wc", "ba", "ma", "pe", "tc", "sc", "bc", "la", "ni", "pm", "am", "ie", "eg"};
  const auto letter = [&](std::size_t i) { return words_[i].span.end - words_[i].span.start == 1; };
  const auto tied = [&](std::size_t left) { return words_[left].after == U'.' && words_[left + 1].span.start == words_[left].span.end + 1 && letter(left) && letter(left + 1); };
  if (count != 2 || !letter(at) || !letter(at + 1)) {
    return false;
  }
  const bool longer = (at > 0 && tied(at - 1)) || (at + 2 < words_.size() && tied(at + 1));
  return (longer && tied(at)) || (tied(at) && kAbbreviations.count(words_[at].folded + words_[at + 1].folded) != 0);
}

// "P.C. 112": what finds officers by rank and number (unnamed_officers.h) takes it.
bool MentionFinder::are_letters_of_rank(std::size_t at) const {
  if (at + 2 >= words_.size()) {
    return false;
  }
  const std::string letters = words_[at].folded + words_[at + 1].folded;
  const TextWord& number = words_[at + 2];
  const bool behind = number.before == U' ' && number.span.start <= words_[at + 1].span.end + 2 && (words_[at + 1].after == U'.' || words_[at + 1].after == U' ');
  return (letters == "pc" || letters == "dc" || letters == "ps") && words_[at].all_capitals && words_[at + 1].all_capitals && behind && number.folded.size() >= 2 && is_officers_number(number.folded);
}

// "CB-20161119", "Sex: F M": letters of a number, boxes to tick.
bool MentionFinder::are_letters_of_form(std::size_t at, std::size_t count) const {
  const std::size_t last = at + count - 1;
  const bool of_number = words_[last].after == U'-' && last + 1 < words_.size() && words_[last + 1].span.start == words_[last].span.end + 1 && words_[last + 1].folded.find_first_of("0123456789") == 0;
  const bool of_sex = at > 0 && (words_[at - 1].folded == "sex" || words_[at - 1].folded == "gender") && words_[at].folded.find_first_not_of("mf") == std::string::npos;
  return of_number || of_sex;
}

bool MentionFinder::fits(const Alias& alias, std::size_t at) const {
  if (at + alias.words.size() > words_.size()) {
    return false;
  }
  for (std::size_t i = alias.words.size(); i-- > 0;) {   // from behind: many people share a given name, few a surname
    if (words_[at + i].plain != alias.words[i]) {
      return false;
    }
  }
  for (std::size_t i = 0; i < alias.words.size(); ++i) {
    const TextWord& word = words_[at + i];
    const bool within = i + 1 < alias.words.size() && words_[at + i + 1].span.start - word.span.end == 1;                                      // "joy.hand@"
    const bool clan = alias.words[i] == "o" && i + 1 < alias.words.size() && (word.after == U'\'' || word.after == 0x2019) && words_[at + i + 1].span.start == word.span.end + 2;   // "O' Neill"
    const bool stop = word.after == U'.' && (within || word.span.end - word.span.start <= 3 || is_abbreviated_given(word.folded) || (titles().count(word.folded) != 0 && word.folded.size() <= 4));   // "J. Hand", "Prof. Lowe"; "... Hand. Joy" is two sentences
    const bool joined_otherwise = i + 1 < alias.words.size() && word.after == U' ' && (words_[at + i + 1].span.start > word.span.end + 2 || (words_[at + i + 1].span.start > word.span.end + 1 && words_[at + i + 1].before != U' '));   // "Gran Hand & Joy", 'told Tam "Bernie'
    const bool apart = joined_otherwise || (i + 1 < alias.words.size() && word.after != U' ' && word.after != U'\n' && !stop && !clan && word.after != U',' && word.after != U'_');
    const bool led = i + 1 < alias.words.size() && is_particle(alias.words[i]);   // "de Souza"
    const bool small = alias.capital && !word.capital && !led && !(alias.words.size() == 1 && (alias.form == Form::part || alias.form == Form::surname) && in_context_.may_be_small(at, bearer_of(alias)));
    if (apart || small) {
      return false;
    }
  }
  const bool married = at > 0 && words_[at - 1].folded == "mrs" && words_[at - 1].after != U'\n';
  if (married && alias.words.back() != people_.married_name_ && people_.people_[alias.person].person_class == PersonClass::subject && alias.form != Form::full) {
    return false;   // "Mrs S. Kettle" is an aunt
  }
  if (alias.words.size() > 1 && alias.words.back().size() == 1 && begins_label(words_, at + alias.words.size() - 1)) {
    return false;   // "Gary N.I. no." is not Gary N.
  }
  if ((alias.form == Form::initials && (is_cut_from_letters(at, alias.words.size()) || are_letters_of_form(at, alias.words.size()))) || (alias.words.size() == 2 && are_letters_of_rank(at))) {
    return false;
  }
  if (alias.form == Form::initials && alias.words.size() == 1) {
    return words_[at].all_capitals && alias.words[0].size() >= 2 && !is_abbreviation(alias.words[0]) && (!is_abbreviation_too(alias.words[0]) || are_letters_of(at, alias.person));
  }
  return alias.words.size() > 1 || alias.child || in_context_.stands_as_name(at, bearer_of(alias));
}

// Whether the word stands right before the next: a space between them, behind a title a stop too ("Mr. Hand", "D/Sgt Hand").
bool MentionFinder::leads_on(std::size_t i) const {
  const TextWord& word = words_[i];
  const bool is_title = titles().count(word.folded) != 0 || class_of_title(word.folded).has_value();
  const bool stop = word.after == U'.' && is_title && words_[i + 1].span.start == word.span.end + 2 && words_[i + 1].before == U' ';
  return !word.possessive && ((word.after == U' ' && words_[i + 1].before != U'(') || stop);
}

// A title or a word for a relation that is said with the name behind it and is nobody's mention yet.
bool MentionFinder::is_address(std::size_t i) const {
  const std::string& word = words_[i].folded;
  return leads_on(i) && (words_[i].capital ? is_said_with_name(word) || titles().count(word) != 0 || class_of_title(word).has_value() : class_of_title(word).has_value()) &&
         (findings_.empty() || findings_.back().span.end <= words_[i].span.start);
}

// "Nan" of "Nan Mo", "Mrs" of "Mrs Fie1d", "Mr. and" of "Mr. and Mrs. Field", "D/Sgt": said with the name, it goes and stays with it.
std::size_t MentionFinder::begin_with_address(std::size_t at, Form form) const {
  std::size_t first = at;
  while (first > 0 && is_address(first - 1) && (form != Form::titled || first < at || class_of_title(words_[first - 1].folded))) {
    --first;   // "Councillor Mrs. Birkett"
  }
  const bool titled = titles().count(words_[first].folded) != 0;
  const bool couple = titled && first > 1 && leads_on(first - 1) && leads_on(first - 2) && (words_[first - 1].folded == "and" || words_[first - 1].folded == "or") && titles().count(words_[first - 2].folded) != 0;
  const bool joined = titled && first > 0 && words_[first - 1].after != U'\n' && words_[first].span.start <= words_[first - 1].span.end + 4 && words_[first].before == U' ' && titles().count(words_[first - 1].folded) != 0;   // "Mr & Mrs"
  const bool detective = titled && first > 0 && words_[first - 1].after == U'/' && words_[first].span.start == words_[first - 1].span.end + 1 && words_[first - 1].folded == "d";   // "D/Sgt"
  return couple ? first - 2 : joined || detective ? first - 1 : first;
}

void MentionFinder::add(std::size_t at, std::size_t count, std::size_t person, Form form, bool shared) {
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
  if (form == Form::full || form == Form::part) {
    last_by_given_[person] = at + 1;
    so_far_.by_given.insert(person);
  }
  if (!shared && count > 1) {
    last_named_[person] = at + 1;
    if (owner.person_class == PersonClass::subject && form == Form::full) {
      so_far_.surnames.insert({words_[at].plain, words_[at + count - 1].plain});
    }
  }
  if (!shared && form == Form::titled && count > 2) {
    so_far_.titled.insert(person);
  }
  if (!shared && (form == Form::full || form == Form::part || form == Form::titled)) {
    so_far_.named.insert(person);
  }
}

std::vector<Finding> PeopleRegister::mentions(std::string_view text, const NamedInText* around) const { return MentionFinder(*this, text).run(around); }

std::vector<SharedSurname> PeopleRegister::shared_surnames(std::string_view text) const { return MentionFinder(*this, text).shared_surnames(); }

NamedInText PeopleRegister::named_in(std::string_view text) const { return MentionFinder(*this, text).named(); }

}  // namespace candour
