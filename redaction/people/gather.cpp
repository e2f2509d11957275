#include "redaction/people/gather.h"

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/agencies.h"
#include "redaction/find/identifiers.h"
#include "redaction/find/tagger/names_tagger.h"
#include "redaction/find/word_list.h"
#include "redaction/people/ages.h"
#include "redaction/people/given_names.h"
#include "redaction/people/labels_behind_names.h"
#include "redaction/people/person_cues.h"
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
      learn_towns(identifiers);
    });
    for (const auto& [folded, found] : names) {
      know(found.name);
    }
  }

  // "3 Chapel Terrace, Tenbrook": what stands behind the street.
  void learn_towns(const std::vector<Finding>& identifiers) {
    for (const Finding& address : identifiers) {
      const std::size_t comma = address.kind == FindingKind::address ? address.text.find(',') : std::string::npos;
      for (const TextWord& word : comma == std::string::npos ? std::vector<TextWord>() : words_of(std::string_view(address.text).substr(comma))) {
        if (word.capital && word.folded.size() > 2 && word.folded.find_first_of("0123456789") == std::string::npos && !is_given_name(word.folded)) {
          towns_.insert(word.folded);
        }
      }
    }
  }

  void run() {
    // Words are cut anew in each pass: a long record's words would not fit into memory beside each other.
    texts_.for_each([&](const std::string& text) { given_names(text, words_of(text)); });
    texts_.for_each([&](const std::string& text) { weigh(words_of(text)); });
    drop_places();
    texts_.for_each([&](const std::string& text) { unknown_names(text, words_of(text)); });
    texts_.for_each_found<NamesByThreshold>(tag_names_by_threshold, [&](const std::string& text, const NamesByThreshold& tagged) { tagged_names(text, tagged); });
    std::erase_if(names_, [&](const auto& entry) {   // "Merrin Churchtown" elsewhere: the village
      const auto as_place = places_.find(entry.first);
      return (entry.second.rule == "given-name" || entry.second.rule == "tagged-name") && as_place != places_.end() && as_place->second > entry.second.times;
    });
  }

 private:
  static bool is_given(const TextWord& word) { return word.capital && is_given_name(word.folded) && (!is_common_word(word.folded) || is_name_too(word.folded)); }

  // "Reg 24", "Art. 8": a regulation, an article.
  static bool is_numbered(const std::vector<TextWord>& words, std::size_t i) {
    static const std::set<std::string> kLead = {"under", "of", "the", "in", "per", "a", "by", "see", "and"};
    static const std::set<std::string> kBehind = {"agreement", "viability", "visit", "visits", "visitor", "report", "assessment", "reports"};
    const bool short_form = words[i].folded == "reg" || words[i].folded == "art";
    const bool numbered = short_form && i + 1 < words.size() && words[i + 1].folded.find_first_of("0123456789") == 0;   // "Reg 71" may be a man and his age
    return numbered && (words[i].after == U'.' || (i > 0 && !words[i - 1].capital && kLead.count(words[i - 1].folded) != 0) || (i + 2 < words.size() && kBehind.count(words[i + 2].folded) != 0));
  }

  static bool close(const TextWord& left) { return left.after == U' ' || left.after == U'\n'; }

  // "ABE Yusuf": an abbreviation in front of a name.
  static bool is_letters_in_front(const std::vector<TextWord>& words, std::size_t i) {
    return words[i].all_capitals && words[i].folded.size() > 1 && words[i].folded.size() <= 4 && i + 1 < words.size() && !words[i + 1].all_capitals && words[i + 1].folded.size() > 2;
  }

  // A capital word that could be somebody's surname, the word before it being a given name.
  bool can_be_surname(const std::vector<TextWord>& words, std::size_t i) const {
    if (i == 0 || i >= words.size() || words[i - 1].after != U' ' || words[i].span.start != words[i - 1].span.end + 1) {
      return false;
    }
    const TextWord& word = words[i];
    const bool ordinary = word_sort(word.folded) == WordSort::ordinary;
    if (is_letters_in_front(words, i - 1) || called_.count(words[i].folded) != 0 || begins_label(words, i)) {
      return false;
    }
    if (!word.capital || word.folded.size() < 3 || is_common_word(word.folded) || (ordinary && is_place_word(word.folded))) {
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
    return word.capital && !word.all_capitals && word.folded.size() >= 3 && letters && !is_common_word(word.folded) && !is_place_word(word.folded) &&
           word_sort(word.folded) == WordSort::unknown && small != small_.end() && capital != capital_.end() && 3 * small->second <= capital->second;
  }

  void know(const std::string& name) {
    for (const TextWord& word : words_of(name)) {
      known_.insert(word.folded);
    }
  }

  void add(const std::string& name, double score, const char* rule = "given-name") {
    if (is_agency_or_firm(name)) {
      return;   // "Home-Start", "Women's Aid"
    }
    FoundName found;
    found.name = name;
    found.score = score;
    found.rule = rule;
    know(name);
    const auto [place, is_new] = names_.try_emplace(fold_word(name), found);
    place->second.times += is_new ? 0 : 1;
  }

  // "Max Dunne", "BOYLE Curtis", and "Max" away from a sentence's start.
  void given_names(const std::string& text, const std::vector<TextWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const TextWord& word = words[i];
      if (!is_given(word) || is_numbered(words, i)) {
        continue;
      }
      if (const bool two = i + 1 < words.size() && word.after == U' ' && words[i + 1].capital; two && goes_on_as_place(text, {word.span.start, words[i + 1].span.end})) {
        ++places_[word.folded + " " + words[i + 1].folded];
        continue;
      }
      const std::string given = substring(text, word.span.start, word.span.end);
      if (const std::size_t last = last_given_name(words, i); i > 0 && is_surname_in_front(words, i - 1) && !word.all_capitals) {
        add(substring(text, word.span.start, words[last].span.end) + " " + substring(text, words[i - 1].span.start, words[i - 1].span.end), 0.5);
        i = last;
      } else if (last > i && can_be_surname(words, last + 1)) {
        add(substring(text, word.span.start, words[last + 1].span.end), 0.5);
        i = last + 1;
      } else if (!word.possessive && can_be_surname(words, i + 1) && !(opens_a_question(words, i))) {
        add(given + " " + substring(text, words[i + 1].span.start, words[i + 1].span.end), 0.5);
        ++i;
      } else if (i > 0 && is_surname_in_capitals(words[i - 1]) && word.span.start == words[i - 1].span.end + 1 && !word.all_capitals) {   // not 'LOCKHART ("Billy")'
        add(substring(text, words[i - 1].span.start, words[i - 1].span.end) + " " + given, 0.5);
      } else if (is_name_too(word.folded) && (speaks_of_person(words, i))) {
        add(given, 0.5);
      } else if (!is_word_too(word.folded) && !is_name_too(word.folded) && (!word.starts_sentence || word.possessive) && !names_place(words, i) &&
                 (!is_place_too(word.folded) || behind(words, i) + in_front(words, i) > 0)) {
        add(given, 0.5);
      }
    }
  }

  // "Will Karen come?" asks; at a sentence's start only a word of no dictionary is a surname.
  static bool opens_a_question(const std::vector<TextWord>& words, std::size_t i) {
    return is_common_word(words[i].folded) && (is_given_name(words[i + 1].folded) || (words[i].starts_sentence && word_sort(words[i + 1].folded) != WordSort::unknown));
  }

  // "DAY, Dean Anthony"
  static bool is_surname_in_front(const std::vector<TextWord>& words, std::size_t i) {
    const TextWord& word = words[i];
    return word.all_capitals && word.after == U',' && words[i + 1].span.start == word.span.end + 2 && word.folded.size() >= 3 && word.folded.find_first_of("aeiouy") != std::string::npos && word.folded[1] != '-' && !is_common_word(word.folded) && !is_given_name(word.folded);
  }

  // Where the given names end that begin here: "Dean Anthony", of one person.
  static std::size_t last_given_name(const std::vector<TextWord>& words, std::size_t i) {
    const bool second = i + 1 < words.size() && words[i].after == U' ' && !words[i].possessive && words[i + 1].span.start == words[i].span.end + 1 && is_given(words[i + 1]);
    return second ? i + 1 : i;
  }

  // "Summer is 14", "Summer's social worker", "Will (9)": nothing else is said so of a season or a wish.
  bool speaks_of_person(const std::vector<TextWord>& words, std::size_t i) const {
    if (i + 1 >= words.size()) {
      return false;
    }
    return age_said_of(words, i) || (words[i].possessive && (is_persons(words[i + 1].folded) || words[i + 1].folded == "social"));
  }

  static bool is_surname_in_capitals(const TextWord& word) {
    return word.all_capitals && word.after == U' ' && word.folded.size() >= 4 && word_sort(word.folded) != WordSort::ordinary && !is_common_word(word.folded) &&
           !is_given_name(word.folded);
  }

  // "Victoria Street", "in Sydney", "St Helen's"
  static bool names_place(const std::vector<TextWord>& words, std::size_t i) {
    const bool street = i + 1 < words.size() && words[i].after == U' ' && words[i + 1].capital && is_place_word(words[i + 1].folded);
    return street || (i > 0 && leads_to_place(words[i - 1].folded));
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
    weight -= close(before) && leads_elsewhere(before.folded) ? 2 : 0;
    weight -= close(before) && before.capital && is_place_word(before.folded) ? 1 : 0;
    weight += before.after == U';' && before.capital && known_.count(before.folded) != 0 ? 2 : 0;
    weight += close(before) && before.folded == "and" && first > 1 && words[first - 2].capital && known_.count(words[first - 2].folded) != 0 ? 1 : 0;
    return weight;
  }

  // What speaks for a person and what for a place, word by word.
  void weigh(const std::vector<TextWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
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
      const bool surname = !word.possessive && can_be_surname(words, i + 1) && (is_namelike(words[i + 1]) || word_sort(words[i + 1].folded) == WordSort::proper);
      const Span whole = {word.span.start, surname ? words[i + 1].span.end : word.span.end};
      add_unless_place(text, whole, substring(text, whole.start, whole.end), 0.45, "given-name");
      i += surname ? 1U : 0U;
    }
  }

  // What the names tagger takes for a person, where the record does not write the word small as well.
  void tagged_names(const std::string& text, const NamesByThreshold& tagged) {
    for (const TaggedName& name : tagged.proposed) {
      if (const std::string words = person_in(text, name); !words.empty()) {
        add_unless_place(text, name.span, words, name.probability, "tagged-name");
      }
    }
    for (const TaggedName& name : tagged.to_check) {
      if (const std::string words = person_in(text, name); !words.empty()) {
        NameToCheck& check = check_[words];
        ++check.times;
        check.probability = std::max(check.probability, name.probability);
      }
    }
  }

  // "Merrin Churchtown County Secondary School": within three words with capitals, a word that places bear.
  static bool goes_on_as_place(const std::string& text, Span name) {
    constexpr std::size_t kFurther = 60;
    constexpr std::size_t kWords = 3;
    const std::u32string behind = to_code_points(substring(text, name.end, name.end + kFurther));
    const std::vector<TextWord> words = words_of(to_utf8(behind.substr(0, behind.find_first_of(U"\n\t,;:().!?/"))));
    std::size_t end = 0;   // of the word before
    for (std::size_t i = 0; i < std::min(kWords, words.size()); ++i) {
      if (!words[i].capital || words[i].span.start != end + 1 || behind[end] != U' ') {   // "Kyle Dunn - Foyle Primary School" is two things
        return false;
      }
      end = words[i].span.end;
      if (words[i].folded == "school" || words[i].folded == "secondary" || words[i].folded == "primary" || words[i].folded == "infants" || words[i].folded == "juniors" || words[i].folded == "hospital" ||
          words[i].folded == "academy" || words[i].folded == "college" || words[i].folded == "surgery" || words[i].folded == "clinic" || words[i].folded == "road" || words[i].folded == "street" || words[i].folded == "church") {
        return true;
      }
    }
    return false;
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
    const bool whole = in_small || (!words.empty() && name.find_first_of("\n\t") == std::string::npos &&
                                    std::all_of(words.begin(), words.end(), [&](const TextWord& word) { return can_be_tagged(word, words.size() == 1); }));
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
    return word.capital && letters && !shortened && !spoken_of_as_place && !is_common_word(word.folded) && !is_place_word(word.folded) && !(alone && doubtful);
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
  std::map<std::string, int> places_;   // how often a name goes on as a school's
  std::set<std::string> known_;      // words of names found so far
};

}  // namespace

void gather_names(const RecordTexts& texts, const std::set<std::string>& called, std::map<std::string, FoundName>& names, std::map<std::string, NameToCheck>& check) {
  Gatherer(texts, called, names, check).run();
}

}  // namespace candour
