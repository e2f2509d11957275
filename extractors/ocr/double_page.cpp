#include "extractors/ocr/double_page.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "extractors/image/pix.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr double kBroad = 1.2;            // width by height
constexpr double kMiddle = 0.08;          // of the width: the gutter is no further from the middle
constexpr double kGutter = 0.35;          // inches without writing: two margins at least
constexpr std::size_t kFewestRows = 4;    // of text on each side
constexpr double kRunningRow = 0.55;      // of the side's width that is ink, letter boxes taken together: a line, no table's cell
constexpr double kRunning = 0.4;          // of the fuller side's rows that are such lines

struct Row {
  double bottom = 0;
  double ink = 0;   // widths of its marks
};

// The share of a side's rows that are running lines; nothing when there are too few rows.
std::optional<double> running_rows(std::vector<Box> marks) {
  if (marks.empty()) {
    return std::nullopt;
  }
  std::sort(marks.begin(), marks.end(), [](const Box& a, const Box& b) { return a.centre_y() < b.centre_y(); });
  Box side = marks.front();
  std::vector<Row> rows;
  for (const Box& mark : marks) {
    side = united(side, mark);
    if (rows.empty() || mark.centre_y() > rows.back().bottom) {
      rows.push_back({mark.bottom, 0});
    }
    rows.back().ink += mark.width();
  }
  if (rows.size() < kFewestRows || side.width() <= 0) {
    return std::nullopt;
  }
  const auto running = std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.ink >= kRunningRow * side.width(); });
  return static_cast<double>(running) / static_cast<double>(rows.size());
}

// The middle of the widest band without a mark that lies about the middle; nothing when it is too narrow.
std::optional<double> free_band(const std::vector<Box>& marks, double middle, double reach, double least) {
  const auto is_free = [&](double x) { return std::none_of(marks.begin(), marks.end(), [&](const Box& mark) { return mark.left < x && x < mark.right; }); };
  double best = 0;
  std::optional<double> at;
  for (double x = middle - reach; x <= middle + reach; x += std::max(1.0, reach / 60)) {
    if (!is_free(x)) {
      continue;
    }
    double left = 0;
    double right = 2 * middle;
    for (const Box& mark : marks) {
      left = mark.right <= x ? std::max(left, mark.right) : left;
      right = mark.left >= x ? std::min(right, mark.left) : right;
    }
    if (right - left > best) {
      best = right - left;
      at = (left + right) / 2;
    }
  }
  return best >= least && at && std::abs(*at - middle) <= reach ? at : std::nullopt;
}

}  // namespace

std::optional<int> gutter_of(const PreparedScan& scan, const std::vector<Box>& writing) {
  const ScanTransform& t = scan.transform;
  if (t.straight_width < kBroad * t.straight_height) {
    return std::nullopt;
  }
  const std::optional<double> gutter = free_band(writing, t.width / 2.0, kMiddle * t.straight_width, kGutter * scan.image.dpi);
  if (!gutter) {
    return std::nullopt;
  }
  std::vector<Box> left;
  std::vector<Box> right;
  for (const Box& mark : writing) {
    (mark.centre_x() < *gutter ? left : right).push_back(mark);
  }
  const std::optional<double> before = running_rows(std::move(left));
  const std::optional<double> behind = running_rows(std::move(right));
  if (!before || !behind || std::max(*before, *behind) < kRunning) {
    return std::nullopt;
  }
  return static_cast<int>(std::lround((*gutter - t.pad_left) / t.scale));
}

Raster half_of(const Raster& upright, int gutter, Half half) {
  require(gutter > 0 && gutter < upright.width && upright.channels == 1, "a gutter lies on its sheet");
  const int from = half == Half::left ? 0 : gutter;
  const int to = half == Half::left ? gutter : upright.width;
  Raster out{to - from, upright.height, 1, upright.dpi, {}};
  out.pixels.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  for (int y = 0; y < upright.height; ++y) {
    const auto row = upright.pixels.begin() + static_cast<std::ptrdiff_t>(y) * upright.width;
    out.pixels.insert(out.pixels.end(), row + from, row + to);
  }
  return out;
}

Raster turned_raster(const Raster& image, int quarter_turns) {
  const PixOwner pix = grey_pix_of(image);
  if (quarter_turns % 4 == 0) {
    return raster_of(pix.get(), image.dpi);
  }
  const PixOwner turned(pixRotateOrth(pix.get(), quarter_turns));
  require(turned != nullptr, "no memory to turn a scan");
  return raster_of(turned.get(), image.dpi);
}

ScanTransform way_back(const Raster& upright, int quarter_turns) {
  ScanTransform t;
  t.quarter_turns = quarter_turns;
  t.width = t.straight_width = upright.width;
  t.height = t.straight_height = upright.height;
  t.points_per_pixel = 72.0 / upright.dpi;
  return t;
}

}  // namespace candour
