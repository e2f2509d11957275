#include "extractors/ocr/scan_lines.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace candour {
namespace {

constexpr double kSameHeight = 0.5;   // of the smaller height that two words of a line share
constexpr double kWordSpace = 1.2;    // heights: nearer than this two words belong to one line whatever the first reading made of them
constexpr double kNear = 6;           // heights between neighbours of a line

double shared(double from, double to, double other_from, double other_to) {
  return std::max(0.0, std::min(to, other_to) - std::max(from, other_from));
}

Box box_of(const std::vector<ScanWord>& line) {
  Box box = line.front().box;
  for (const ScanWord& word : line) {
    box = united(box, word.box);
  }
  return box;
}

}  // namespace

bool same_place(const Box& upper, const Box& lower) {
  const double both = shared(upper.left, upper.right, lower.left, lower.right) * shared(upper.top, upper.bottom, lower.top, lower.bottom);
  return both > 0.3 * std::min(upper.width() * upper.height(), lower.width() * lower.height());
}

bool same_height(const Box& a, const Box& b) {
  return shared(a.top, a.bottom, b.top, b.bottom) > kSameHeight * std::min(a.height(), b.height());
}

double gap_between(const Box& a, const Box& b) { return std::max({0.0, a.left - b.right, b.left - a.right}); }

std::vector<std::vector<ScanWord>> lines_of(std::vector<ScanWord> words) {
  std::vector<std::vector<ScanWord>> lines;
  int last = -1;
  for (ScanWord& word : words) {
    if (lines.empty() || word.line != last) {
      lines.emplace_back();
    }
    last = word.line;
    lines.back().push_back(std::move(word));
  }
  return lines;
}

void ScanLines::replace(const std::vector<ScanWord>& line) {
  for (std::vector<ScanWord>& old : lines_) {
    old.erase(std::remove_if(old.begin(), old.end(),
                             [&](const ScanWord& word) {
                               return std::any_of(line.begin(), line.end(), [&](const ScanWord& better) { return same_place(better.box, word.box); });
                             }),
              old.end());
  }
  for (const ScanWord& word : line) {
    insert(word);
  }
  lines_.erase(std::remove_if(lines_.begin(), lines_.end(), [](const auto& old) { return old.empty(); }), lines_.end());
}

void ScanLines::insert(const ScanWord& word) {
  std::vector<ScanWord>* home = nullptr;
  double nearest = kNear * word.box.height();
  for (std::vector<ScanWord>& line : lines_) {
    for (const ScanWord& other : line) {
      if (same_height(word.box, other.box) && gap_between(word.box, other.box) < nearest) {
        nearest = gap_between(word.box, other.box);
        home = &line;
      }
    }
  }
  if (home != nullptr) {
    const auto after = std::find_if(home->begin(), home->end(), [&](const ScanWord& other) { return other.box.left > word.box.left; });
    home->insert(after, word);
    join_beside(*home, word);
    return;
  }
  std::size_t above = 0;
  double lowest = -std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Box box = lines_[i].empty() ? Box{} : box_of(lines_[i]);
    if (!lines_[i].empty() && box.centre_y() < word.box.top && box.centre_y() > lowest &&
        shared(box.left, box.right, word.box.left, word.box.right) > 0) {
      lowest = box.centre_y();
      above = i + 1;
    }
  }
  lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(above), std::vector<ScanWord>{word});
}

void ScanLines::join_beside(std::vector<ScanWord>& home, const ScanWord& word) {
  for (std::vector<ScanWord>& line : lines_) {
    const bool beside = &line != &home && std::any_of(line.begin(), line.end(), [&](const ScanWord& other) {
      return same_height(word.box, other.box) && gap_between(word.box, other.box) < kWordSpace * word.box.height();
    });
    if (beside) {
      home.insert(home.end(), line.begin(), line.end());
      line.clear();
      std::stable_sort(home.begin(), home.end(), [](const ScanWord& a, const ScanWord& b) { return a.box.left < b.box.left; });
    }
  }
}

std::vector<ScanWord> ScanLines::words() const {
  std::vector<ScanWord> words;
  int number = 0;
  for (const std::vector<ScanWord>& line : lines_) {
    for (const ScanWord& word : line) {
      words.push_back(word);
      words.back().line = number;
    }
    ++number;
  }
  return words;
}

}  // namespace candour
