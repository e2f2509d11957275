#include "extractors/ocr/merge_layer.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

#include "extractors/ocr/scan_lines.h"
#include "pipeline/base/utf8.h"
#include "pipeline/model/reading_direction.h"

namespace candour {
namespace {

constexpr double kLayerOnly = 50;          // confidence of a word that only the older layer has
constexpr double kPreferred = 60;          // of one that both have and the layer has better
constexpr double kSure = 90;               // of our words: what the layer makes of them tells how good it is
constexpr std::size_t kMostInPlace = 4;    // words of one place: more is a layer whose boxes are astray
constexpr std::size_t kTellingLetters = 3;
constexpr double kCovered = 0.3;           // of a word of theirs that lies on ours: less, and ours has not read it
constexpr double kTrusted = 0.7;           // of a layer that would have had a mark if it were one

// How much likelier a reading is for what it looks like.
constexpr double kDictionaryWord = 3;
constexpr double kFigures = 1;
constexpr double kLooksLikeAWord = 0.6;
constexpr double kJunk = 0.08;

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) > 0x7F; }
bool is_figure(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

std::string bare(const std::string& text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return is_letter(c) || is_figure(c); });
  return out;
}

// Without the marks that stand before and behind a word.
std::string core_of(const std::string& text) {
  const auto first = std::find_if(text.begin(), text.end(), [](char c) { return is_letter(c) || is_figure(c); });
  const auto last = std::find_if(text.rbegin(), text.rend(), [](char c) { return is_letter(c) || is_figure(c); }).base();
  return first < last ? std::string(first, last) : std::string();
}

// Capitals at the beginning or throughout, a vowel, nothing in between that is no letter.
bool looks_like_a_word(const std::string& core) {
  bool vowel = false;
  int rises = 0;   // small letters followed by capitals: "McAllister" has one
  for (std::size_t i = 0; i < core.size(); ++i) {
    const char c = core[i];
    if (!is_letter(c) && c != '-' && c != '\'') {
      return false;
    }
    vowel = vowel || std::string("aeiouwyAEIOUWY").find(c) != std::string::npos || static_cast<unsigned char>(c) > 0x7F;
    rises += i > 0 && std::isupper(static_cast<unsigned char>(c)) != 0 && std::islower(static_cast<unsigned char>(core[i - 1])) != 0 ? 1 : 0;
  }
  return vowel && rises <= 1;
}

bool looks_like_figures(const std::string& core) {
  const auto letters = std::count_if(core.begin(), core.end(), is_letter);
  const auto figures = std::count_if(core.begin(), core.end(), is_figure);
  return figures > 0 && (letters == 0 || (letters <= 2 && figures >= letters) || (core.size() >= 6 && figures * 3 >= letters));
}

double credit_of(const std::string& text, const KnowsWord& knows) {
  const std::string core = core_of(text);
  if (core.empty()) {
    return kJunk;
  }
  if (std::any_of(core.begin(), core.end(), is_letter) && std::none_of(core.begin(), core.end(), is_figure) && looks_like_a_word(core) && knows(core)) {
    return kDictionaryWord;
  }
  return looks_like_figures(core) ? kFigures : looks_like_a_word(core) ? kLooksLikeAWord : kJunk;
}

using Indices = std::vector<std::size_t>;

// What both have read of one piece of ink.
struct Place {
  Indices ours;
  Indices theirs;
  bool same = false;          // they say the same
  bool theirs_taken = false;
};

class Merger {
 public:
  Merger(Page page, const Page& layer, const KnowsWord& knows) : page_(std::move(page)), layer_(layer), knows_(knows), place_of_(page_.words.size(), kNone) {
    find_places();
    const double trust = trust_in_layer();
    trusted_ = trust >= kTrusted;
    for (Place& place : places_) {
      place.theirs_taken = !place.same && place.ours.size() <= kMostInPlace && place.theirs.size() <= kMostInPlace && theirs_is_better(place, trust);
    }
  }

