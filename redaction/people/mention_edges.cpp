#include "redaction/people/mention_edges.h"

#include <algorithm>
#include <set>
#include <string>

#include "redaction/people/labels_behind_names.h"
#include "redaction/people/name_shapes.h"
#include "redaction/people/person_cues.h"
#include "redaction/people/surname_first.h"
#include "redaction/people/titles.h"

namespace candour {
namespace {

using Words = std::vector<TextWord>;

bool is_one_of(const std::string& word, const std::set<std::string>& words) {
  return words.count(word) != 0;
}
std::size_t length(const TextWord& word) {
  return word.span.end - word.span.start;
}

// Right in front of the next word: a space between them, or the stop of an abbreviation and a space.
bool leads(const Words& words, std::size_t i) {
  constexpr std::size_t kShort = 4;
  const bool stop = words[i].after == U'.' && length(words[i]) <= kShort &&
                    words[i + 1].span.start == words[i].span.end + 2 && words[i + 1].before == U' ';
  return !words[i].possessive &&
         ((words[i].after == U' ' && words[i + 1].span.start == words[i].span.end + 1) || stop);
}

bool is_beside(const Words& words, std::size_t i) {
  return words[i].after == U' ' && words[i + 1].span.start == words[i].span.end + 1;
}

bool is_rank(const TextWord& word) {
  static const std::set<std::string> kRanks = {
      "wo1",    "wo2",         "maj",       "major",     "col",   "colonel", "capt",   "captain",
      "cpl",    "corporal",    "lcpl",      "ssgt",      "csgt",  "lt",      "lieut",  "lieutenant",
      "brig",   "brigadier",   "cdr",       "commander", "lady",  "lord",    "sir",    "dame",
      "padre",  "elder",       "brother",   "bro",       "madam", "mme",     "hon",    "supt",
      "honour", "immigration", "detective", "chief",     "ch",    "det",     "county", "district",
      "acting", "big",         "old",       "young",     "little", "wee",     "baby",   "pte",
      "sapper", "gunner",      "gnr",       "flt",       "sqn",    "cdt",     "cadet",  "2lt",
      "haji",   "hajji",       "maulana",   "qari",      "alhaja", "alhaji",  "mgr",    "black"};
  return word.capital && (is_one_of(word.folded, kRanks) || is_one_of(word.folded, titles()) ||
                          class_of_title(word.folded).has_value());
}

// "P.", "W", "Thos."
bool is_letter_of_name(const TextWord& word) {
  const bool letter =
      length(word) == 1 && word.capital && ((word.folded != "i" && word.folded != "a") || word.after == U'.');
  return word.capital && (letter || is_abbreviated_given(word.folded));
}

// "P.C." before a number: the letters of a rank.
bool are_letters_of_rank(const Words& words, std::size_t first, std::size_t last) {
  static const std::set<std::string> kRanks = {"pc", "wpc", "dc", "ds", "di", "ps"};
  std::string letters;
  for (std::size_t i = first; i <= last; ++i) {
    letters += words[i].folded;
  }
  std::erase(letters, '.');
  return is_one_of(letters, kRanks);
}

class Widening {
 public:
  Widening(const Words& words, std::size_t first, std::size_t last, Span free, PartOfName part,
           PersonClass is)
      : words_(words),
        first_(first),
        last_(last),
        floor_(free.start),
        ceiling_(free.end),
        part_(part),
        stays_(is == PersonClass::professional),
        lettered_(part == PartOfName::surname && first == last && !stays_),
        in_office_(is == PersonClass::official) {}

  void to_front() {
    rank_with_number();
    if (in_office_ && first_ > floor_ && is_beside(words_, first_ - 1) && is_shoulder_number(first_ - 1) &&
        !is_time(words_[first_ - 1].folded)) {
      --first_;  // "1880 Ogle"
    }
    while (first_ > floor_ && leads(words_, first_ - 1) &&
           (is_rank(words_[first_ - 1]) ||
            (lettered_ && (is_letter_of_name(words_[first_ - 1]) || is_joined(first_ - 1))))) {
      --first_;
    }
    if (!stays_ && part_ == PartOfName::given && first_ == last_ && first_ > floor_ && is_surname_first(words_, first_ - 1)) {
      --first_;
    }
    if (lettered_ && first_ > floor_ + 1 && is_forename_by_lead(first_ - 1)) {
      --first_;
    }
    joined_letter();
    rank_with_number();
  }

