#include <algorithm>

#include "redaction/people/letter_key.h"
#include "redaction/people/mention_finder.h"
#include "redaction/people/person_cues.h"
#include "redaction/people/relations.h"
#include "redaction/people/titles.h"

namespace candour {
namespace {

// "Plan B", "Year C", "Hep C": letters that count or part things.
bool counts_by_letters(const std::string& word) {
  static const std::set<std::string> kThings = {
      "plan",     "year",  "vitamin",  "hepatitis", "hep",      "type",  "team",   "grade",   "class",
      "block",    "group", "unit",     "level",     "form",     "set",   "option", "section", "part",
      "appendix", "annex", "category", "band",      "bay",      "wing",  "flat",   "room",    "ward",
      "stage",    "strep", "item",     "key",       "schedule", "table", "fig",    "figure",  "question",
      "grades",   "step",  "house",    "road",      "ref",      "no",    "code",   "row"};
  return kThings.count(word) != 0;
}

bool is_letter(const TextWord& word) {
  return word.span.end - word.span.start == 1 && word.capital;
}

}  // namespace

// Whom the text's key says that letters stand for: the one named in the words that explain them, or a
// relative of whom there is one only.
void MentionFinder::learn_key() {
  for (const KeyedLetters& one : letter_key(text_)) {
    const std::size_t person = whom_words_explain(one.meaning);
    if (person < people_.people_.size()) {
      NamedInText found;
      found.letters.emplace(one.letters, person);
      so_far_.add_letters(found);
    }
  }
}

std::size_t MentionFinder::whom_words_explain(Span meaning) const {
  const auto index = [&](const std::string& id) {
    return static_cast<std::size_t>(std::find_if(people_.people_.begin(), people_.people_.end(),
                                                 [&](const Person& person) { return person.id == id; }) -
                                    people_.people_.begin());
  };
  const std::vector<RelationWords> all = relation_words(text_);
  const auto relation = std::find_if(all.begin(), all.end(), [&](const RelationWords& words) {
    return words.span.start < meaning.end && words.span.end > meaning.start;
  });
  const bool of_kin = std::any_of(words_.begin(), words_.end(), [&](const TextWord& word) {
    return word.span.start >= meaning.start && word.span.end <= meaning.end &&
           !relation_of(word.folded).empty();
  });
  for (const Finding& finding : findings_) {
    const bool here = finding.span.start >= meaning.start && finding.span.start < meaning.end;
    const auto word =
        std::lower_bound(words_.begin(), words_.end(), finding.span.end,
                         [](const TextWord& one, std::size_t end) { return one.span.end < end; });
    const bool whose = word != words_.end() && word->possessive;  // "Nadine's friend" is not Nadine
    if (here && !whose && (!of_kin || finding.person != "subject")) {
      return index(finding.person);
    }
  }
  const bool subjects = relation != all.end() && relation->whose != RelationWords::Whose::somebody_named;
  const Person* relative = subjects ? people_.relative(relation->relation) : nullptr;
  return relative == nullptr ? people_.people_.size() : index(relative->id);
}

// "J had done it", "Jd in cot": letters that the text's key explains, written as there.
std::size_t MentionFinder::letters_of_key(std::size_t at) {
  const TextWord& word = words_[at];
  const std::size_t count = word.span.end - word.span.start;
  if (here_.letters.empty() || count > 3 || !word.capital ||
      (count > 1 && word.all_capitals && at > 0 && words_[at - 1].all_capitals &&
       words_[at - 1].folded.size() > 3)) {
    return 0;
  }
  const auto known = std::find_if(here_.letters.begin(), here_.letters.end(), [&](const auto& one) {
    const bool capitals =
        std::none_of(one.first.begin(), one.first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return fold_word(one.first) == word.folded && capitals == word.all_capitals;
  });
  const bool tied =
      (at > 0 && word.span.start == words_[at - 1].span.end + 1 && word.before != U' ' &&
       word.before != U'\n' && word.before != U'/' && word.before != U'+' && word.before != U'&' &&
       word.before != U'(') ||
      (at + 1 < words_.size() && word.after == U'.' && words_[at + 1].span.start == word.span.end + 1);
  const bool counted = at > 0 && counts_by_letters(words_[at - 1].folded) && words_[at - 1].after == U' ';
  const bool word_too =
      (word.folded == "a" || word.folded == "i" || is_state(word.folded) || is_deed(word.folded)) &&
      !is_spoken_of(at);
  if (known == here_.letters.end() || known->second >= people_.people_.size() || tied || counted ||
      word_too) {
    return 0;
  }
  add(at, 1, known->second, Form::initials, false);
  return 1;
}

// "K was", "told K", "K's": as of somebody.
bool MentionFinder::is_spoken_of(std::size_t at) const {
  const TextWord& word = words_[at];
  const bool behind = at + 1 < words_.size() && word.after == U' ' && !words_[at + 1].capital &&
                      (is_deed(words_[at + 1].folded) || is_state(words_[at + 1].folded));
  const bool in_front = at > 0 && words_[at - 1].after == U' ' && leads_to_person(words_[at - 1].folded) &&
                        word.span.start == words_[at - 1].span.end + 1;
  return word.possessive || behind || in_front;
}

// The letter that the data subject's given name begins with, spoken of as of somebody, in a text that names
// nobody else with such a given name: in their own record it is theirs. Of 1,550 such letters in records with
// gold 98 in 100 are.
bool MentionFinder::are_subjects(std::size_t at) const {
  const Person& subject = people_.people_.front();
  if (subject.person_class != PersonClass::subject || !is_letter(words_[at]) || !is_spoken_of(at)) {
    return false;
  }
  const std::vector<std::string> name = name_words(subject.name);
  const bool counted = at > 0 && counts_by_letters(words_[at - 1].folded);
  const bool article = words_[at].plain == "a" && !words_[at].possessive && words_[at].starts_sentence;
  const bool another = std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
    const auto word =
        std::lower_bound(words_.begin(), words_.end(), finding.span.start,
                         [](const TextWord& one, std::size_t start) { return one.span.start < start; });
    const Person* person = people_.find(finding.person);
    return person != nullptr && person->person_class != PersonClass::subject &&
           person->person_class != PersonClass::professional && word != words_.end() &&
           word->plain.front() == words_[at].plain.front();
  });
  return !name.empty() && name.front().front() == words_[at].plain.front() && !counted && !article &&
         !another;
}

