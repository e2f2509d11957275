#include "redaction/people/gather.h"

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/agencies.h"
#include "redaction/find/identifiers.h"
#include "redaction/find/tagger/lexicon.h"
#include "redaction/find/tagger/names_tagger.h"
#include "redaction/find/word_list.h"
#include "redaction/people/ages.h"
#include "redaction/people/company.h"
#include "redaction/people/given_names.h"
#include "redaction/people/labels_behind_names.h"
#include "redaction/people/name_particles.h"
#include "redaction/people/name_shapes.h"
#include "redaction/people/no_names.h"
#include "redaction/people/person_cues.h"
#include "redaction/people/tagged_evidence.h"
#include "redaction/people/towns.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr double kSmallName = 0.6;   // a given name that the tagger finds in small letters

class Gatherer {
 public:
  Gatherer(const RecordTexts& texts, const std::set<std::string>& called, std::map<std::string, FoundName>& names, std::map<std::string, NameToCheck>& check)
      : texts_(texts), called_(called), names_(names), check_(check) {
    texts.for_each_found<std::vector<Finding>>(find_identifiers, [&](const std::string& text, const std::vector<Finding>& identifiers) {
      for (const TextWord& word : words_of(text)) {
        small_[word.folded] += word.capital ? 0 : 1;
        capital_[word.folded] += word.capital ? 1 : 0;
      }
      add_towns(identifiers, towns_);
    });
    for (const auto& [folded, found] : names) {
      know(found.name);
    }
  }

  void run() {
    // Words are cut anew in each pass: a long record's words would not fit into memory beside each other.
    texts_.for_each([&](const std::string& text) { given_names(text, words_of(text)); });
    texts_.for_each([&](const std::string& text) { weigh(words_of(text)); });
    drop_places();
    texts_.for_each([&](const std::string& text) { names_by_company(text, words_of(text)); });
    texts_.for_each([&](const std::string& text) { unknown_names(text, words_of(text)); });
    texts_.for_each_found<NamesByThreshold>(tag_names_by_threshold, [&](const std::string& text, const NamesByThreshold& tagged) { tagged_names(text, tagged); });
    names_borne_out();
    std::erase_if(names_, [&](const auto& entry) {   // "Merrin Churchtown" elsewhere: the village
      const auto as_place = places_.find(entry.first);
      return (entry.second.rule == "given-name" || entry.second.rule == "tagged-name") && as_place != places_.end() && as_place->second > entry.second.times;
    });
  }

 private:
  // "Jean-Luc" too.
  static bool is_given(const TextWord& word) {
    const std::size_t hyphen = word.plain.find('-');
    const bool both = hyphen != std::string::npos && is_given_name(word.plain.substr(0, hyphen)) && (is_given_name(word.plain.substr(hyphen + 1)) || (facts_of(word.plain.substr(hyphen + 1)).lists & 1) != 0);
    return word.capital && (is_given_name(word.folded) || is_given_name(word.plain) || both || (is_abbreviated_given(word.folded) && !word.all_capitals)) && (!is_common_word(word.folded) || is_name_too(word.folded));
  }

  static bool close(const TextWord& left) { return left.after == U' ' || left.after == U'\n'; }

  // A blank between them, or the stop of "Wm. Potter".
  static bool is_right_behind(const std::vector<TextWord>& words, std::size_t i) {
    const std::size_t gap = words[i].span.start - words[i - 1].span.end;
    return (words[i - 1].after == U' ' && gap == 1) || is_over_line_end(words, i) || (words[i - 1].after == U'.' && gap == 2 && words[i].before == U' ' && is_abbreviated_given(words[i - 1].folded));
  }

  // Where a surname ends that may begin here, behind a given name: "Dijk" of "van Dijk"; 0 when none does.
  std::size_t surname_end(const std::vector<TextWord>& words, std::size_t i) const {
    const std::size_t main = i < words.size() && is_right_behind(words, i) ? behind_particles(words, i) : i;
    return main > i ? (can_follow_particle(words[main], called_) ? main : 0) : can_be_surname(words, i) ? i : 0;
  }

  // "Filip Jan", no month
  static bool is_jan(const std::vector<TextWord>& words, std::size_t i) { return words[i].folded == "jan" && !words[i].all_capitals && words[i].after != U'.' && (i + 1 == words.size() || words[i + 1].folded.find_first_of("0123456789") == std::string::npos); }

