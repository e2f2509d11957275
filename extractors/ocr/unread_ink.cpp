#include "extractors/ocr/unread_ink.h"

#include <algorithm>
#include <iterator>

#include "extractors/image/marks.h"
#include "extractors/image/pix.h"
#include "extractors/image/rules.h"
#include "extractors/ocr/join_boxes.h"
#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Line mean confidence below this was handwriting in 63 of 63 lines and print in 0 of 346.
constexpr double kReadLine = 75;
constexpr double kDoubtfulWord = 45;      // one word so poor among good ones is looked at when it is long enough

constexpr double kLabelWord = 90;         // hardly any handwritten word is read so surely
constexpr double kLabelLetters = 4;

constexpr double kLookedAtDpi = 150;

// Inches.
constexpr double kJoin = 0.18;            // pieces nearer than this are one region
constexpr double kAlong = 0.4;            // a word's distance from the next one in a line written by hand
constexpr double kLeastWidth = 0.3;       // of a region that counts
constexpr double kLeastHeight = 0.09;

double letters_in(const ScanWord& word) { return static_cast<double>(code_point_count(word.text)); }

bool inside(const Box& mark, const std::vector<Box>& read) {
  return std::any_of(read.begin(), read.end(), [&](const Box& box) { return box.contains(mark.centre_x(), mark.centre_y()); });
}

bool is_read(const ScanWord& word, double line_mean) {
  if (word.settled) {
    return true;
  }
  const bool doubtful = letters_in(word) >= 3 && word.confidence < kDoubtfulWord;
  return (line_mean >= kReadLine && !doubtful) || (line_mean < 0 && word.confidence >= kReadLine);
}

// How many words of the line [begin, end) are the printed label of what is written behind it by hand ("Signed:", "Reason for the
// visit"): a form's print is read though the line as a whole is not.
std::size_t printed_label(const std::vector<ScanWord>& words, std::size_t begin, std::size_t end) {
  double letters = 0;
  std::size_t count = 0;
  for (std::size_t i = begin; i < end && words[i].confidence >= kLabelWord; ++i) {
    letters += letters_in(words[i]);
    ++count;
  }
  return letters >= kLabelLetters ? count : 0;
}

}  // namespace

std::vector<Box> writing_on(const PreparedScan& scan) {
  const double factor = std::min(1.0, kLookedAtDpi / scan.image.dpi);
  const PixOwner grey = grey_pix_of(scan.image);
  const PixOwner small(pixScaleAreaMap(grey.get(), static_cast<float>(factor), static_cast<float>(factor)));
  require(small != nullptr, "no memory to look at a scan");
  const double dpi = factor * scan.image.dpi;
  std::vector<Box> writing;
  for (const Mark& mark : marks_of(without_rules(small.get(), dpi).get(), dpi)) {
    if (could_be_writing(mark, pixGetWidth(small.get()), pixGetHeight(small.get()), dpi)) {
      const Box& box = mark.box;
      writing.push_back({box.left / factor, box.top / factor, box.right / factor, box.bottom / factor});
    }
  }
  return writing;
}

std::vector<double> line_confidences(const std::vector<ScanWord>& words) {
  std::vector<double> sum;
  std::vector<double> weight;
  for (const ScanWord& word : words) {
    const auto line = static_cast<std::size_t>(word.line);
    sum.resize(std::max(sum.size(), line + 1));
    weight.resize(sum.size());
    if (letters_in(word) >= 2) {
      sum[line] += word.confidence * letters_in(word);
      weight[line] += letters_in(word);
    }
  }
  for (std::size_t i = 0; i < sum.size(); ++i) {
    sum[i] = weight[i] > 0 ? sum[i] / weight[i] : -1;
  }
  return sum;
}

std::vector<Box> read_places(const std::vector<ScanWord>& words) {
  const std::vector<double> lines = line_confidences(words);
  std::vector<Box> read;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t begin = i;
    const int line = words[i].line;
    while (i + 1 < words.size() && words[i + 1].line == line) {
      ++i;
    }
    const std::size_t label_end = begin + printed_label(words, begin, i + 1);
    for (std::size_t k = begin; k <= i; ++k) {
      if (k < label_end || is_read(words[k], lines[static_cast<std::size_t>(line)])) {
        read.push_back(words[k].box);
      }
    }
  }
  return read;
}

std::vector<Box> unread_pieces(const std::vector<Box>& writing, const std::vector<ScanWord>& words) {
  const std::vector<Box> read = read_places(words);
  std::vector<Box> pieces;
  for (const ScanWord& word : words) {
    if (std::find(read.begin(), read.end(), word.box) == read.end()) {
      pieces.push_back(word.box);
    }
  }
  std::copy_if(writing.begin(), writing.end(), std::back_inserter(pieces), [&](const Box& mark) { return !inside(mark, read); });
  return pieces;
}

namespace {

// Half the lower one's height beside the other.
bool on_one_line(const Box& a, const Box& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top) >= std::min(a.height(), b.height()) / 2;
}

bool print_between(const Box& a, const Box& b, const std::vector<Box>& read) {
  const Box between = {std::min(a.right, b.right), std::max(a.top, b.top), std::max(a.left, b.left), std::min(a.bottom, b.bottom)};
  return std::any_of(read.begin(), read.end(), [&](const Box& box) { return box.intersects(between); });
}

// A short word ("to") goes with the line that it is written in, and a line that came in pieces is shown as one.
std::vector<Box> joined_along(std::vector<Box> regions, const std::vector<Box>& read, double dpi) {
  const auto counts = [&](const Box& box) { return box.width() >= kLeastWidth * dpi && box.height() >= kLeastHeight * dpi; };
  regions = joined(std::move(regions), [&](const Box& a, const Box& b) {
    const double gap = std::max(a.left, b.left) - std::min(a.right, b.right);
    return (counts(a) || counts(b)) && gap <= kAlong * dpi && on_one_line(a, b) && !print_between(a, b, read);
  });
  std::erase_if(regions, [&](const Box& box) { return !counts(box); });
  return regions;
}

}  // namespace

std::vector<Box> unread_regions(const std::vector<Box>& writing, const std::vector<ScanWord>& words, double dpi) {
  return joined_along(joined(unread_pieces(writing, words), [&](const Box& a, const Box& b) { return grown(a, kJoin * dpi).intersects(b); }),
                      read_places(words), dpi);
}

}  // namespace candour