// "Mrs R.", "Mr T": of whom the text names with such a surname, the last one that the title fits.
std::size_t MentionFinder::title_and_letter(std::size_t at) {
  const auto is_letter = [&](std::size_t i) {
    return words_[i].span.end - words_[i].span.start == 1 && words_[i].capital;
  };
  if (gender_of_title(words_[at].folded) == 0 || !words_[at].capital || at + 1 >= words_.size() ||
      !leads_on(at) || !is_letter(at + 1) || words_[at + 1].possessive) {
    return 0;
  }
  const bool surname_next = at + 2 < words_.size() &&
                            (words_[at + 1].after == U' ' || words_[at + 1].after == U'.') &&
                            words_[at + 2].capital && people_.is_surname(words_[at + 2].plain) &&
                            words_[at + 2].span.start <= words_[at + 1].span.end + 2;
  text_decides_ = text_decides_ || !knows_text_;
  std::size_t best = people_.people_.size();
  for (const PeopleRegister::Part& part : people_.parts_) {
    const bool fits = !part.given && part.word.front() == words_[at + 1].plain.front() &&
                      here_.named.count(part.person) != 0 &&
                      people_.may_be_called(part.person, words_[at].folded);
    const bool later = best == people_.people_.size() || last_named_[part.person] > last_named_[best];
    best = fits && later && people_.people_[part.person].person_class != PersonClass::subject ? part.person
                                                                                              : best;
  }
  if (surname_next || best == people_.people_.size()) {
    return 0;
  }
  add(at, 2, best, Form::titled, false);
  return 2;
}

