#include "extractors/image/prepare_scan.h"

#include <cmath>

#include "extractors/image/pix.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr double kUpscaleBelowDpi = 140;
constexpr int kInkThreshold = 170;          // after normalisation; paler is bleed-through
constexpr int kSmallestMark = 5;            // pixels at about 75 dpi: a full stop and dust are smaller, a digit is not
constexpr float kLeastSkewConfidence = 3.0F;
constexpr double kLeastSkew = 0.05;         // degrees
constexpr int kSkewThreshold = 150;

PixOwner normalised(Pix* grey) {
  PixOwner out(pixBackgroundNormSimple(grey, nullptr, nullptr));
  return out ? std::move(out) : PixOwner(pixClone(grey));
}

bool is_blank(Pix* grey, double dpi) {
  const auto factor = static_cast<float>(75.0 / std::max(75.0, dpi));
  const PixOwner small(pixScaleAreaMap(grey, factor, factor));
  const PixOwner clean = normalised(small ? small.get() : grey);
  const PixOwner ink(pixThresholdToBinary(clean.get(), kInkThreshold));
  const PixOwner marks(pixSelectBySize(ink.get(), kSmallestMark, kSmallestMark, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
  l_int32 empty = 0;
  require(marks != nullptr && pixZero(marks.get(), &empty) == 0, "no memory to look at a scan");
  return empty != 0;
}

// Quarter turns that make the text upright; 0 when Leptonica cannot tell (handwriting mostly).
int turns_needed(Pix* grey, double dpi) {
  const auto factor = static_cast<float>(150.0 / dpi);
  const PixOwner scaled(pixScale(grey, factor, factor));
  const PixOwner binary(pixThresholdToBinary(scaled ? scaled.get() : grey, kSkewThreshold));
  l_float32 up = 0;
  l_float32 left = 0;
  l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
  if (binary == nullptr || pixOrientDetect(binary.get(), &up, &left, 0, 0) != 0) {
    return 0;
  }
  makeOrientDecision(up, left, 0, 0, &orientation, 0);
  switch (orientation) {
    case L_TEXT_ORIENT_LEFT: return 1;
    case L_TEXT_ORIENT_DOWN: return 2;
    case L_TEXT_ORIENT_RIGHT: return 3;
    default: return 0;
  }
}

double skew_of(Pix* grey) {
  const PixOwner binary(pixThresholdToBinary(grey, kSkewThreshold));
  l_float32 angle = 0;
  l_float32 confidence = 0;
  if (binary == nullptr || pixFindSkew(binary.get(), &angle, &confidence) != 0 || confidence < kLeastSkewConfidence ||
      std::abs(angle) < kLeastSkew) {
    return 0;
  }
  return angle;
}

}  // namespace

PreparedScan prepare_scan(const Raster& image) {
  silence_leptonica();
  PreparedScan scan;
  PixOwner pix = grey_pix_of(image);
  scan.transform.points_per_pixel = 72.0 / image.dpi;
  scan.blank = is_blank(pix.get(), image.dpi);
  if (scan.blank) {
    return scan;
  }
  scan.transform.quarter_turns = turns_needed(pix.get(), image.dpi);
  if (scan.transform.quarter_turns != 0) {
    pix.reset(pixRotateOrth(pix.get(), scan.transform.quarter_turns));
  }
  pix = normalised(pix.get());
  const double skew = skew_of(pix.get());
  if (image.dpi < kUpscaleBelowDpi) {
    scan.transform.scale = 300.0 / image.dpi;
    pix.reset(pixScale(pix.get(), static_cast<float>(scan.transform.scale), static_cast<float>(scan.transform.scale)));
  }
  if (skew != 0) {
    scan.transform.angle = skew * 3.14159265358979 / 180;
    pix.reset(pixRotate(pix.get(), static_cast<float>(scan.transform.angle), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  }
  require(pix != nullptr, "no memory to prepare a scan");
  scan.transform.width = pixGetWidth(pix.get());
  scan.transform.height = pixGetHeight(pix.get());
  scan.image = raster_of(pix.get(), image.dpi * scan.transform.scale);
  return scan;
}

namespace {

struct Point {
  double x, y;
};

Point back(const ScanTransform& t, Point p) {
  const double cx = t.width / 2.0;
  const double cy = t.height / 2.0;
  const double c = std::cos(-t.angle);
  const double s = std::sin(-t.angle);
  const Point unturned{cx + (p.x - cx) * c - (p.y - cy) * s, cy + (p.x - cx) * s + (p.y - cy) * c};
  const double w = t.width / t.scale;
  const double h = t.height / t.scale;
  const Point q{unturned.x / t.scale, unturned.y / t.scale};
  switch (t.quarter_turns) {
    case 1: return {q.y, w - q.x};
    case 2: return {w - q.x, h - q.y};
    case 3: return {h - q.y, q.x};
    default: return q;
  }
}

}  // namespace

Box map_back(const ScanTransform& t, const Box& box) {
  Box out{1e9, 1e9, -1e9, -1e9};
  for (const Point corner : {Point{box.left, box.top}, Point{box.right, box.top}, Point{box.left, box.bottom},
                             Point{box.right, box.bottom}}) {
    const Point p = back(t, corner);
    out = united(out, {p.x, p.y, p.x, p.y});
  }
  const double k = t.points_per_pixel;
  return {out.left * k, out.top * k, out.right * k, out.bottom * k};
}

}  // namespace candour
