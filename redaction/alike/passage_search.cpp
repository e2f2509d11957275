#include "redaction/alike/passage_search.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "pipeline/base/require.h"
#include "redaction/alike/near_words.h"

namespace candour {
namespace {

constexpr std::size_t kThree = 3;
constexpr std::size_t kShort = 8;        // passages of fewer words have to stand there whole
constexpr double kShare = 0.8;
constexpr std::size_t kLong = 40;
constexpr std::size_t kFewShared = 6;     // of a long passage's places of three words one in so many has to be met before it is compared word by word

// The longest common subsequence of a passage and a stretch of text.
class Alignment {
 public:
  Alignment(const std::vector<PassageWord>& passage, const std::vector<PassageWord>& text, std::size_t from, std::size_t to)
      : passage_(passage), text_(text), from_(from), width_(to - from), best_((passage.size() + 1) * (width_ + 1), 0) {
    for (std::size_t i = passage.size(); i-- > 0;) {
      for (std::size_t j = width_; j-- > 0;) {
        best(i, j) = same(i, j) ? best(i + 1, j + 1) + 1 : std::max(best(i + 1, j), best(i, j + 1));
      }
    }
  }

  std::size_t length() { return best(0, 0); }

  // From the first word that is in both to the last one.
  PassageStanding standing() {
    PassageStanding found;
    std::vector<bool> met(width_, false);
    std::size_t exact = 0;
    std::size_t i = 0;
    std::size_t begin = width_;   // the last place from which as much of the passage still follows
    while (best(0, begin) < length()) {
      --begin;
    }
    for (std::size_t j = begin; i < passage_.size() && j < width_;) {
      if (same(i, j)) {
        const bool equal = passage_[i].bare == text_[from_ + j].bare;
        exact += equal ? 1U : 0U;
        const PassageWord& here = text_[from_ + j];   // "Megan" for "Tegan", a figure more or less, "inappropriate" for "appropriate"
        found.matters = found.matters || (!equal && (passage_[i].telling || here.telling || is_opposite_word(passage_[i].bare, here.bare)));
        met[j] = true;
        ++i;
        ++j;
      } else if (best(i + 1, j) >= best(i, j + 1)) {
        found.matters = found.matters || passage_[i].telling;
        ++i;
      } else {
        ++j;
      }
    }
    for (; i < passage_.size(); ++i) {
      found.matters = found.matters || passage_[i].telling;
    }
    const auto first = static_cast<std::size_t>(std::find(met.begin(), met.end(), true) - met.begin());
    const auto last = width_ - static_cast<std::size_t>(std::find(met.rbegin(), met.rend(), true) - met.rbegin());
    for (std::size_t j = first; j < last; ++j) {
      found.matters = found.matters || (!met[j] && text_[from_ + j].telling);
    }
    found.first = from_ + first;
    found.count = last - first;
    found.alike = exact == passage_.size() && found.count == exact ? 1.0 : static_cast<double>(length()) / static_cast<double>(passage_.size() + 1);
    return found;
  }

 private:
  std::uint32_t& best(std::size_t i, std::size_t j) { return best_[i * (width_ + 1) + j]; }
  bool same(std::size_t i, std::size_t j) const { return is_near_word(passage_[i].bare, text_[from_ + j].bare); }

  const std::vector<PassageWord>& passage_;
  const std::vector<PassageWord>& text_;
  std::size_t from_, width_;
  std::vector<std::uint32_t> best_;
};

std::size_t needed(std::size_t words) { return words < kShort ? words : static_cast<std::size_t>(kShare * static_cast<double>(words)); }

}  // namespace

std::string PassageSearch::key(const std::vector<PassageWord>& words, std::size_t at) { return words[at].bare + " " + words[at + 1].bare + " " + words[at + 2].bare; }

std::size_t PassageSearch::add(std::vector<PassageWord> words) {
  require(words.size() >= kThree, "a passage of fewer than three words");
  for (std::size_t at = 0; at + kThree <= words.size(); ++at) {
    by_three_words_[key(words, at)].push_back({passages_.size(), at});
  }
  passages_.push_back(std::move(words));
  return passages_.size() - 1;
}

// How many places of the text each passage shares three words with.
std::vector<std::size_t> PassageSearch::shared(const std::vector<PassageWord>& text) const {
  std::vector<std::size_t> hits(passages_.size(), 0);
  for (std::size_t at = 0; at + kThree <= text.size(); ++at) {
    if (const auto known = by_three_words_.find(key(text, at)); known != by_three_words_.end()) {
      for (const Place& place : known->second) {
        ++hits[place.passage];
      }
    }
  }
  return hits;
}

std::vector<PassageStanding> PassageSearch::in(const std::vector<PassageWord>& text) const {
  std::vector<PassageStanding> all;
  const std::vector<std::size_t> hits = shared(text);
  std::vector<std::size_t> past(passages_.size(), 0);          // by passage: behind where it stood last
  std::vector<std::set<std::size_t>> vain(passages_.size());   // and the stretches, half a slack wide, in which it was sought in vain
  for (std::size_t at = 0; at + kThree <= text.size(); ++at) {
    const auto known = by_three_words_.find(key(text, at));
    if (known == by_three_words_.end()) {
      continue;
    }
    for (const Place& place : known->second) {
      const std::vector<PassageWord>& passage = passages_[place.passage];
      if (passage.size() >= kLong && hits[place.passage] < passage.size() / kFewShared) {
        continue;
      }
      const std::size_t slack = passage.size() / 10 + 2;
      const std::size_t before = place.at + slack;
      const std::size_t from = std::max(past[place.passage], at > before ? at - before : 0);
      const std::size_t to = std::min(text.size(), at - std::min(at, place.at) + passage.size() + slack);
      const std::size_t stretch = (at + passage.size() - place.at) / (slack / 2 + 1);
      if (at < past[place.passage] || from >= to || vain[place.passage].count(stretch) != 0) {
        continue;
      }
      Alignment alignment(passage, text, from, to);
      if (alignment.length() >= needed(passage.size())) {
        all.push_back(alignment.standing());
        all.back().passage = place.passage;
        past[place.passage] = all.back().first + all.back().count;
      } else {
        vain[place.passage].insert(stretch);   // not looked at again for each of its words, however often one word is repeated
      }
    }
  }
  return all;
}

}  // namespace candour