  // A capital word that could be somebody's surname, the word before it being a given name.
  bool can_be_surname(const std::vector<TextWord>& words, std::size_t i) const {
    if (i == 0 || i >= words.size() || !is_right_behind(words, i)) {
      return false;
    }
    const TextWord& word = words[i];
    const bool ordinary = word_sort(word.folded) == WordSort::ordinary;
    if (is_letters_in_front(words, i - 1) || called_.count(words[i].folded) != 0 || begins_label(words, i)) {
      return false;
    }
    if (!word.capital || (word.folded.size() < 3 && !(is_short_surname(word.folded) && word.all_capitals == words[i - 1].all_capitals)) || (is_common_word(word.folded) && !is_jan(words, i)) || (ordinary && is_place_word(word.folded) && !does_something(words, i))) {
      return false;
    }
    const bool title_case = i + 1 < words.size() && word.after == U' ' && words[i + 1].capital && word_sort(words[i + 1].folded) == WordSort::ordinary &&
                            !is_given_name(words[i + 1].folded);
    return !title_case || (!ordinary && !is_place_word(words[i + 1].folded));
  }

  // May be a name although no list holds it: hardly ever written small, in no dictionary.
  bool is_namelike(const TextWord& word) const {
    const auto small = small_.find(word.folded);
    const auto capital = capital_.find(word.folded);
    const bool letters = word.folded.find_first_of("0123456789") == std::string::npos && word.folded.find('\'') == std::string::npos;
    return word.capital && !word.all_capitals && word.folded.size() >= 3 && letters && !is_known_body(word.folded) && !is_common_word(word.folded) && !is_place_word(word.folded) &&
           word_sort(word.folded) == WordSort::unknown && small != small_.end() && capital != capital_.end() && 3 * small->second <= capital->second;
  }

  void know(const std::string& name) {
    for (const TextWord& word : words_of(name)) {
      known_.insert(word.folded);
    }
  }

  void add(const std::string& name, double score, const char* rule = "given-name", const std::string& title = {}) {
    if (is_agency_or_firm(name)) {
      return;   // "Home-Start", "Women's Aid"
    }
    FoundName found;
    found.name = name;
    found.score = score;
    found.rule = rule;
    found.title = title;
    know(name);
    const auto [place, is_new] = names_.try_emplace(fold_word(name), found);
    place->second.times += is_new ? 0 : 1;
  }

