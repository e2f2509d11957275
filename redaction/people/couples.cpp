#include "redaction/people/couples.h"

#include <vector>

#include "pipeline/base/utf8.h"
#include "redaction/people/given_names.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

using Words = std::vector<TextWord>;

bool is_given(const TextWord& word) { return word.capital && !word.possessive && word.folded.size() > 1 && (is_given_name(word.plain) || word.folded == "jan"); }

bool is_beside(const Words& words, std::size_t left) { return words[left].after == U' ' && words[left + 1].span.start == words[left].span.end + 1; }

// Where the second of two begins, the first of whom is at words[at]: behind "and", "&" or "+"; `at` when there is none.
std::size_t second_of_couple(const std::string& text, const Words& words, std::size_t at) {
  if (at + 3 < words.size() && words[at + 1].folded == "and" && is_beside(words, at) && is_beside(words, at + 1)) {
    return at + 2;
  }
  const bool near = at + 2 < words.size() && words[at + 1].span.start == words[at].span.end + 3;
  const std::string between = near && words[at + 1].capital ? substring(text, words[at].span.end, words[at + 1].span.start) : std::string();
  return between == " & " || between == " + " ? at + 1 : at;
}

bool stands_first(const Words& words, std::size_t at) {
  return at == 0 || words[at].starts_sentence || words[at - 1].after == U'\n' || (!words[at - 1].capital && words[at - 1].after != U',' && words[at - 1].folded != "and");
}

bool has_other_surname(const std::map<std::string, FoundName>& names, const std::string& given) {
  const auto next = names.lower_bound(given + " ");
  return next != names.end() && next->first.starts_with(given + " ");
}

}  // namespace

void add_couples(const RecordTexts& texts, const std::set<std::string>& called, std::map<std::string, FoundName>& names) {
  std::map<std::string, FoundName> couples;
  texts.for_each([&](const std::string& text) {
    const Words words = words_of(text);
    for (std::size_t at = 0; at + 2 < words.size(); ++at) {
      if (!is_given(words[at]) || !stands_first(words, at) || called.count(words[at].plain) != 0 || has_other_surname(names, words[at].folded)) {
        continue;
      }
      const std::size_t second = second_of_couple(text, words, at);
      if (second == at || second + 1 >= words.size() || !is_given(words[second]) || called.count(words[second].plain) != 0 || !is_beside(words, second)) {
        continue;
      }
      const auto known = names.find(words[second].folded + " " + words[second + 1].folded);
      if (known != names.end()) {
        FoundName first = known->second;
        first.title.clear();
        first.name = substring(text, words[at].span.start, words[at].span.end) + " " + substring(text, words[second + 1].span.start, words[second + 1].span.end);
        couples.try_emplace(fold_word(first.name), first);
      }
    }
  });
  names.merge(couples);
}

}  // namespace candour
