#include "redaction/people/record_search.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr std::size_t kLeastStem = 3;
constexpr std::size_t kLeastFuzzy = 4;   // of a shorter word every other one is a slip
constexpr std::int64_t kPatternMemory = 16 << 20;

bool ends_with(const std::string& word, const char* end, std::size_t length) {
  return word.size() >= length + kLeastStem && word.compare(word.size() - length, length, end) == 0;
}

// "0117 496 0123", "07700-900123": looked for with any signs between the figures.
bool is_number(const std::string& query) {
  const auto digits = std::count_if(query.begin(), query.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  return digits >= 4 && std::all_of(query.begin(), query.end(), [](unsigned char c) { return std::isdigit(c) != 0 || std::isspace(c) != 0 || c == '-' || c == '(' || c == ')' || c == '+'; });
}

std::string number_pattern(const std::string& query) {
  std::string pattern;
  for (const char c : query) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      pattern += (pattern.empty() ? "" : "[ ()./-]{0,3}") + std::string(1, c);
    }
  }
  return pattern;
}

}  // namespace

std::string stem_of(const std::string& word) {
  static constexpr std::array<std::pair<const char*, std::size_t>, 7> kEnds = {{{"ings", 4}, {"ing", 3}, {"ers", 3}, {"ed", 2}, {"er", 2}, {"es", 2}, {"s", 1}}};
  if (ends_with(word, "ies", 3) || ends_with(word, "ied", 3)) {
    return word.substr(0, word.size() - 3) + "y";
  }
  for (const auto& [end, length] : kEnds) {
    if (ends_with(word, end, length)) {
      std::string stem = word.substr(0, word.size() - length);
      const std::size_t last = stem.size() - 1;
      if (length > 1 && stem.size() > kLeastStem && stem[last] == stem[last - 1] && stem[last] != 's' && stem[last] != 'l') {
        stem.pop_back();   // "stopped"
      }
      return stem.size() > kLeastStem && stem.back() == 'e' ? stem.substr(0, stem.size() - 1) : stem;
    }
  }
  return word.size() > kLeastStem && word.back() == 'e' ? word.substr(0, word.size() - 1) : word;
}

RecordSearch::RecordSearch(std::vector<std::string> texts) : texts_(std::move(texts)), places_(texts_.size()) {
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    for (const TextWord& word : words_of(texts_[i])) {
      const auto [entry, is_new] = ids_.try_emplace(word.plain, static_cast<std::uint32_t>(vocabulary_.size()));
      if (is_new) {
        vocabulary_.push_back(word.plain);
      }
      places_[i].push_back({entry->second, static_cast<std::uint32_t>(word.span.start), static_cast<std::uint32_t>(word.span.end)});
    }
  }
}

RecordSearch::Ids RecordSearch::alike(const std::string& word, SearchMode mode) const {
  Ids ids(vocabulary_.size(), 0);
  if (mode == SearchMode::words || (mode == SearchMode::fuzzy && word.size() < kLeastFuzzy)) {
    if (const auto found = ids_.find(word); found != ids_.end()) {
      ids[found->second] = 1;
    }
    return ids;
  }
  const std::string stem = stem_of(word);
  const std::string look = look_of(word);
  for (std::size_t i = 0; i < vocabulary_.size(); ++i) {
    const std::string& other = vocabulary_[i];
    ids[i] = mode == SearchMode::forms ? stem_of(other) == stem : one_slip_apart(word, other) || look_of(other) == look;
  }
  return ids;
}

RecordHits RecordSearch::find(const std::string& query, SearchMode mode, std::size_t most) const {
  if (mode == SearchMode::pattern) {
    return find_pattern(query, most);
  }
  if (is_number(query)) {
    return find_pattern(number_pattern(query), most);
  }
  std::vector<Ids> sequence;
  for (const TextWord& word : words_of(query)) {
    sequence.push_back(alike(word.plain, mode));
  }
  if (sequence.empty()) {
    throw Error(ExitCode::usage, "there is no word or figure in what is searched for");
  }
  return find_words(sequence, most);
}

RecordHits RecordSearch::find_words(const std::vector<Ids>& sequence, std::size_t most) const {
  RecordHits found;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const std::vector<Place>& places = places_[i];
    const std::size_t before = found.total;
    for (std::size_t at = 0; at + sequence.size() <= places.size(); ++at) {
      std::size_t fits = 0;
      while (fits < sequence.size() && sequence[fits][places[at + fits].word] != 0) {
        ++fits;
      }
      if (fits == sequence.size()) {
        ++found.total;
        if (found.hits.size() < most) {
          found.hits.push_back({i, {places[at].start, places[at + fits - 1].end}});
        }
      }
    }
    found.texts += found.total > before ? 1 : 0;
  }
  return found;
}

RecordHits RecordSearch::find_pattern(const std::string& pattern, std::size_t most) const {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(kPatternMemory);
  const RE2 expression("(" + pattern + ")", options);
  if (!expression.ok()) {
    throw Error(ExitCode::usage, "the pattern cannot be read: " + expression.error());
  }
  RecordHits found;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const std::size_t before = found.total;
    const re2::StringPiece text(texts_[i]);
    std::vector<std::pair<std::size_t, std::size_t>> here;   // bytes
    re2::StringPiece match;
    for (std::size_t at = 0; at < text.size() && expression.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
      const auto from = static_cast<std::size_t>(match.data() - text.data());
      if (!match.empty()) {
        here.emplace_back(from, from + match.size());
      }
      at = std::max(from + match.size(), at + 1);
    }
    found.total += here.size();
    found.texts += found.total > before ? 1 : 0;
    if (!here.empty() && found.hits.size() < most) {
      const OffsetMap map(texts_[i]);
      for (const auto& [from, to] : here) {
        if (found.hits.size() < most) {
          found.hits.push_back({i, {map.code_point_at(from), map.code_point_at(to)}});
        }
      }
    }
  }
  return found;
}

}  // namespace candour
