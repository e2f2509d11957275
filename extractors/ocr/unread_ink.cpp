#include "extractors/ocr/unread_ink.h"

#include <algorithm>
#include <cmath>

#include "extractors/image/pix.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Line mean confidence below this was handwriting in 63 of 63 lines and print in 0 of 346 (see the tests for ours).
constexpr double kReadLine = 75;
constexpr double kDoubtfulWord = 45;      // one word so poor among good ones is looked at when it is long enough
constexpr int kInkThreshold = 150;

// Sizes in inches.
constexpr double kLeastInk = 0.045;       // height of a mark that could be writing
constexpr double kMostInk = 1.2;          // taller is a picture or a frame
constexpr double kRuleThickness = 0.05;
constexpr double kRuleLength = 0.8;
constexpr double kJoin = 0.18;            // marks nearer than this are one region
constexpr double kLeastWidth = 0.3;       // of a region that counts
constexpr double kLeastHeight = 0.09;

double letters_in(const ScanWord& word) { return static_cast<double>(code_point_count(word.text)); }

bool inside(const Box& mark, const std::vector<Box>& read) {
  return std::any_of(read.begin(), read.end(), [&](const Box& box) { return box.contains(mark.centre_x(), mark.centre_y()); });
}

// A rule, a table line, a frame, a speck or a picture is no writing.
bool could_be_writing(const Box& mark, double ink, double dpi) {
  const double width = mark.width() / dpi;
  const double height = mark.height() / dpi;
  if (std::max(width, height) < kLeastInk || height > kMostInk) {
    return false;
  }
  const bool rule = (height < kRuleThickness && width > kRuleLength / 2) || (width < kRuleThickness && height > kRuleLength / 2);
  const double share = ink / std::max(1.0, mark.width() * mark.height());
  const bool frame = width > kRuleLength && height > kRuleLength / 2 && share < 0.08;
  const bool solid = share > 0.8 && width > 0.3 && height > 0.15;
  return !rule && !frame && !solid;
}

std::vector<Box> marks_on(const PreparedScan& scan) {
  const PixOwner grey = grey_pix_of(scan.image);
  const PixOwner ink(pixThresholdToBinary(grey.get(), kInkThreshold));
  Pixa* components = nullptr;
  Boxa* boxes = ink ? pixConnComp(ink.get(), &components, 8) : nullptr;
  std::vector<Box> marks;
  for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0, count = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const PixOwner component(pixaGetPix(components, i, L_CLONE));
    pixCountPixels(component.get(), &count, nullptr);
    const Box mark{double(x), double(y), double(x + w), double(y + h)};
    if (could_be_writing(mark, count, scan.image.dpi)) {
      marks.push_back(mark);
    }
  }
  boxaDestroy(&boxes);
  pixaDestroy(&components);
  return marks;
}

// Joins boxes that come nearer than `gap` until none do.
std::vector<Box> joined(std::vector<Box> boxes, double gap) {
  bool changed = true;
  while (changed) {
    changed = false;
    std::vector<Box> out;
    for (const Box& box : boxes) {
      const auto near = std::find_if(out.begin(), out.end(), [&](const Box& other) { return grown(other, gap).intersects(box); });
      if (near == out.end()) {
        out.push_back(box);
      } else {
        *near = united(*near, box);
        changed = true;
      }
    }
    boxes = std::move(out);
  }
  return boxes;
}

}  // namespace

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

std::vector<Box> unread_regions(const PreparedScan& scan, const std::vector<ScanWord>& words) {
  const std::vector<double> lines = line_confidences(words);
  std::vector<Box> read;
  std::vector<Box> regions;
  for (const ScanWord& word : words) {
    const double mean = lines[static_cast<std::size_t>(word.line)];
    const bool doubtful = letters_in(word) >= 3 && word.confidence < kDoubtfulWord;
    const bool good = (mean >= kReadLine && !doubtful) || (mean < 0 && word.confidence >= kReadLine);
    (good ? read : regions).push_back(word.box);
  }
  for (const Box& mark : marks_on(scan)) {
    if (!inside(mark, read)) {
      regions.push_back(mark);
    }
  }
  const double dpi = scan.image.dpi;
  regions = joined(std::move(regions), kJoin * dpi);
  regions.erase(std::remove_if(regions.begin(), regions.end(),
                               [&](const Box& box) { return box.width() < kLeastWidth * dpi || box.height() < kLeastHeight * dpi; }),
                regions.end());
  return regions;
}

}  // namespace candour