  // "Max Dunne", "BOYLE Curtis", and "Max" away from a sentence's start.
  void given_names(const std::string& text, const std::vector<TextWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const TextWord& word = words[i];
      if (!is_given(word) || is_numbered(words, i) || is_nobody_here(words, i)) {
        continue;
      }
      if (const bool two = i + 1 < words.size() && word.after == U' ' && words[i + 1].capital; two && goes_on_as_place(text, {word.span.start, words[i + 1].span.end})) {
        ++places_[word.folded + " " + words[i + 1].folded];
        continue;
      }
      const std::string given = substring(text, word.span.start, word.span.end);
      if (const std::size_t last = last_given_name(words, i); i > 0 && is_surname_in_front(words, i - 1) && (!word.all_capitals || word.after != U',')) {
        add(substring(text, word.span.start, words[last].span.end) + " " + substring(text, words[i - 1].span.start, words[i - 1].span.end), 0.5);
        i = last;
      } else if (const std::size_t end = surname_end(words, last + 1); last > i && end != 0) {
        add(substring(text, word.span.start, words[end].span.end), 0.5);
        i = end;
      } else if (const std::size_t own = surname_end(words, i + 1); !word.possessive && own != 0 && !opens_a_question(words, i) && (word.folded != "jan" || word_sort(words[own].folded) == WordSort::unknown)) {
        add(given + " " + substring(text, words[i + 1].span.start, words[own].span.end), 0.5);
        i = own;
      } else if (i > 0 && is_surname_in_capitals(words[i - 1]) && word.span.start == words[i - 1].span.end + 1 && !word.all_capitals) {   // not 'LOCKHART ("Billy")'
        add(substring(text, words[i - 1].span.start, words[i - 1].span.end) + " " + given, 0.5);
      } else if (is_name_too(word.folded) && (speaks_of_person(words, i))) {
        add(given, 0.5);
      } else if (!is_word_too(word.folded) && !is_name_too(word.folded) && !is_abbreviated_given(word.folded) && !(word.all_capitals && word.folded.size() < 3) && (!word.starts_sentence || word.possessive || word.short_verb) && !names_place(words, i) &&
                 (!is_place_too(word.folded) || behind(words, i) + in_front(words, i) > 0)) {
        add(given, 0.5);
      }
    }
  }

  // Where the given names end that begin here: "Dean Anthony", of one person.
  static std::size_t last_given_name(const std::vector<TextWord>& words, std::size_t i) {
    const bool second = i + 1 < words.size() && !words[i].possessive && is_right_behind(words, i + 1) && is_given(words[i + 1]);
    return second ? i + 1 : i;
  }

  // "Summer is 14", "Summer's social worker", "Will (9)": nothing else is said so of a season or a wish.
  bool speaks_of_person(const std::vector<TextWord>& words, std::size_t i) const {
    if (i + 1 >= words.size()) {
      return false;
    }
    return age_said_of(words, i) || (words[i].possessive && (is_persons(words[i + 1].folded) || words[i + 1].folded == "social"));
  }

  int behind(const std::vector<TextWord>& words, std::size_t last) const {
    if (last + 1 >= words.size()) {
      return 0;
    }
    const TextWord& word = words[last];
    const TextWord& next = words[last + 1];
    const bool known_next = next.capital && known_.count(next.folded) != 0;
    int weight = (close(word) || word.possessive) && is_deed(next.folded) && !next.capital ? 1 : 0;
    weight += word.possessive && is_persons(next.folded) ? 2 : 0;
    weight += word.after == U',' && next.folded == "who" ? 1 : 0;
    weight -= close(word) && next.capital && is_place_word(next.folded) ? 3 : 0;
    weight += (word.after == U';' || word.after == U'&') && known_next ? 1 : 0;
    weight += close(word) && next.folded == "and" && last + 2 < words.size() && words[last + 2].capital && known_.count(words[last + 2].folded) != 0 ? 1 : 0;
    return weight;
  }

  int in_front(const std::vector<TextWord>& words, std::size_t first) const {
    if (first == 0) {
      return 0;
    }
    const TextWord& before = words[first - 1];
    int weight = close(before) && leads_to_person(before.folded) && !before.capital ? 1 : 0;
    const bool letter = before.capital && before.span.end - before.span.start == 1 && (before.before == U'&' || before.before == U'+');   // "T&A Harcourt"
    weight -= close(before) && leads_elsewhere(before.folded) && !letter && !stands_for_family(words, first) ? 2 : 0;
    weight -= close(before) && before.capital && is_place_word(before.folded) ? 1 : 0;
    weight += before.after == U';' && before.capital && known_.count(before.folded) != 0 ? 2 : 0;
    weight += close(before) && before.folded == "and" && first > 1 && words[first - 2].capital && known_.count(words[first - 2].folded) != 0 ? 1 : 0;
    return weight;
  }

  // "the Foyle lads", "Gruff, Macsen & Ianto", "Xu Jing"
  void names_by_company(const std::string& text, const std::vector<TextWord>& words) {
    const auto written = [&](std::size_t first, std::size_t last) { return substring(text, words[first].span.start, words[last].span.end); };
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (stands_for_family(words, i) && can_be_familys(words[i], words[i].folded)) {
        add(written(i, i), 0.45);
      } else if (is_family_plural(words, i)) {
        const std::string stem = words[i].folded.substr(0, words[i].folded.size() - 1);
        const bool listed = word_sort(stem) != WordSort::ordinary && (facts_of(stem).lists & 2) != 0;
        if ((words[i].after == U'\'' || words[i].after == 0x2019 || listed) && can_be_familys(words[i], stem)) {
          add(substring(text, words[i].span.start, words[i].span.end - 1), 0.45);
        }
      }
      if (const std::size_t last = surname_first_end(words, i); last > i && !is_place_word(words[last].folded)) {
        add(written(i, last), 0.5);
        i = last;
      }
    }
    for (const Listed& one : listed_beside(text, words, [&](std::size_t at) { return is_known_given(words[at]); })) {
      if (can_be_listed(words[one.at], one.of_pair)) {
        add(written(one.at, one.at), 0.45);
      }
    }
  }

  // A word that names no place, people or body anywhere, as far as the record and the lists tell.
  bool can_be_familys(const TextWord& word, const std::string& name) const {
    const int lists = facts_of(name).lists;
    const auto place = as_place_.find(name);
    const bool clan = name.find('-') != std::string::npos || name.starts_with("o'") || name.starts_with("mc");
    const bool unknown = word_sort(name) == WordSort::unknown;
    return name.size() > 2 && (unknown || clan || ((lists & 2) != 0 && word_sort(name) != WordSort::ordinary)) && !is_common_word(name) && !is_place_word(name) && !is_people(name) && !is_known_body(name) &&
           name.find_first_of("0123456789") == std::string::npos && towns_.count(name) == 0 && (place == as_place_.end() || place->second == 0) && !is_given_name(name) && !word.possessive;
  }

  bool is_known_given(const TextWord& word) const {
    return word.capital && !is_place_too(word.folded) && !is_common_word(word.folded) && (called_.count(word.plain) != 0 || (known_.count(word.folded) != 0 && (is_given_name(word.plain) || (facts_of(word.plain).lists & 1) != 0)));
  }

  bool can_be_listed(const TextWord& word, bool of_pair) const {
    const int lists = facts_of(word.plain).lists;
    const auto small = small_.find(word.folded);
    const auto capital = capital_.find(word.folded);
    const auto place = as_place_.find(word.folded);
    const bool given = is_given_name(word.plain) || is_short_given_name(word.plain) || (lists & 1) != 0;
    const WordSort sort = word_sort(word.folded);
    const bool namelike = is_given_name(word.plain) || is_short_given_name(word.plain) || (sort == WordSort::unknown && (given || !of_pair) && ((lists & 4) == 0 || given)) || (sort == WordSort::proper && given && (lists & 4) == 0);
    return namelike && (word.folded.size() > 2 || (word.folded.size() == 2 && is_short_given_name(word.folded))) && !word.all_capitals && (!is_common_word(word.folded) || is_name_too(word.folded)) && !is_place_word(word.folded) && !is_people(word.folded) && !is_known_body(word.folded) &&
           word.folded.find_first_of("0123456789'") == std::string::npos && towns_.count(word.folded) == 0 && (place == as_place_.end() || place->second == 0) &&
           (small == small_.end() || capital == capital_.end() || 3 * small->second <= capital->second);
  }

  // What speaks for a person and what for a place, word by word.
  void weigh(const std::vector<TextWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      as_place_[words[i].folded] += names_place(words, i) ? 1 : 0;
      if (is_namelike(words[i])) {
        const bool pair = i + 1 < words.size() && words[i].after == U' ' && is_namelike(words[i + 1]);
        weight_[words[i].folded] += in_front(words, i) + behind(words, pair ? i + 1 : i);
        pairs_[words[i].folded] += pair ? 1 : 0;
      }
    }
  }

  // A label or a role led to one word that the record speaks of as of a place: "GP, Amblethorpe", "Reported by: Fell House".
  void drop_places() {
    std::erase_if(names_, [&](const auto& entry) {
      const std::string& title = entry.second.title;
      const bool titled = title == "Mr" || title == "Mrs" || title == "Ms" || title == "Miss" || title == "Dr";
      const auto weight = weight_.find(entry.first);
      const bool spoken_of_so = weight != weight_.end() && weight->second < 0;
      return !titled && (spoken_of_so || towns_.count(entry.first) != 0) && !is_given_name(entry.first);
    });
  }

  // "Jaydon Pryce", "Kacper": in no dictionary, and the record speaks of them as of people.
  void unknown_names(const std::string& text, const std::vector<TextWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const TextWord& word = words[i];
      const bool surname_itself = i > 0 && words[i - 1].after == U' ' && is_given(words[i - 1]);
      if (!is_namelike(word) || towns_.count(word.folded) != 0 || is_given(word) || surname_itself || weight_[word.folded] < (pairs_[word.folded] > 0 ? 1 : 2)) {
        continue;
      }
      const std::size_t end = word.possessive ? 0 : surname_end(words, i + 1);
      const bool surname = end > i && (is_namelike(words[end]) || word_sort(words[end].folded) == WordSort::proper);
      const Span whole = {word.span.start, surname ? words[end].span.end : word.span.end};
      add_unless_place(text, whole, substring(text, whole.start, whole.end), 0.45, "given-name");
      i = surname ? end : i;
    }
  }

  // What the names tagger takes for a person, where the record does not write the word small as well.
  void tagged_names(const std::string& text, const NamesByThreshold& tagged) {
    for (TaggedName name : tagged.proposed) {
      name.span.start += welsh_verb_length(text, name.span);
      if (std::string words = person_in(text, name); !words.empty()) {
        words += led_surname_behind(text, name.span.end, called_);
        add_unless_place(text, name.span, words, name.probability, "tagged-name");
      } else if (const std::string title = courtesy_title_of(text, name); !title.empty()) {
        add(substring(text, name.span.start, name.span.end), name.probability, "titled-name", title);
      }
    }
    evidence_.add(text, tagged);
    for (const TaggedName& name : tagged.to_check) {
      if (const std::string words = person_in(text, name); !words.empty()) {
        NameToCheck& check = check_[words];
        ++check.times;
        check.probability = std::max(check.probability, name.probability);
      }
    }
  }

  void names_borne_out() {
    for (const TaggedEvidence::Word& word : evidence_.borne_out(capital_, small_)) {
      const auto weight = weight_.find(word.folded);
      if (!is_people(word.folded) && names_.count(word.folded) == 0 && towns_.count(word.folded) == 0 && word.outweighs(weight == weight_.end() ? 0 : weight->second)) {
        add(word.written, word.surest, "tagged-name");
      }
    }
  }

  void add_unless_place(const std::string& text, Span span, const std::string& name, double score, const char* rule) {
    if (goes_on_as_place(text, span)) {
      ++places_[fold_word(name)];
    } else {
      add(name, score, rule);
    }
  }

  // The words of a person's name; nothing when they cannot be one.
  std::string person_in(const std::string& text, const TaggedName& tagged) const {
    std::string name = before_label(text, tagged.span);
    std::vector<TextWord> words = words_of(name);
    if (is_lettered_thing(words) || is_kin_brand(text, tagged.span) || (words.size() == 1 && is_school_subject(words[0].folded) && called_.count(words[0].folded) == 0)) {
      return {};
    }
    if (words.size() > 1 && is_letters_in_front(words, 0)) {
      name = substring(name, words[1].span.start, words.back().span.end);
      words = words_of(name);
      if (words.size() == 1 && !is_given_name(words[0].folded) && called_.count(words[0].folded) == 0) {
        return {};   // "WM Cty", as OCR reads scribbles
      }
    }
    if (words.size() == 2 && called_.count(words[1].folded) != 0 && called_.count(words[0].folded) == 0) {
      name = substring(name, words[0].span.start, words[0].span.end);   // "told Saima Bernie is out"
      words.pop_back();
    }
    const bool in_small = words.size() == 1 && !words[0].capital && tagged.probability >= kSmallName && is_given_name(words[0].folded) && word_sort(words[0].folded) != WordSort::ordinary;
    const bool whole = in_small || is_sure_of_all(tagged, words, !words.empty() && is_given(words[0])) || (!words.empty() && name.find_first_of("\n\t") == std::string::npos &&
                                    std::all_of(words.begin(), words.end(), [&](const TextWord& word) {
                                      return can_be_tagged(word, words.size() == 1) || leads_surname(words, static_cast<std::size_t>(&word - words.data()));
                                    }));
    return whole && tagged.kind == NameKind::person ? name : std::string();
  }

  bool can_be_tagged(const TextWord& word, bool alone) const {
    const auto small = small_.find(word.folded);
    const auto capital = capital_.find(word.folded);
    const bool mostly_small = small != small_.end() && capital != capital_.end() && 3 * small->second > capital->second;
    const bool letters = word.folded.find_first_of("0123456789@") == std::string::npos;
    const bool shortened = word.folded.size() < 3 && word.folded.size() > 1;   // "WM", "St"
    const bool ordinary = word_sort(word.folded) == WordSort::ordinary && !is_given_name(word.folded);
    const bool doubtful = mostly_small || word.all_capitals || word.folded.size() < 3 || ordinary;
    const auto weight = weight_.find(word.folded);
    const bool spoken_of_as_place = (weight != weight_.end() && weight->second < 0) || (alone && towns_.count(word.folded) != 0);
    return word.capital && letters && !shortened && !spoken_of_as_place && !is_common_word(word.folded) && !is_place_word(word.folded) && !is_known_body(word.folded) && !(alone && doubtful);
  }

  const RecordTexts& texts_;
  const std::set<std::string>& called_;
  std::map<std::string, FoundName>& names_;
  std::map<std::string, NameToCheck>& check_;
  std::set<std::string> towns_;
  std::map<std::string, int> small_;     // how often each word stands in small letters
  std::map<std::string, int> capital_;   // and with a capital
  std::map<std::string, int> weight_;
  std::map<std::string, int> pairs_;
  TaggedEvidence evidence_;
  std::map<std::string, int> as_place_;   // how often a word stands like a place's
  std::map<std::string, int> places_;   // how often a name goes on as a school's
  std::set<std::string> known_;      // words of names found so far
};

}  // namespace

void gather_names(const RecordTexts& texts, const std::set<std::string>& called, std::map<std::string, FoundName>& names, std::map<std::string, NameToCheck>& check) {
  Gatherer(texts, called, names, check).run();
}

}  // namespace candour
