#include "redaction/alike/page_alignment.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

#include "redaction/alike/near_words.h"

namespace candour {
namespace {

constexpr std::size_t kRun = 3;
constexpr std::size_t kWidestGap = 15;      // words left out on either side end a stretch
constexpr std::size_t kGapCompared = 60;    // words a side
constexpr std::size_t kEdge = 40;           // before the first and behind the last run in common
constexpr std::size_t kBeside = 3;
constexpr std::size_t kSentence = 12;       // words of a sentence looked at beyond a stretch's end
constexpr std::size_t kNearby = 12;

using Words = std::vector<PassageWord>;
using Place = std::pair<std::size_t, std::size_t>;

std::unordered_map<std::string, std::pair<std::size_t, int>> runs_of(const Words& words) {
  std::unordered_map<std::string, std::pair<std::size_t, int>> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::string key;
    for (std::size_t k = i; k < i + kRun; ++k) {
      key += words[k].bare + " ";
    }
    auto& [at, times] = runs[key];
    at = i;
    ++times;
  }
  return runs;
}

// Runs that stand once in each, as the longest rising chain (patience).
std::vector<Place> anchors_of(const Words& one, const Words& other) {
  std::vector<Place> common;
  const auto there = runs_of(other);
  for (const auto& [key, place] : runs_of(one)) {
    const auto found = place.second == 1 ? there.find(key) : there.end();
    if (found != there.end() && found->second.second == 1) {
      common.emplace_back(place.first, found->second.first);
    }
  }
  std::sort(common.begin(), common.end());
  std::vector<std::size_t> tails;                        // of the best chain of each length: index into common
  std::vector<std::size_t> before(common.size(), common.size());
  for (std::size_t i = 0; i < common.size(); ++i) {
    const auto tail = std::lower_bound(tails.begin(), tails.end(), common[i].second, [&](std::size_t t, std::size_t value) { return common[t].second < value; });
    before[i] = tail == tails.begin() ? common.size() : *(tail - 1);
    if (tail == tails.end()) {
      tails.push_back(i);
    } else {
      *tail = i;
    }
  }
  std::vector<Place> chain;
  for (std::size_t i = tails.empty() ? common.size() : tails.back(); i < common.size(); i = before[i]) {
    chain.push_back(common[i]);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

class PageAlignment {
 public:
  PageAlignment(const Words& one, const Words& other) : one_(one), other_(other) {}

  std::vector<Place> run() {
    const std::vector<Place> anchors = anchors_of(one_, other_);
    if (anchors.empty()) {
      return {};
    }
    const auto [a, b] = anchors.front();
    fill({a - std::min(a, kEdge), b - std::min(b, kEdge)}, {a, b});
    std::size_t first = met_.size();
    for (Place next{a, b}; first > 0 && is_beside(met_[first - 1], next); next = met_[first]) {
      --first;
    }
    met_.erase(met_.begin(), met_.begin() + static_cast<std::ptrdiff_t>(first));
    for (const auto& [i, j] : anchors) {
      if (met_.empty() || (i > met_.back().first && j > met_.back().second)) {
        fill(met_.empty() ? Place{i, j} : Place{met_.back().first + 1, met_.back().second + 1}, {i, j});
        extend(i, j);
      } else if (i <= met_.back().first && met_.back().first - i < kRun && met_.back().second - met_.back().first == j - i) {
        extend(met_.back().first + 1, met_.back().second + 1);
      }
    }
    const Place from{met_.back().first + 1, met_.back().second + 1};
    const std::size_t before = met_.size();
    fill(from, {std::min(from.first + kEdge, one_.size()), std::min(from.second + kEdge, other_.size())});
    std::size_t last = before;
    while (last < met_.size() && is_beside(met_[last - 1], met_[last])) {
      ++last;
    }
    met_.resize(last);
    return std::move(met_);
  }

 private:
  bool same(std::size_t i, std::size_t j) const { return is_near_word(one_[i].bare, other_[j].bare) || (!one_[i].shape.empty() && one_[i].shape == other_[j].shape); }

  // Words met by chance beyond the edge of what is in common ("as", "the") belong to something else.
  static bool is_beside(const Place& a, const Place& b) { return b.first - a.first <= kBeside && b.second - a.second <= kBeside; }

  void extend(std::size_t i, std::size_t j) {
    for (; i < one_.size() && j < other_.size() && one_[i].bare == other_[j].bare; ++i, ++j) {
      met_.emplace_back(i, j);
    }
  }

  // The longest common subsequence of what lies between.
  void fill(Place from, Place to) {
    const std::size_t height = to.first - from.first;
    const std::size_t width = to.second - from.second;
    if (height == 0 || width == 0 || height > kGapCompared || width > kGapCompared) {
      return;
    }
    std::vector<std::uint32_t> best((height + 1) * (width + 1), 0);
    std::vector<char> alike(height * width, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return best[i * (width + 1) + j]; };
    for (std::size_t i = height; i-- > 0;) {
      for (std::size_t j = width; j-- > 0;) {
        alike[i * width + j] = same(from.first + i, from.second + j) ? 1 : 0;
        at(i, j) = alike[i * width + j] != 0 ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
    for (std::size_t i = 0, j = 0; i < height && j < width;) {
      if (alike[i * width + j] != 0) {
        met_.emplace_back(from.first + i++, from.second + j++);
      } else if (at(i + 1, j) >= at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  const Words& one_;
  const Words& other_;
  std::vector<Place> met_;
};

enum class Difference { none, doubtful, matters };

class Judge {
 public:
  Judge(const PageToCompare& one, const PageToCompare& other) : one_(one), other_(other), by_ocr_(one.by_ocr || other.by_ocr) {}

  void judge(CommonStretch& stretch) const {
    for (std::size_t k = 0; k < stretch.met.size(); ++k) {
      const auto [i, j] = stretch.met[k];
      const PassageWord& a = one_.words[i];
      const PassageWord& b = other_.words[j];
      stretch.same.push_back(is_same(a, b) ? 1 : 0);
      note(stretch, k, of_pair(a, b));
      if (k > 0) {
        note(stretch, k, of_gap(between(one_.words, stretch.met[k - 1].first, i), between(other_.words, stretch.met[k - 1].second, j)));
      }
    }
    const bool before = differs(before_of(one_, stretch.met.front().first), before_of(other_, stretch.met.front().second));
    const bool behind = differs(behind_of(one_, stretch.met.back().first), behind_of(other_, stretch.met.back().second));
    stretch.matters = stretch.matters || before || behind;
  }

 private:
  using Some = std::vector<const PassageWord*>;

  struct Beyond {
    Some words;
    bool open = false;   // the page ends there and the sentence may go on over its edge
  };

  static void note(CommonStretch& stretch, std::size_t at, Difference difference) {
    stretch.matters = stretch.matters || difference == Difference::matters;
    if (difference == Difference::doubtful) {
      stretch.doubtful.push_back(at);
    }
  }

  // Two words of the dictionary are two words, however like they look.
  bool is_same(const PassageWord& a, const PassageWord& b) const { return a.bare == b.bare || (by_ocr_ && a.shape == b.shape && !(a.known && b.known)); }

  Difference of_pair(const PassageWord& a, const PassageWord& b) const {
    if (is_same(a, b)) {
      return Difference::none;
    }
    if (by_ocr_ && !(a.sure && b.sure) && !(a.known && b.known) && looks_alike(a.shape, b.shape)) {
      return Difference::doubtful;
    }
    const bool names = a.telling || b.telling || (a.capital && b.capital && a.known && b.known);
    if (names || is_opposite_word(a.bare, b.bare) || (!by_ocr_ && !a.known && !b.known)) {
      return Difference::matters;
    }
    return by_ocr_ && a.known != b.known ? Difference::none : Difference::doubtful;
  }

  Difference of_gap(const Some& a, const Some& b) const {
    if ((a.empty() && b.empty()) || joined(a, false) == joined(b, false) || (by_ocr_ && joined(a, true) == joined(b, true))) {
      return Difference::none;   // also a word that was torn in two, or two that were run together
    }
    const auto any = [](const Some& words, auto is) { return std::any_of(words.begin(), words.end(), [&](const PassageWord* one) { return is(*one); }); };
    const auto telling = [](const PassageWord& one) { return one.telling; };
    const auto capital = [](const PassageWord& one) { return one.capital && one.known; };
    const auto unknown = [](const PassageWord& one) { return !one.known; };
    const auto known = [](const PassageWord& one) { return one.known; };
    if (any(a, telling) || any(b, telling) || (any(a, capital) && any(b, capital)) || (!by_ocr_ && any(a, unknown) && any(b, unknown))) {
      return Difference::matters;
    }
    for (const PassageWord* one : a) {
      if (any(b, [&](const PassageWord& other) { return is_opposite_word(one->bare, other.bare); })) {
        return Difference::matters;
      }
    }
    const bool changed = !a.empty() && !b.empty();
    return !by_ocr_ || (changed ? any(a, known) && any(b, known) : any(a, known) || any(b, known)) ? Difference::doubtful : Difference::none;
  }

  static std::string joined(const Some& words, bool shape) {
    std::string all;
    for (const PassageWord* one : words) {
      all += shape ? one->shape : one->bare;
    }
    return all;
  }

  static Some between(const Words& words, std::size_t after, std::size_t before) {
    Some all;
    for (std::size_t i = after + 1; i < before; ++i) {
      all.push_back(&words[i]);
    }
    return all;
  }

  // What belongs to the sentence a stretch begins or ends in and is not in common.
  static Beyond before_of(const PageToCompare& page, std::size_t first) {
    Beyond beyond;
    std::size_t i = first;
    for (; i > 0 && !page.words[i - 1].ends && beyond.words.size() < kSentence; --i) {
      beyond.words.push_back(&page.words[i - 1]);
    }
    beyond.open = i == 0 && !page.first;
    return beyond;
  }

  static Beyond behind_of(const PageToCompare& page, std::size_t last) {
    Beyond beyond;
    std::size_t i = last;
    for (; i + 1 < page.words.size() && !page.words[i].ends && beyond.words.size() < kSentence; ++i) {
      beyond.words.push_back(&page.words[i + 1]);
    }
    beyond.open = i + 1 == page.words.size() && !page.words[i].ends && !page.last;
    return beyond;
  }

  static std::vector<std::string> telling_of(const Some& words) {
    std::vector<std::string> all;
    for (const PassageWord* one : words) {
      if (one->telling || one->capital) {
        all.push_back(one->bare);
      }
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  static bool differs(const Beyond& a, const Beyond& b) {
    const bool over_the_edge = (a.open && a.words.empty()) || (b.open && b.words.empty());
    return !over_the_edge && telling_of(a.words) != telling_of(b.words);
  }

  const PageToCompare& one_;
  const PageToCompare& other_;
  bool by_ocr_;
};

}  // namespace

std::vector<CommonStretch> common_stretches(const PageToCompare& one, const PageToCompare& other, std::size_t fewest) {
  const std::vector<Place> met = PageAlignment(one.words, other.words).run();
  std::vector<CommonStretch> all;
  for (const Place& place : met) {
    const bool goes_on = !all.empty() && place.first - all.back().met.back().first <= kWidestGap && place.second - all.back().met.back().second <= kWidestGap;
    if (!goes_on) {
      all.emplace_back();
    }
    all.back().met.push_back(place);
  }
  std::erase_if(all, [&](const CommonStretch& stretch) { return stretch.met.size() < fewest; });
  const Judge judge(one, other);
  for (CommonStretch& stretch : all) {
    judge.judge(stretch);
  }
  return all;
}

bool is_doubtful(const CommonStretch& stretch, std::size_t at) {
  const auto next = std::lower_bound(stretch.doubtful.begin(), stretch.doubtful.end(), at - std::min(at, kNearby));
  return next != stretch.doubtful.end() && *next <= at + kNearby;
}

}  // namespace candour