  void to_back() {
    static const std::set<std::string> kByAge = {"senior", "snr", "senr",  "junior", "jnr",
                                                 "jr",     "jun", "minor", "major"};
    static const std::set<std::string> kKin = {"apa",   "bhai",   "chacha", "chachi", "mami", "mamu",
                                               "khala", "auntie", "aunty",  "ji",     "didi", "bhabi",
                                               "sahib", "saheb",  "jee"};
    if (last_ + 1 >= std::min(words_.size(), ceiling_) || words_[last_].possessive) {
      return;
    }
    const TextWord& next = words_[last_ + 1];
    const bool given_alone = part_ == PartOfName::given && first_ == last_;
    const bool beside = words_[last_].after == U' ' && next.span.start == words_[last_].span.end + 1;
    const bool in_brackets = words_[last_].after == U' ' && next.before == U'(' &&
                             next.span.start == words_[last_].span.end + 2 &&
                             (next.after == U')' || next.after == U'.') && gender_of_title(next.folded) != 0;
    const bool listed =
        part_ == PartOfName::surname && words_[last_].all_capitals && length(words_[last_]) > 2 &&
        length(next) == 1 && next.capital &&
        (beside || (words_[last_].after == U',' && next.span.start == words_[last_].span.end + 2)) &&
        listed_letter(last_ + 1);  // "NIXON G.", "SINGLETON, K."
    const bool shouted = beside && next.all_capitals && words_[last_].all_capitals && length(next) > 1 &&
                         gender_of_title(next.folded) != 0;  // "BULMER, EDNA MRS"
    const bool by_age = beside && is_one_of(next.folded, kByAge) && !(next.capital && length(next) > 4) &&
                        ends_there(last_ + 1);
    const bool by_kin = beside && given_alone && is_one_of(next.folded, kKin);
    const bool by_letter = beside && given_alone && length(next) == 1 && ends_behind_letter(last_ + 1) &&
                           !begins_label(words_, last_ + 1);
    const bool numbered = in_office_ && is_shoulder_number(last_ + 1) &&
                          next.span.start <= words_[last_].span.end + 2 &&
                          (beside || words_[last_].after == U',');  // "Fell 2206", "Adeyinka, 3011"
    const bool by_office = beside && given_alone && next.capital && !words_[last_].all_capitals && is_office_too(last_ + 1);
    const bool given_behind = lettered_ && is_surname_first(words_, last_);
    if (listed || given_behind || numbered || by_office || in_brackets || shouted || by_age || by_kin || by_letter) {
      ++last_;
      bracket_ = in_brackets && next.after == U')' ? 1 : 0;
    }
  }

  Span span() const { return {words_[first_].span.start, words_[last_].span.end + bracket_}; }

 private:
  // "Reign" of "Riley and Reign Stubbins", "her son Storm Stubbins": a word of the dictionary, which stands
  // where a forename does.
  bool is_forename_by_lead(std::size_t at) const {
    static const std::set<std::string> kLeads = {"and",    "son",    "daughter", "brother",  "sister",
                                                 "baby",   "called", "named",    "twins",    "child",
                                                 "cousin", "nephew", "niece",    "grandson", "granddaughter"};
    const TextWord& word = words_[at];
    const bool written = word.capital && !word.all_capitals && length(word) > 2 && !word.starts_sentence &&
                         is_beside(words_, at);
    return written && is_beside(words_, at - 1) && is_one_of(words_[at - 1].folded, kLeads) &&
           !words_[at - 1].capital && !is_one_of(word.folded, titles());
  }

  // "T&" of "T&A Harcourt", "T. & A. Harcourt", "T and A Harcourt"
  void joined_letter() {
    if (is_joined(first_)) {
      first_ -= words_[first_ - 1].folded == "and" ? std::size_t{2} : std::size_t{1};
    }
  }

  // A letter that a sign or "and" joins to the letter in front of it.
  bool is_joined(std::size_t at) const {
    if (at < floor_ + 1 || length(words_[at]) != 1 || !words_[at].capital) {
      return false;
    }
    constexpr std::size_t kWidest = 6;  // ". and "
    const bool word = words_[at - 1].folded == "and" && at > floor_ + 1 && is_beside(words_, at - 1);
    const TextWord& letter = words_[word ? at - 2 : at - 1];
    const std::size_t gap = words_[at].span.start - letter.span.end;
    const bool apart =
        gap >= 3 && (letter.after == U' ' || letter.after == U'.') && words_[at].before == U' ';
    const bool sign = letter.after == U'&' || letter.after == U'+' || apart;
    return length(letter) == 1 && letter.capital && sign && gap <= (word ? kWidest : 4);
  }

  // "Oscar F was", "ryan t:"; not "Sam A level", nor "Mark B. Hand".
  bool ends_behind_letter(std::size_t at) const {
    const TextWord& letter = words_[at];
    const bool line = letter.after == U'\n' || letter.after == 0 || letter.after == U':' ||
                      letter.after == U',' || letter.after == U')' || letter.after == U';';
    const bool word_next = letter.after == U' ' && at + 1 < words_.size() && !words_[at + 1].capital &&
                           letter.folded != "i" && letter.folded != "a";
    return letter.capital ? line || word_next || letter.possessive : letter.after == U':';
  }

  // A letter alone: "SMITH, I was" goes on.
  bool listed_letter(std::size_t at) const {
    return words_[at].after != U' ' || (words_[at].folded != "a" && words_[at].folded != "i");
  }