  Page merged(bool upright) {
    Page out = page_;
    out.words = chosen();
    out.other_words = others();
    upright ? insert_missing(out.words) : append_missing(out.words);
    lay_out_text(out);
    return out;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Word& ours(std::size_t i) const { return page_.words[i]; }
  const Word& theirs(std::size_t j) const { return layer_.words[j]; }

  static double shared_area(const Box& a, const Box& b) {
    return std::max(0.0, std::min(a.right, b.right) - std::max(a.left, b.left)) * std::max(0.0, std::min(a.bottom, b.bottom) - std::max(a.top, b.top));
  }

  // Our line that shares most with a box of theirs: specks make our boxes so high that they reach into the next line. -1 for none.
  int our_line_of(const Box& box) const {
    std::map<int, double> shares;
    for (const Word& word : page_.words) {
      shares[word.line] += shared_area(word.box, box) / std::max(1.0, word.box.height());
    }
    const auto most = std::max_element(shares.begin(), shares.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == shares.end() || most->second <= 0 ? -1 : most->first;
  }

  double covered_by_ours(const Box& box) const {
    return std::accumulate(page_.words.begin(), page_.words.end(), 0.0, [&](double sum, const Word& word) { return sum + shared_area(word.box, box); });
  }

  // Places grow together where a word of one lies on words of the other.
  void find_places() {
    std::vector<std::size_t> root(page_.words.size() + layer_.words.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto find = [&](std::size_t i) {
      while (root[i] != i) {
        i = root[i] = root[root[i]];
      }
      return i;
    };
    std::vector<bool> met(layer_.words.size(), false);
    for (std::size_t j = 0; j < layer_.words.size(); ++j) {
      const int line = our_line_of(theirs(j).box);
      for (std::size_t i = 0; i < page_.words.size(); ++i) {
        if (ours(i).line == line && same_place(ours(i).box, theirs(j).box)) {
          root[find(page_.words.size() + j)] = find(i);
          met[j] = true;
        }
      }
    }
    std::vector<std::size_t> number(root.size(), kNone);
    const auto place_at = [&](std::size_t i) -> Place& {
      std::size_t& n = number[find(i)];
      if (n == kNone) {
        n = places_.size();
        places_.emplace_back();
      }
      return places_[n];
    };
    for (std::size_t j = 0; j < layer_.words.size(); ++j) {
      if (met[j]) {
        place_at(page_.words.size() + j).theirs.push_back(j);
      } else if (covered_by_ours(theirs(j).box) < kCovered * theirs(j).box.width() * theirs(j).box.height()) {
        missing_.push_back(j);
      } else {
        touching_.push_back(j);
      }
    }
    for (std::size_t i = 0; i < page_.words.size(); ++i) {
      if (number[find(i)] != kNone) {
        place_of_[i] = number[find(i)];
        place_at(i).ours.push_back(i);
      }
    }
    for (Place& place : places_) {
      place.same = place.ours.size() == place.theirs.size();
      for (std::size_t k = 0; place.same && k < place.ours.size(); ++k) {
        place.same = bare(ours(place.ours[k]).text) == bare(theirs(place.theirs[k]).text);
      }
    }
  }

  // Of the words that ours is sure of, how many the layer has alike.
  double trust_in_layer() const {
    double sure = 0;
    double alike = 0;
    for (const Place& place : places_) {
      const Word& word = ours(place.ours.front());
      if (place.ours.size() == 1 && word.confidence >= kSure && bare(word.text).size() >= kTellingLetters) {
        sure += 1;
        alike += place.same ? 1 : 0;
      }
    }
    return (alike + 1) / (sure + 3);   // a layer that nothing tells of is believed little
  }

  double confidence_in(const Place& place) const {
    double sum = 0;
    double letters = 0;
    for (const std::size_t i : place.ours) {
      const auto count = static_cast<double>(code_point_count(ours(i).text));
      sum += count * ours(i).confidence;
      letters += count;
    }
    return letters > 0 ? sum / letters / 100 : 0;
  }

  // Letters weigh: one long word tells more than two scraps.
  double credit(const std::vector<Word>& words, const Indices& which) const {
    double sum = 0;
    double letters = 0;
    for (const std::size_t k : which) {
      const auto count = static_cast<double>(code_point_count(words[k].text));
      sum += count * credit_of(words[k].text, knows_);
      letters += count;
    }
    return letters > 0 ? sum / letters : kJunk;
  }

  bool theirs_is_better(const Place& place, double trust) const {
    const auto odds = [](double share) { return std::clamp(share, 0.02, 0.98) / (1 - std::clamp(share, 0.02, 0.98)); };
    return odds(trust) * credit(layer_.words, place.theirs) > odds(confidence_in(place)) * credit(page_.words, place.ours);
  }

  // For a word in place of ours, its letters spread evenly the way ours run.
  static std::vector<double> edges_like(const Word& ours, const Word& word) {
    if (ours.edges.size() == 1) {
      return {word.box.left};
    }
    return reads_leftwards(ours) ? leftward_edges(word) : std::vector<double>();
  }

  // Their words in our lines; where one stands for one, the place is both boxes.
  std::vector<Word> their_words(const Place& place, int line, double confidence) const {
    std::vector<Word> words;
    Box all = ours(place.ours.front()).box;
    for (const std::size_t i : place.ours) {
      all = united(all, ours(i).box);
    }
    for (const std::size_t j : place.theirs) {
      Word word = theirs(j);
      word.line = line;
      word.confidence = confidence;
      if (place.theirs.size() == 1) {
        word.box = united(word.box, all);
        word.edges = edges_like(ours(place.ours.front()), word);
      }
      words.push_back(std::move(word));
    }
    return words;
  }

  std::vector<Word> our_words(const Place& place, int line) const {
    std::vector<Word> words;
    for (const std::size_t i : place.ours) {
      words.push_back(ours(i));
      words.back().line = line;
    }
    return words;
  }

  std::vector<Word> chosen() const {
    std::vector<Word> words;
    for (std::size_t i = 0; i < page_.words.size(); ++i) {
      const Place* place = place_of_[i] == kNone ? nullptr : &places_[place_of_[i]];
      if (place == nullptr && trusted_ && core_of(ours(i).text).empty()) {
        continue;   // a speck read as a full stop or a dash
      }
      if (place == nullptr || !place->theirs_taken) {
        words.push_back(ours(i));
        if (place != nullptr && place->same) {
          words.back().confidence += (100 - ours(i).confidence) / 2;   // two engines agree
        }
      } else if (place->ours.front() == i) {
        const std::vector<Word> better = their_words(*place, ours(i).line, kPreferred);
        words.insert(words.end(), better.begin(), better.end());
      }
    }
    return words;
  }

  // What the reading not taken says may be a name or a number, or is a word at least.
  bool may_tell(const std::vector<Word>& words) const {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      const std::string core = core_of(word.text);
      const bool capital = !core.empty() && (std::isupper(static_cast<unsigned char>(core[0])) != 0 || static_cast<unsigned char>(core[0]) > 0x7F);
      return capital || std::any_of(core.begin(), core.end(), is_figure) || credit_of(word.text, knows_) >= kLooksLikeAWord;
    });
  }

  // Every line of which they say different things, as the reading not taken has it.
  std::vector<Word> others() const {
    std::vector<Word> all;
    std::size_t i = 0;
    while (i < page_.words.size()) {
      std::vector<Word> line;
      bool differs = false;
      const int number = ours(i).line;
      for (; i < page_.words.size() && ours(i).line == number; ++i) {
        const Place* place = place_of_[i] == kNone ? nullptr : &places_[place_of_[i]];
        if (place == nullptr || place->same) {
          line.push_back(ours(i));
        } else if (place->ours.front() == i) {
          std::vector<Word> other = place->theirs_taken ? our_words(*place, number) : their_words(*place, number, kLayerOnly);
          differs = differs || may_tell(other);
          line.insert(line.end(), other.begin(), other.end());
        }
      }
      if (differs) {
        all.insert(all.end(), line.begin(), line.end());
      }
    }
    // Words of the layer that lie askew on ours, as lines of their own.
    int number = all.empty() ? 0 : all.back().line + 1;
    int last = -1;
    for (const std::size_t j : touching_) {
      number += last >= 0 && last != theirs(j).line ? 1 : 0;
      last = theirs(j).line;
      all.push_back(theirs(j));
      all.back().line = number;
      all.back().confidence = kLayerOnly;
    }
    return all;
  }

  void append_missing(std::vector<Word>& words) const {
    int line = words.empty() ? 0 : words.back().line + 1;
    int last = -1;
    for (const std::size_t j : missing_) {
      line += last >= 0 && last != theirs(j).line ? 1 : 0;
      last = theirs(j).line;
      words.push_back(theirs(j));
      words.back().confidence = kLayerOnly;
      words.back().line = line;
    }
  }

  void insert_missing(std::vector<Word>& words) const {
    const auto scan_word = [](const Word& word) { return ScanWord{word.text, word.box, word.confidence, word.line, false, word.edges}; };
    std::vector<ScanWord> before;
    std::transform(words.begin(), words.end(), std::back_inserter(before), scan_word);
    ScanLines lines(std::move(before));
    for (const std::size_t j : missing_) {
      ScanWord word = scan_word(theirs(j));
      word.confidence = kLayerOnly;
      lines.replace({word});
    }
    words.clear();
    for (const ScanWord& word : lines.words()) {
      words.push_back({word.text, word.box, word.confidence, word.line, word.edges, {}});
    }
  }

  Page page_;
  const Page& layer_;
  const KnowsWord& knows_;
  std::vector<std::size_t> place_of_;   // of each of our words; kNone: the layer has nothing there
  std::vector<Place> places_;
  bool trusted_ = false;
  Indices missing_;                     // of theirs: where ours has read nothing
  Indices touching_;                    // of theirs: neither ours nor clear of ours
};

}  // namespace

Page merged_with_layer(Page page, const Page& layer, const KnowsWord& knows, bool upright) {
  return layer.words.empty() ? page : Merger(std::move(page), layer, knows).merged(upright);
}

}  // namespace candour
