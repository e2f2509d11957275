#include "redaction/people/word_in_context.h"

#include <algorithm>
#include <set>

#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/company.h"
#include "redaction/people/given_names.h"
#include "redaction/people/no_names.h"
#include "redaction/people/person_cues.h"
#include "redaction/people/titles.h"

namespace candour {
namespace {

constexpr double kKnownName = 0.25;   // the tagger's word for a name of somebody known

constexpr double kSurelyName = 0.7;   // for an everyday word that a title alone has shown as a surname

bool has_digit(const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; }
bool is_month(const std::string& word) { return word == "may" || word == "april" || word == "june" || word == "august" || word == "jan"; }

// "in Jan.", "by June"
bool leads_to_month(const std::string& word) {
  static const std::set<std::string> kWords = {"in", "since", "until", "till", "by", "early", "late", "mid", "last", "next", "from", "during"};
  return kWords.count(word) != 0;
}

// A verb first of all, so that in small letters only its neighbours make it a name.
bool is_verb_too(const std::string& word) {
  static const std::set<std::string> kVerbs = {"will", "hope", "mark", "may", "rob", "sue", "pat", "grant", "chase", "drew", "bill", "jack", "ray", "rich", "drop"};
  return kVerbs.count(word) != 0;
}

bool leads_to_noun(const std::string& word) {
  static const std::set<std::string> kWords = {"the", "a", "an", "no", "any", "some", "much", "of", "such", "my", "her", "his", "their", "our", "your", "great", "full", "little", "pure", "what", "every"};
  return kWords.count(word) != 0;
}

bool follows_modal(const std::string& word) {
  static const std::set<std::string> kWords = {"you", "the", "a", "an", "be", "i", "we", "they", "he", "she", "it", "this", "that", "these", "there", "of", "need", "needs", "not", "have", "also", "then", "ring", "call", "try"};
  return kWords.count(word) != 0;
}

bool is_call(const std::string& word) {
  static const std::set<std::string> kWords = {"re", "from", "to", "for", "spoke", "said", "is", "knows", "not", "named", "called", "about"};
  return kWords.count(word) != 0;
}

bool is_past(const std::string& word) {
  static const std::set<std::string> kWords = {"does", "doesn't", "didn't", "put", "drew", "began", "held", "kept", "sat", "found", "sang"};
  return kWords.count(word) != 0 || (word.size() > 4 && word.ends_with("ed"));
}

bool is_said(const std::string& word) {
  static const std::set<std::string> kWords = {"said", "says", "told", "tells", "asked", "asks", "stated", "states", "replied", "explained", "claimed", "denied", "admitted", "insisted", "added", "rang", "telephoned", "phoned", "agreed", "refused", "thinks", "thought", "wants", "wanted"};
  return kWords.count(word) != 0;
}

// Behind a subject that has its verb understood or past: "Will on the phone", "Will and Megan".
bool follows_subject(const std::string& word) {
  static const std::set<std::string> kWords = {"and", "on", "in", "at", "with", "who", "as", "aged", "both", "felt", "stood", "has", "did"};
  return kWords.count(word) != 0 || is_past(word);
}

}  // namespace

bool WordInContext::next_is(std::size_t at, bool (*what)(const std::string&)) const {
  return at + 1 < words_.size() && words_[at].after == U' ' && !words_[at].possessive && what(words_[at + 1].folded);
}

bool WordInContext::reads_as_name(std::size_t at, double least) const {
  if (!person_words_) {
    person_words_ = person_words(text_);
  }
  const Span span = words_[at].span;
  auto tagged = std::lower_bound(person_words_->begin(), person_words_->end(), span.start, [](const PersonWord& word, std::size_t start) { return word.span.end <= start; });
  for (; tagged != person_words_->end() && tagged->span.start < span.end; ++tagged) {
    if (tagged->probability >= least) {
      return true;
    }
  }
  return false;
}

// "Larkmoor Street", "in Sydney", "17 May".
bool WordInContext::is_place_or_date(std::size_t at, Bearer bearer) const {
  const TextWord& word = words_[at];
  const bool has_next = at + 1 < words_.size();
  const bool street = has_next && word.after == U' ' && !word.possessive && words_[at + 1].capital && is_place_word(words_[at + 1].folded);
  const bool led = at > 0 && is_place_too(word.folded) && leads_to_place(words_[at - 1].folded);
  const bool telephone = word.folded == "tel" && has_next && (has_digit(words_[at + 1].folded) || words_[at + 1].folded == "no");
  const bool regulation = telephone || (word.folded == "reg" && word.after == U'.' && has_next && has_digit(words_[at + 1].folded));
  const bool saint = at > 0 && words_[at - 1].capital && (words_[at - 1].folded == "st" || words_[at - 1].folded == "saint") && (words_[at - 1].after == U' ' || words_[at - 1].after == U'.') && word.span.start <= words_[at - 1].span.end + 2;
  const bool month_alone = word.folded == "jan" && at > 0 && leads_to_month(words_[at - 1].folded);
  static const std::set<std::string> kFostering = {"mother", "mothers", "father", "fathers", "parent", "parents", "carer", "carers", "care", "home", "homes", "placement", "placements", "panel", "child", "children", "agency", "mum", "dad", "brother", "sister", "son", "daughter"};
  const bool fostering = word.folded == "foster" && has_next && word.after == U' ' && kFostering.count(words_[at + 1].folded) != 0;
  const bool date = fostering || regulation || saint || month_alone || (is_month(word.folded) && ((at > 0 && has_digit(words_[at - 1].folded)) || (has_next && has_digit(words_[at + 1].folded))));
  return (street && !bearer.subject) || (led && !bearer.known) || date;
}

// "King said that", "we told Day": a surname where somebody speaks or is spoken to, and not "the King said", "Christmas Day told".
bool WordInContext::in_talk(std::size_t at) const {
  static const std::set<std::string> kTelling = {"told", "asked", "thanked", "rang", "phoned", "saw", "met", "visited", "warned", "advised", "informed"};
  const TextWord& word = words_[at];
  const bool first = at == 0 || word.starts_sentence || words_[at - 1].after == U'\n';
  const bool led = !first && (words_[at - 1].capital || leads_to_noun(words_[at - 1].folded) || has_digit(words_[at - 1].folded) || word.before != U' ' || words_[at - 1].folded == "this" || words_[at - 1].folded == "that");
  static const std::set<std::string> kDegrees = {"too", "very", "so", "more", "less", "rather", "quite", "fairly"};   // "Price said too high"
  const bool degree = at + 2 < words_.size() && kDegrees.count(words_[at + 2].folded) != 0;
  const bool speaks = next_is(at, is_said) && !led && !degree;
  const bool spoken_to = !first && words_[at - 1].after == U' ' && kTelling.count(words_[at - 1].folded) != 0 && (word.after != U' ' || at + 1 == words_.size() || !words_[at + 1].capital);
  return word.capital && !word.all_capitals && (speaks || spoken_to);
}

// "née Foster", "(formerly Day)", "(Foster before marriage)"
bool WordInContext::is_told_formerly(std::size_t at) const {
  const TextWord& word = words_[at];
  const bool ends = word.after == U')' || word.after == U',' || word.after == U'.' || word.after == U';';
  const std::string before = at > 0 && words_[at - 1].after == U' ' ? words_[at - 1].plain : std::string();
  const bool married = word.before == U'(' && at + 2 < words_.size() && words_[at + 1].folded == "before" && (words_[at + 2].folded == "marriage" || words_[at + 2].folded == "she" || words_[at + 2].folded == "her");
  return word.capital && (before == "nee" || (ends && (before == "formerly" || before == "previously" || before == "name" || before == "born")) || married);
}

bool WordInContext::before_deed(std::size_t at) const { return next_is(at, is_state) || next_is(at, is_deed); }
bool WordInContext::behind_lead(std::size_t at) const {
  return at > 0 && words_[at - 1].after == U' ' && (leads_to_person(words_[at - 1].folded) || is_call(words_[at - 1].folded));
}

// A note that hardly has a capital: a known name is told by its neighbours alone.
bool WordInContext::written_small() const {
  constexpr std::size_t kWordsEnough = 12;
  if (!written_small_) {
    const auto capitals = static_cast<std::size_t>(std::count_if(words_.begin(), words_.end(), [](const TextWord& word) { return word.capital; }));
    written_small_ = words_.size() >= kWordsEnough && 20 * capitals < words_.size();
  }
  return *written_small_;
}

bool WordInContext::stands_small(std::size_t at) const {
  const std::string& word = words_[at].folded;
  if (!written_small() || !is_name_too(word)) {
    return false;
  }
  return before_deed(at) || behind_lead(at) || (!is_verb_too(word) && !(at > 0 && leads_to_noun(words_[at - 1].folded)));
}

bool WordInContext::may_be_small(std::size_t at, Bearer bearer) const { return reads_as_name(at, kProposeName) || (bearer.known && stands_small(at)); }

// "HAND was on the stairs": a surname in capitals among words that are not.
bool WordInContext::stands_out(std::size_t at) const {
  const auto plain = [&](std::size_t i) { return i >= words_.size() || !words_[i].all_capitals; };
  return words_[at].all_capitals && words_[at].folded.size() >= 3 && plain(at + 1) && plain(at + 2) && (at == 0 || plain(at - 1));
}

// Among capitals alone a capital says nothing.
bool WordInContext::shouted(std::size_t at) const {
  const auto capitals = [&](std::size_t i) { return words_[i].all_capitals && words_[i].folded.size() > 1; };
  return capitals(at) && (at == 0 || capitals(at - 1)) && (at + 1 == words_.size() || capitals(at + 1)) && (at > 0 || words_.size() > 1);
}

// A name of somebody whom the request names, written with a capital: "Will, 15, rang", "Will on the phone", "whatever Day says".
bool WordInContext::known_stands(std::size_t at, Bearer bearer) const {
  const TextWord& word = words_[at];
  if (!word.capital) {
    return stands_small(at);
  }
  if (before_deed(at) || (!word.starts_sentence && behind_lead(at))) {
    return true;
  }
  if (bearer.surname || !is_name_too(word.folded)) {
    return false;
  }
  const bool at_edge = word.starts_sentence || word.before == U'\n' || word.before == U'\t';
  const bool aged = at + 1 < words_.size() && words_[at + 1].before == U'(' && has_digit(words_[at + 1].folded);
  return !at_edge || word.possessive || aged || (word.after != U' ' && word.after != U'\n') || next_is(at, follows_subject);
}

// "Home Grant", "Wood Green"
bool WordInContext::beside_capital(std::size_t at) const {
  const bool before = at > 0 && words_[at - 1].after == U' ' && words_[at - 1].capital;
  return before || (at + 1 < words_.size() && words_[at].after == U' ' && !words_[at].possessive && words_[at + 1].capital);
}

// "Friday" and "May" are days and months, "English" a lesson, whoever has been called "Mr Friday" or "Mrs English".
bool WordInContext::is_never_bare(std::size_t at, Bearer bearer) const {
  const std::string& word = words_[at].folded;
  if (!bearer.surname || bearer.subject) {
    return false;
  }
  return is_weekday(word) ? !(bearer.known && in_talk(at)) : !bearer.known && (is_month_name(word) || is_school_subject(word));
}

// "King said", "told King", "the King sisters": what a surname that a title alone has shown needs, if it is an everyday word.
bool WordInContext::titled_stands(std::size_t at) const {
  const bool called_so = (is_given_name(words_[at].folded) || is_name_too(words_[at].folded)) && (words_[at].possessive || next_is(at, is_deed)) && !(at > 0 && !words_[at].starts_sentence && leads_to_noun(words_[at - 1].folded));
  const bool read = !words_[at].starts_sentence && reads_as_name(at, kSurelyName);
  return in_talk(at) || is_told_formerly(at) || stands_for_family(words_, at) || (!beside_capital(at) && words_[at].capital && (called_so || read || stands_out(at)));
}

bool WordInContext::stands_as_name(std::size_t at, Bearer bearer) const {
  const TextWord& word = words_[at];
  if (is_never_bare(at, bearer) || is_place_or_date(at, bearer)) {
    return false;
  }
  if (!is_word_too(word.folded)) {
    return word.capital || !is_common_word(word.folded);
  }
  if (word.capital && behind_rank(at)) {
    return true;
  }
  if (shouted(at)) {
    return reads_as_name(at, kProposeName) || ((bearer.known || is_given_name(word.folded)) && before_deed(at)) || (bearer.known && !bearer.surname && is_name_too(word.folded) && behind_lead(at));
  }
  if (bearer.surname && !bearer.known) {
    return titled_stands(at);
  }
  if (reads_as_name(at, bearer.known ? kKnownName : kProposeName) || stands_out(at) || (bearer.known && known_stands(at, bearer))) {
    return true;
  }
  if (bearer.surname && !bearer.subject && (in_talk(at) || is_told_formerly(at) || stands_for_family(words_, at))) {
    return true;
  }
  if (!word.capital || is_common_word(word.folded)) {
    return false;
  }
  const bool surname = !is_given_name(word.folded) && !is_name_too(word.folded) && bearer.surname;
  if (word.possessive || (!surname && (next_is(at, is_deed) || next_is(at, is_past)))) {
    return true;
  }
  const bool capital_next = at + 1 < words_.size() && word.after == U' ' && words_[at + 1].capital;
  const bool at_edge = word.starts_sentence || word.after == U'\t' || word.before == U'\t' || word.before == U'\n';
  if (surname && (capital_next || at_edge)) {
    return false;   // a heading, a cell, a sentence's first word
  }
  // Somebody the request names is missed at more harm than a sentence that begins with such a word is marked.
  return !(word.starts_sentence && (bearer.known ? opens_as_word(at) : !before_verb(at)));
}

// "PC 1880 OGLE", "P.C. 12 Mills"
bool WordInContext::behind_rank(std::size_t at) const {
  if (at < 2 || words_[at - 1].after != U' ' || !is_officers_number(words_[at - 1].folded) || !words_[at - 2].capital || words_[at - 1].span.start > words_[at - 2].span.end + 2) {
    return false;
  }
  const bool letters = at > 2 && words_[at - 2].folded == "c" && (words_[at - 3].folded == "p" || words_[at - 3].folded == "d");
  return letters || class_of_title(words_[at - 2].folded) == PersonClass::official;
}

// At a sentence's start a word like "Grant" is taken for a name when what follows treats it as one.
bool WordInContext::before_verb(std::size_t at) const {
  static const std::set<std::string> kVerbs = {"is", "was", "has", "had", "said", "says", "came", "went", "told", "and", "seen", "did", "will",
                                               "would", "asked", "reported", "stated", "wants", "not", "present", "attended", "been", "left", "also"};
  return at + 1 >= words_.size() || kVerbs.count(words_[at + 1].folded) != 0 || words_[at].all_capitals;
}

bool WordInContext::opens_as_word(std::size_t at) const { return at + 1 < words_.size() && (follows_modal(words_[at + 1].folded) || words_[at + 1].folded == "for" || words_[at + 1].folded == "to"); }

}  // namespace candour
