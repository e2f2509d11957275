#include "redaction/people/name_particles.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/given_names.h"

namespace candour {
namespace {

// With a capital too they are nothing but part of a surname.
bool leads_always(const std::string& word) {
  static const std::set<std::string> kWords = {"de", "del", "della", "dos", "das", "du", "van", "von", "bint", "binti", "ibn", "ferch", "mac", "mc", "o", "st", "saint"};
  return kWords.count(word) != 0;
}

bool leads_when_small(const std::string& word) {
  static const std::set<std::string> kWords = {"al", "el", "la", "las", "los", "le", "da", "di", "do", "der", "den", "ter", "bin", "ben", "ap", "ab"};
  return kWords.count(word) != 0;
}

bool is_clan(const std::string& word) { return word == "mac" || word == "mc" || word == "o"; }

// What a surname begins with that is written apart from it or left out as well, and those other ways.
struct JoinedLead {
  std::string_view lead;
  std::vector<std::string_view> others;
};

const std::vector<JoinedLead>& joined_leads() {
  static const std::vector<JoinedLead> kLeads = {{"al-", {"al ", ""}}, {"el-", {"el ", ""}}, {"ul-", {"ul ", ""}}, {"ur-", {"ur ", ""}},
                                                 {"d'", {"d"}}, {"o'", {"o ", "o"}}, {"mc", {"mc ", "mac"}}};
  return kLeads;
}

}  // namespace

bool is_particle(const std::string& folded) { return leads_always(folded) || leads_when_small(folded); }

bool leads_surname(const std::vector<TextWord>& words, std::size_t at) {
  if (at + 1 >= words.size() || words[at].possessive) {
    return false;
  }
  const TextWord& word = words[at];
  const TextWord& next = words[at + 1];
  const std::size_t apart = next.span.start - word.span.end;
  const bool stop = word.after == U'.' && apart == 2 && word.folded == "st";
  const bool apostrophe = word.folded == "o" && (word.after == U'\'' || word.after == 0x2019) && apart == 2;
  const bool beside = (word.after == U' ' && apart == 1 && word.folded != "o") || stop || apostrophe;
  const bool behind_another = at > 0 && is_particle(words[at - 1].folded) && words[at - 1].after == U' ' && words[at - 1].span.end + 1 == word.span.start;   // "De La Cruz"
  const bool leads = leads_always(word.folded) || (leads_when_small(word.folded) && (!word.capital || behind_another));
  return beside && leads && next.before != U'\n' && (next.capital || leads_surname(words, at + 1));
}

bool leads_within_name(const std::vector<TextWord>& words, std::size_t at) {
  const std::string& word = words[at].folded;
  const bool apostrophe = word != "o" || words[at].after == U'\'' || words[at].after == 0x2019;
  const bool behind_another = at > 0 && is_particle(words[at - 1].folded);
  return at + 1 < words.size() && apostrophe && (leads_always(word) || (leads_when_small(word) && (!words[at].capital || behind_another)));
}

std::size_t behind_particles(const std::vector<TextWord>& words, std::size_t at) {
  while (at < words.size() && leads_surname(words, at)) {
    ++at;
  }
  return at;
}

bool can_follow_particle(const TextWord& word, const std::set<std::string>& called) {
  return word.folded.size() > 2 && !is_common_word(word.folded) && called.count(word.folded) == 0 && (word_sort(word.folded) != WordSort::ordinary || is_given_name(word.folded));
}

std::string led_surname_behind(const std::string& text, std::size_t end, const std::set<std::string>& called) {
  constexpr std::size_t kFurther = 40;
  const std::string rest = substring(text, end, end + kFurther);
  const std::vector<TextWord> words = words_of(rest);
  if (!rest.starts_with(' ') || words.empty() || words[0].span.start != 1) {
    return {};
  }
  const std::size_t main = behind_particles(words, 0);
  const bool joined = words[0].capital && rest[1] >= 'a' && rest[1] <= 'z';
  return joined || (main > 0 && can_follow_particle(words[main], called)) ? substring(rest, 0, words[main].span.end) : std::string();
}

std::vector<std::string> single_words(const std::vector<std::string>& words) {
  std::vector<std::string> all;
  for (const std::string& word : words) {
    for (std::size_t at = 0; at <= word.size();) {
      const std::size_t end = std::min(word.find(' ', at), word.size());
      all.push_back(word.substr(at, end - at));
      at = end + 1;
    }
  }
  return all;
}

std::string main_word(const std::string& surname) { return surname.substr(surname.rfind(' ') + 1); }

std::vector<std::string> surname_forms(const std::string& surname) {
  std::vector<std::string> forms = {surname};
  const std::string lead = surname.substr(0, surname.find(' '));
  const std::string name = main_word(surname);
  for (const JoinedLead& joined : joined_leads()) {
    for (const std::string_view other : surname.starts_with(joined.lead) && surname.size() > joined.lead.size() + 2 ? joined.others : std::vector<std::string_view>()) {
      forms.push_back(std::string(other) + surname.substr(joined.lead.size()));
    }
  }
  if (lead != surname && is_clan(lead)) {
    forms.push_back(lead + (lead == "o" ? "'" : "") + name);
    forms.push_back(lead + name);
  } else if (lead != surname && lead != "st" && lead != "saint") {
    forms.push_back(name);
  }
  return forms;
}

}  // namespace candour
