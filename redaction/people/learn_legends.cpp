// Short names that a paper itself explains: a nickname in quotes behind the name, and the key of a log or a chat.
#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "redaction/find/name_words.h"
#include "redaction/people/given_names.h"
#include "redaction/people/register.h"
#include "redaction/people/relations.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

#define FULL_NAME R"((\p{Lu}[\p{L}'’\-]+(?: \p{Lu}\.?| \p{Lu}[\p{L}'’\-]+){1,3}))"

// "GP = ..." may explain an abbreviation rather than letters of a name.
bool is_abbreviation(const std::string& letters) {
  static const std::set<std::string> kKnown = {"gp", "sw", "hv", "pc", "dc", "ds", "pa", "kw", "yp", "fc", "fm", "la", "cp", "rn", "eh", "do", "no", "ok", "re"};
  return kKnown.count(letters) != 0;
}

std::string squeezed(std::string text) {
  text.erase(std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }), text.end());
  return text;
}

// 'Ann Dell ("Manager")' says what somebody is.
bool may_be_nickname(const std::string& word) {
  static const std::set<std::string> kOffices = {"manager", "chair", "clerk", "officer", "worker", "teacher", "head", "leader", "staff", "home", "school", "child", "young", "subject", "claimant", "applicant", "respondent", "council", "authority", "trust", "company", "agency"};
  return titles().count(word) == 0 && relation_of(word).empty() && kOffices.count(word) == 0;
}

}  // namespace

// Whether another person bears the name, or has these letters.
bool PeopleRegister::is_said_of_others(const std::string& word, std::size_t person) const {
  const std::set<std::size_t> bearers = bearers_of({word});
  const bool borne = std::any_of(bearers.begin(), bearers.end(), [&](std::size_t bearer) { return bearer != person; });
  for (std::size_t other = 0; other < people_.size() && !borne; ++other) {
    std::string letters;
    for (const std::string& part : name_words(people_[other].name)) {
      letters += part.substr(0, 1);
    }
    if (other != person && letters == word) {
      return true;
    }
  }
  return borne;
}

// Never of the data subject, whose names the request gives: what is theirs stays, and one paper's key must not keep another's name in all.
// 'Shanaz Aziz ("Shaz")', 'Elijah jnr ("Junior")', 'Des Lashley ("Des", key worker)', "TB = Trish Bray", "Trish Bray = TB", "levsss = Levi Lee".
void PeopleRegister::learn_legends(const RecordTexts& texts) {
  static const RE2 kInQuotes(FULL_NAME R"((?: (?:jnr|jr|snr|sr)\.?)? \(["“‘'](\p{Lu}\p{L}+)["”’'])", large_options());
  static const RE2 kGivenInQuotes(R"((\p{Lu}[\p{L}'’\-]+) (?:jnr|jr|snr|sr)\.? \(["“‘'](\p{Lu}\p{L}+)["”’']\))", large_options());
  static const RE2 kBefore(R"((?:^|[\s(,;:/])()(\p{L}{2,16}) = (?:(?:Mr|Mrs|Miss|Ms|Dr)\.? )?)" FULL_NAME, large_options());
  static const RE2 kBehind(FULL_NAME R"( = ([A-Z]{2,4})\b)", large_options());
  static const RE2 kGivenInBrackets(R"((\p{Lu}[\p{L}'’\-]+) \((\p{Lu}\p{Ll}+)\))", large_options());
  const auto known_as = [&](const std::string& name, const std::string& short_name, bool capital, bool quoted = false) {
    const std::string word = plain_word(fold_word(short_name));
    const std::set<std::size_t> bearers = bearers_of(name_words(name));
    const bool nobody_else = bearers.size() == 1 && *bearers.begin() != 0 && !is_said_of_others(word, *bearers.begin());
    if (nobody_else && !word.empty() && !is_abbreviation(word) && ((quoted && may_be_nickname(word)) || !is_common_word(word) || is_name_too(word))) {
      add_alias({word}, *bearers.begin(), Form::full, capital);
    }
  };
  texts.for_each([&](const std::string& text) {
    const std::string line = squeezed(text);
    std::string name, short_name, nothing;
    for (const RE2* quoted : {&kInQuotes, &kGivenInQuotes}) {
      for (re2::StringPiece rest(line); RE2::FindAndConsume(&rest, *quoted, &name, &short_name);) {
        known_as(name, short_name, true, true);
      }
    }
    for (re2::StringPiece rest(line); RE2::FindAndConsume(&rest, kGivenInBrackets, &name, &short_name);) {
      const std::string given = plain_word(fold_word(name));
      const std::string word = plain_word(fold_word(short_name));
      const std::vector<std::string> forms = other_forms(given);
      if (given != word && (is_short_form(word, given) || std::find(forms.begin(), forms.end(), word) != forms.end())) {
        known_as(name, short_name, true);   // "Beatrice (Bea)"
      }
    }
    for (re2::StringPiece rest(line); RE2::FindAndConsume(&rest, kBefore, &nothing, &short_name, &name);) {
      const bool letters = std::none_of(short_name.begin(), short_name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      known_as(name, short_name, letters);
    }
    for (re2::StringPiece rest(line); RE2::FindAndConsume(&rest, kBehind, &name, &short_name);) {
      known_as(name, short_name, true);
    }
  });
}

}  // namespace candour