  // "Neville Judge, 61"; not "told Callum Nurse Ellis came".
  bool is_office_too(std::size_t at) const {
    static const std::set<std::string> kSurnames = {"judge", "nurse", "constable", "sergeant", "bishop", "canon", "mayor"};
    const bool goes_on = words_[at].after == U' ' && at + 1 < words_.size() && words_[at + 1].capital && words_[at + 1].span.start == words_[at].span.end + 1;
    return is_one_of(words_[at].folded, kSurnames) && !goes_on;
  }

  // "Robert senior was", "Obi minor, and"; not "minor injuries".
  bool ends_there(std::size_t at) const {
    const bool word_next = words_[at].after == U' ' && at + 1 < words_.size();
    return length(words_[at]) <= 4 || !word_next || words_[at + 1].capital ||
           is_deed(words_[at + 1].folded) || is_state(words_[at + 1].folded) ||
           words_[at + 1].folded == "and";
  }

  // "1030", "2145"
  static bool is_time(const std::string& word) {
    constexpr int kHours = 24;
    constexpr int kMinutes = 60;
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos &&
           std::stoi(word.substr(0, 2)) < kHours && std::stoi(word.substr(2)) < kMinutes;
  }

  // Three figures or more: two are an age, a day or a minute as often.
  bool is_shoulder_number(std::size_t at) const {
    const std::string& word = words_[at].folded;
    const bool tied = at > 0 && words_[at].span.start == words_[at - 1].span.end + 1 &&
                      words_[at].before != U' ';  // of a date, a time, a telephone number
    const bool in_row = at > 0 && words_[at].before == U' ' && !words_[at - 1].folded.empty() &&
                        words_[at - 1].folded.find_first_not_of("0123456789") == std::string::npos;
    return !tied && !in_row && is_officers_number(word) && word.size() >= 3 && word.size() <= 5 &&
           (word.size() != 4 || (word.compare(0, 2, "19") != 0 && word.compare(0, 2, "20") != 0)) &&
           words_[at].after != U'/' && words_[at].after != U':' &&
           !(words_[at].after == U'.' && at + 1 < words_.size() &&
             words_[at + 1].span.start == words_[at].span.end + 1);
  }

  // "PC 4471 Bright", "P.C. 88 Catchpole"
  void rank_with_number() {
    if (first_ < floor_ + 2 || !is_beside(words_, first_ - 1) ||
        !is_officers_number(words_[first_ - 1].folded) || !leads(words_, first_ - 2)) {
      return;
    }
    if (class_of_title(words_[first_ - 2].folded) && words_[first_ - 2].capital) {
      first_ -= 2;
      return;
    }
    for (const std::size_t letters : {std::size_t{2}, std::size_t{3}}) {
      if (first_ >= floor_ + letters + 1 && length(words_[first_ - 2]) == 1 &&
          are_letters_of_rank(words_, first_ - 1 - letters, first_ - 2)) {
        first_ -= letters + 1;
        return;
      }
    }
  }

  const Words& words_;
  std::size_t first_;
  std::size_t last_;
  const std::size_t floor_;    // the first word that is free
  const std::size_t ceiling_;  // the first behind it that is not
  const PartOfName part_;
  const bool stays_;     // with what goes with it
  const bool lettered_;  // a surname that letters may stand in front of
  const bool in_office_;
  std::size_t bracket_ = 0;
};

std::size_t word_at(const Words& words, std::size_t place) {
  return static_cast<std::size_t>(
      std::upper_bound(words.begin(), words.end(), place,
                       [](std::size_t at, const TextWord& word) { return at < word.span.end; }) -
      words.begin());
}

}  // namespace

void widen_mentions(
    const std::vector<TextWord>& words, std::vector<Finding>& findings,
    const std::function<PartOfName(const std::string& person, const std::string& word)>& part_of,
    const std::function<PersonClass(const std::string& person)>& class_of) {
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Finding& finding = findings[i];
    const std::size_t first = word_at(words, finding.span.start);
    const std::size_t last = finding.span.end == 0 ? words.size() : word_at(words, finding.span.end - 1);
    if (finding.person == "subject" || first > last || last >= words.size()) {
      continue;
    }
    const std::size_t floor = i == 0 ? 0 : word_at(words, findings[i - 1].span.end);
    const std::size_t ceiling =
        i + 1 == findings.size() ? words.size() : word_at(words, findings[i + 1].span.start);
    const PartOfName part =
        first == last ? part_of(finding.person, words[first].folded) : PartOfName::several;
    Widening widening(words, first, last, {std::min(floor, first), ceiling}, part, class_of(finding.person));
    widening.to_front();
    widening.to_back();
    finding.span = {std::min(finding.span.start, widening.span().start),
                    std::max(finding.span.end, widening.span().end)};
  }
}

}  // namespace candour
