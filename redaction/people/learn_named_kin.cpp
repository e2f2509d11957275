// Relatives whose names are written small behind the word for the relation ("uncle mark", "nan jean"), or are no names elsewhere ("the baby,
// River, b. 22 January").
#include <re2/re2.h>

#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"
#include "redaction/find/tagger/lexicon.h"
#include "redaction/find/word_list.h"
#include "redaction/people/given_names.h"
#include "redaction/people/no_names.h"
#include "redaction/people/person_cues.h"
#include "redaction/people/register.h"
#include "redaction/people/relations.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

bool is_kin(const std::string& word) {
  static const std::set<std::string> kWords = {"uncle", "auntie", "aunty", "aunt", "aunti", "nan", "nana", "nanna", "nanny", "gran", "granny", "grandma", "grandad", "granddad", "grandpa", "cousin", "great-uncle", "great-aunt"};
  return kWords.count(word) != 0;
}

// What may be said of the relative as a verb: "nan will ring", "gran rose early", "my cousin may come".
bool is_verb_of_one(const std::string& word) {
  static const std::set<std::string> kWords = {"will", "may", "rose", "drew", "can", "bet", "dug", "wed", "won", "ran"};
  return kWords.count(word) != 0;
}

bool is_listed(const std::string& word) { return is_given_name(word) || ((facts_of(word).lists & 1) != 0 && word_sort(word) != WordSort::ordinary); }

// "auntie jackies house"
bool is_in_haste(const TextWord& word) { return word.plain.size() > 4 && word.plain.ends_with("s") && !is_listed(word.plain) && word_sort(word.plain) == WordSort::unknown && is_given_name(word.plain.substr(0, word.plain.size() - 1)); }

bool is_small_given_name(const std::vector<TextWord>& words, std::size_t at) {
  const std::string& word = words[at].plain;
  const bool verb = is_verb_of_one(word) && !(at + 1 < words.size() && words[at].after == U' ' && (is_deed(words[at + 1].folded) || is_state(words[at + 1].folded)));
  return !words[at].capital && word.size() > 1 && !verb && (is_listed(word) || is_in_haste(words[at]));
}

// "The baby, River, b. 22 January", "her son (Storm, 4)", "Her daughter is called Reign.": what no list of names holds, named as a child is.
bool can_be_childs(const std::string& word) {
  static const std::set<std::string> kNone = {"male", "female", "unknown", "unborn", "white", "black", "asian", "mixed", "british", "deceased", "none", "now", "who", "mum", "mummy", "dad", "daddy", "nan", "twin", "twins", "one", "both", "present", "absent"};
  return kNone.count(word) == 0 && !is_common_word(word) && titles().count(word) == 0 && relation_of(word).empty() && !is_month_name(word) && !is_weekday(word);
}

}  // namespace

void PeopleRegister::learn_named_kin(const RecordTexts& texts) {
  static const RE2 kNamed(R"(\b((?:half-|step)?(?:baby|son|daughter|brother|sister|nephew|niece|cousin|grandson|granddaughter|child|little (?:boy|girl)))(?:, | \()["“‘']?(\p{Lu}\p{Ll}{2,})["”’']?(?:, | \()(?:b\.?|born|aged?|d\.?o\.?b\.?|\d{1,2}[,)\s])[\s:]?)", RE2::Quiet);
  static const RE2 kCalled(R"(\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Mm]y|[Aa]) (?:\p{Ll}+ )?((?:half-|step)?(?:baby|son|daughter|brother|sister|nephew|niece|cousin|grandson|granddaughter|little (?:boy|girl))) (?:is |was |has been |to be |they )?(?:called|named) ["“‘']?(\p{Lu}\p{Ll}{2,})["”’']?(?:[.,;)\n]| (?:and|who|after|because|is|was)\b))", RE2::Quiet);
  texts.for_each([&](const std::string& text) {
    std::string relation, name;
    for (const RE2* named : {&kNamed, &kCalled}) {
      for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, *named, &relation, &name);) {
        if (const std::string plain = plain_word(fold_word(name)); can_be_childs(plain) && bearers_of({plain}).empty()) {
          add_named_kin(relation, name, {});
        }
      }
    }
    const std::vector<TextWord> words = words_of(text);
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
      const bool beside = words[at].after == U' ' && !words[at].possessive && words[at + 1].span.start == words[at].span.end + 1;
      if (is_kin(words[at].folded) && beside && is_small_given_name(words, at + 1) && !is_kin_brand(words, at + 1)) {
        const std::string written = substring(text, words[at + 1].span.start, words[at + 1].span.end);
        add_named_kin(words[at].plain, is_in_haste(words[at + 1]) ? substring(written, 0, code_point_count(written) - 1) : written, words[at + 1].plain);
      }
    }
  });
}

// Somebody known by that name in private life, or somebody new. `written`: as it stands right behind the relation; nothing when it does not.
void PeopleRegister::add_named_kin(const std::string& relation, const std::string& name, const std::string& written) {
  const std::string plain = plain_word(fold_word(name));
  std::set<std::size_t> bearers = bearers_of({plain});
  std::erase_if(bearers, [&](std::size_t bearer) { return bearer == 0 || people_[bearer].person_class == PersonClass::professional || people_[bearer].person_class == PersonClass::official; });
  const std::size_t who = bearers.empty() ? people_.size() : *bearers.begin();
  if (bearers.empty()) {
    Person person;
    person.name = name;
    person.name.front() = person.name.front() >= 'a' && person.name.front() <= 'z' ? static_cast<char>(person.name.front() - 'a' + 'A') : person.name.front();
    person.id = id_of(relation + " " + person.name);
    person.role = relation;
    person.class_is_guess = true;
    person.class_why = "The record gives the name with a word for a relation.";
    add_person(std::move(person));
    private_.insert(people_.size() - 1);
  }
  if (!written.empty()) {
    add_alias({relation, plain}, who, Form::full, false);
    add_alias({relation, written}, who, Form::full, false);
  }
}

}  // namespace candour