// "K. is on the drip", "C.'s part": of whom the text named before by a given name with that letter: the data
// subject, or else the last one; "K said" where that is the data subject, or nobody.
std::size_t MentionFinder::letter_alone(std::size_t at) {
  const TextWord& word = words_[at];
  const auto letter = [&](std::size_t i) { return words_[i].span.end - words_[i].span.start == 1; };
  const bool goes_on = at + 1 < words_.size() && word.after == U'.' &&
                       words_[at + 1].span.start == word.span.end + 2 && words_[at + 1].before == U' ' &&
                       !words_[at + 1].capital && !letter(at + 1);
  const bool cut =
      at > 0 && ((words_[at - 1].after == U'.' && words_[at - 1].span.end + 1 == word.span.start) ||
                 letter(at - 1) || words_[at - 1].folded.find_first_of("0123456789") != std::string::npos);
  const bool subjects = are_subjects(at);
  const bool titled = at > 0 && word.span.start <= words_[at - 1].span.end + 2 &&
                      (titles().count(words_[at - 1].folded) != 0 ||
                       class_of_title(words_[at - 1].folded));  // "Dr. S. to see"
  if (titled || !letter(at) || !word.capital || word.plain == "i" || cut ||
      !(goes_on || word.possessive || subjects)) {
    return 0;
  }
  const std::size_t named = bearer_by_letter(word.plain);
  const std::size_t best = named == people_.people_.size() && subjects ? 0 : named;
  if (best == people_.people_.size() || (best != 0 && !goes_on && !word.possessive)) {
    return 0;
  }
  add(at, 1, best, Form::initials, false);
  return 1;
}

// Whom the text named before by a given name with that letter: the data subject, or else the last one; as
// many as there are people for nobody.
std::size_t MentionFinder::bearer_by_letter(const std::string& letter) const {
  std::size_t best = people_.people_.size();
  std::size_t latest = 0;
  for (const PeopleRegister::Part& part : people_.parts_) {
    const auto named = part.given && part.word.front() == letter.front() ? last_by_given_.find(part.person)
                                                                         : last_by_given_.end();
    const bool subject =
        named != last_by_given_.end() && people_.people_[part.person].person_class == PersonClass::subject;
    if (named != last_by_given_.end() && (subject || named->second > latest)) {
      latest =
          subject ? words_.size() + 1 : named->second;  // in their own record the letter is rather theirs
      best = part.person;
    }
  }
  return best;
}

// "K/T came home", "K+T": two whom the text named before by given names with these letters; not "N/A".
std::size_t MentionFinder::letters_joined(std::size_t at) {
  static const std::set<std::string> kAbbreviations = {
      "na", "nk", "nr", "co", "yn", "ac", "wc", "sw", "kw", "pa", "hv", "la", "tc",
      "bf", "gf", "mf", "ft", "pt", "us", "os", "ss", "we", "po", "ho", "cp", "dv",
      "ae", "qa", "ms", "bq", "rt", "dw", "vc", "to", "ie", "io", "dt"};
  const auto letter = [&](std::size_t i) {
    return i < words_.size() && words_[i].span.end - words_[i].span.start == 1 && words_[i].capital &&
           !words_[i].possessive;
  };
  const auto joins = [](char32_t c) { return c == U'/' || c == U'+' || c == U'&'; };
  const auto tied = [](char32_t c) { return c == U'/' || c == U'+' || c == U'&' || c == U'-' || c == U'\''; };
  if (!letter(at) || !letter(at + 1) || !joins(words_[at].after) ||
      words_[at + 1].span.start != words_[at].span.end + 1 || tied(words_[at].before) ||
      tied(words_[at + 1].after) || kAbbreviations.count(words_[at].plain + words_[at + 1].plain) != 0) {
    return 0;
  }
  const std::size_t first = bearer_by_letter(words_[at].plain);
  const std::size_t second = bearer_by_letter(words_[at + 1].plain);
  if (first == second || std::max(first, second) == people_.people_.size()) {
    return 0;
  }
  add(at, 1, first, Form::initials, false);
  add(at + 1, 1, second, Form::initials, false);
  return 2;
}

}  // namespace candour
