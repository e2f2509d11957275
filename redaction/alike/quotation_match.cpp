#include "redaction/alike/quotation_match.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::size_t kShort = 8;     // words
constexpr std::size_t kFewest = 4;    // words in common

bool equal_words(const PassageWord& a, const PassageWord& b) { return a.bare == b.bare; }

// One stretch, every word, none left out on the other side.
bool is_run(const std::vector<CommonStretch>& stretches, std::size_t words) {
  if (stretches.size() != 1 || stretches[0].met.size() != words) {
    return false;
  }
  const CommonStretch& only = stretches[0];
  const std::size_t shift = only.met[0].second - only.met[0].first;
  return std::all_of(only.met.begin(), only.met.end(), [&](const auto& pair) { return pair.second - pair.first == shift; });
}

bool all_equal(const CommonStretch& stretch, const PageToCompare& one, const PageToCompare& other) {
  return std::all_of(stretch.met.begin(), stretch.met.end(), [&](const auto& pair) { return equal_words(one.words[pair.first], other.words[pair.second]); });
}

}  // namespace

QuotationMatch match_quotation(const PageToCompare& quotation, const PageToCompare& message) {
  QuotationMatch match;
  const std::vector<PassageWord>& words = quotation.words;
  const std::vector<PassageWord>& there = message.words;
  const bool whole = words.size() == there.size() && std::equal(words.begin(), words.end(), there.begin(), equal_words);
  const bool found = whole || (words.size() < kShort && std::search(there.begin(), there.end(), words.begin(), words.end(), equal_words) != there.end());
  if (words.empty() || found || words.size() < kShort) {
    match.whole = whole && !words.empty();
    match.exact = found && !words.empty();
    match.met = match.exact ? words.size() : 0;
    return match;
  }
  const std::vector<CommonStretch> stretches = common_stretches(quotation, message, kFewest);
  for (const CommonStretch& one : stretches) {
    match.met += one.met.size();
    match.matters = match.matters || one.matters;
  }
  match.exact = is_run(stretches, words.size()) && all_equal(stretches[0], quotation, message);
  match.matters = match.matters && !match.exact;
  return match;
}

}  // namespace candour
