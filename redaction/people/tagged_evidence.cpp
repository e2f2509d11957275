#include "redaction/people/tagged_evidence.h"

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/people/company.h"
#include "redaction/people/no_names.h"

namespace candour {
namespace {

constexpr double kSure = 0.6;
constexpr double kMostly = 0.4;        // share of a word's places
constexpr double kSurestPlace = 0.3;   // a word needs at least
constexpr double kOrdinaryPlace = 0.5; // and an ordinary one
constexpr int kPlaces = 2;

int count_of(const TaggedEvidence::Counts& counts, const std::string& word) {
  const auto at = counts.find(word);
  return at == counts.end() ? 0 : at->second;
}

}  // namespace

void TaggedEvidence::add(const std::string& text, const NamesByThreshold& tagged) {
  for (const std::vector<TaggedName>* names : {&tagged.proposed, &tagged.to_check}) {
    for (const TaggedName& name : *names) {
      const std::vector<TextWord> words = words_of(substring(text, name.span.start, name.span.end));
      for (const TextWord& word : words) {
        if (name.kind != NameKind::person || is_lettered_thing(words) || !word.capital || word.all_capitals) {
          continue;
        }
        Seen& seen = seen_[word.folded];
        seen.sum += name.least;
        if (name.least > seen.surest) {
          seen.surest = name.least;
          seen.written = substring(text, name.span.start + word.span.start, name.span.start + word.span.end);
        }
      }
    }
  }
}

bool TaggedEvidence::Word::outweighs(int neighbours) const {
  constexpr int kAtMost = -2;
  constexpr double kSurely = 0.95;
  constexpr double kMostPlaces = 0.6;
  return neighbours >= 0 || (neighbours >= kAtMost && surest >= kSurely && share >= kMostPlaces);
}

std::vector<TaggedEvidence::Word> TaggedEvidence::borne_out(const Counts& capital, const Counts& small) const {
  std::vector<Word> words;
  for (const auto& [folded, seen] : seen_) {
    const int places = count_of(capital, folded);
    const double least = word_sort(folded) == WordSort::ordinary ? kOrdinaryPlace : kSurestPlace;
    const bool nobodys = folded.find_first_of("0123456789@") != std::string::npos || is_common_word(folded) || is_place_word(folded) || is_known_body(folded);
    const bool enough = !nobodys && places >= kPlaces && seen.surest >= least && seen.sum >= kMostly * places;
    if (enough && code_point_count(folded) > 2 && 3 * count_of(small, folded) <= places) {
      words.push_back({folded, seen.written, seen.surest, seen.sum / places});
    }
  }
  return words;
}

bool is_sure_of_all(const TaggedName& tagged, const std::vector<TextWord>& words, bool given) {
  const auto can_be_part = [&](const TextWord& word) {
    const bool last = &word == &words.back();
    const bool beside = last || (word.after == U' ' && (&word + 1)->span.start == word.span.end + 1);
    return word.capital && beside && code_point_count(word.folded) > 2 && word.folded.find_first_of("0123456789@") == std::string::npos;
  };
  const auto is_name_alone = [](const TextWord& word) { return !word.all_capitals && word_sort(word.folded) != WordSort::ordinary && !is_place_word(word.folded); };
  return words.size() > 1 && tagged.least >= kSure && !is_common_word(words.front().folded) && std::all_of(words.begin(), words.end(), can_be_part) &&
         (given || std::all_of(words.begin(), words.end(), is_name_alone));
}

std::string courtesy_title_of(std::string_view text, const TaggedName& tagged) {
  constexpr std::size_t kLongest = 6;
  const std::vector<TextWord> name = words_of(substring(text, tagged.span.start, tagged.span.end));
  const bool word = name.size() == 1 && code_point_count(name[0].folded) > 2 && name[0].folded.find('-') > 2;   // not "Mrs J", "Mrs C-R": whoever's letters those are
  if (tagged.least < kSure || tagged.kind != NameKind::person || !word) {
    return {};
  }
  const std::size_t from = tagged.span.start - std::min(tagged.span.start, kLongest);
  const std::vector<TextWord> before = words_of(substring(text, from, tagged.span.start));
  for (const char* title : {"Mr", "Mrs", "Ms", "Miss"}) {
    if (!before.empty() && before.back().folded == small_letters(title) && before.back().capital && from + before.back().span.end + 2 >= tagged.span.start) {
      return title;
    }
  }
  return {};
}

}  // namespace candour
