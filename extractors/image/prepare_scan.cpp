#include "extractors/image/prepare_scan.h"

#include <algorithm>
#include <cmath>

#include "extractors/image/marks.h"
#include "extractors/image/pix.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr double kUpscaleBelowDpi = 140;
constexpr double kUpscaledDpi = 300;
constexpr float kLeastSkewConfidence = 3.0F;
constexpr double kLeastSkew = 0.12;         // degrees: less does not disturb reading and is not worth a rotation
constexpr int kBinaryThreshold = 150;       // of a paper of 200
constexpr int kPatchScale = 4;
constexpr int kDark = 70;                   // of 255; paper in a scan's deepest shade is lighter
constexpr double kPatchThickness = 0.08;    // inches: thicker than any stroke
constexpr double kPatchLetter = 0.3;        // light letters up to this size belong to their patch
constexpr double kOrientDpi = 150;
constexpr int kBands = 8;                   // of a page, from the top, for the blank test
constexpr double kCutEdge = 4;              // pixels: what starts nearer to the cut may go on behind it
constexpr double kRadians = 3.14159265358979323846 / 180;

PixOwner checked(Pix* pix) {
  require(pix != nullptr, "no memory to prepare a scan");
  return PixOwner(pix);
}

// Bands and boxes printed dark: they are no paper, and taken for it they would be whitened with what stands light on them.
// Nothing when there are none.
PixOwner dark_patches(Pix* grey, double dpi) {
  const PixOwner small = checked(pixScaleAreaMap(grey, 1.0F / kPatchScale, 1.0F / kPatchScale));
  const PixOwner dark = checked(pixThresholdToBinary(small.get(), kDark));
  const auto pixels = [&](double inches) { return std::max(2, static_cast<int>(std::lround(inches * dpi / kPatchScale))); };
  const int thick = pixels(kPatchThickness);
  const int letter = pixels(kPatchLetter);
  const PixOwner patches = checked(pixOpenBrick(nullptr, dark.get(), thick, thick));
  const PixOwner whole = checked(pixCloseSafeBrick(nullptr, patches.get(), letter, letter));
  l_int32 none = 1;
  pixZero(whole.get(), &none);
  if (none != 0) {
    return nullptr;
  }
  const PixOwner large = checked(pixExpandReplicate(whole.get(), kPatchScale));
  PixOwner mask = checked(pixCreate(pixGetWidth(grey), pixGetHeight(grey), 1));
  pixRasterop(mask.get(), 0, 0, pixGetWidth(large.get()), pixGetHeight(large.get()), PIX_SRC, large.get(), 0, 0);
  return mask;
}

PixOwner normalised(Pix* grey, double dpi) {
  const PixOwner patches = dark_patches(grey, dpi);
  Pix* out = pixBackgroundNormSimple(grey, patches.get(), nullptr);
  return checked(out != nullptr ? out : pixCopy(nullptr, grey));
}

// Writing in a band of the page: what a cut edge touches is a part of a mark and does not count.
bool shows_writing(Pix* grey, double dpi, int top, int height) {
  const int width = pixGetWidth(grey);
  const int page_height = pixGetHeight(grey);
  const bool whole = top == 0 && height >= page_height;
  ::Box* box = boxCreate(0, top, width, height);
  const PixOwner band = checked(whole ? pixClone(grey) : pixClipRectangle(grey, box, nullptr));
  boxDestroy(&box);
  const std::vector<Mark> marks = marks_of(band.get(), dpi);
  return std::any_of(marks.begin(), marks.end(), [&](Mark mark) {
    const bool cut = !whole && (mark.box.top < kCutEdge || mark.box.bottom > height - kCutEdge);
    mark.box.top += top;
    mark.box.bottom += top;
    return !cut && could_be_writing(mark, width, page_height, dpi);
  });
}

// A page with writing shows some in one of its bands; only one that does not is looked at as a whole.
bool is_blank(Pix* grey, double dpi) {
  const int page_height = pixGetHeight(grey);
  const int height = page_height / kBands;
  for (int band = 0; band < kBands && height > 0; ++band) {
    if (shows_writing(grey, dpi, band * height, height)) {
      return false;
    }
  }
  return !shows_writing(grey, dpi, 0, page_height);
}

// Quarter turns clockwise that make the text upright; nothing when the letters do not tell (handwriting mostly).
std::optional<int> turns_needed(Pix* grey, double dpi) {
  const auto factor = static_cast<float>(std::min(1.0, kOrientDpi / dpi));
  const PixOwner scaled = checked(factor < 1 ? pixScaleAreaMap(grey, factor, factor) : pixClone(grey));
  const PixOwner binary = checked(pixThresholdToBinary(scaled.get(), kBinaryThreshold));
  l_float32 up = 0;
  l_float32 left = 0;
  l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
  if (pixOrientDetect(binary.get(), &up, &left, 0, 0) != 0) {
    return std::nullopt;
  }
  makeOrientDecision(up, left, 0, 0, &orientation, 0);
  switch (orientation) {
    case L_TEXT_ORIENT_UP: return 0;
    case L_TEXT_ORIENT_LEFT: return 1;
    case L_TEXT_ORIENT_DOWN: return 2;
    case L_TEXT_ORIENT_RIGHT: return 3;
    default: return std::nullopt;
  }
}

double skew_of(Pix* grey) {
  const PixOwner binary(pixThresholdToBinary(grey, kBinaryThreshold));
  l_float32 angle = 0;
  l_float32 confidence = 0;
  const bool found = binary != nullptr && pixFindSkew(binary.get(), &angle, &confidence) == 0;
  return found && confidence >= kLeastSkewConfidence && std::abs(angle) >= kLeastSkew ? angle : 0;
}

PixOwner turned(PixOwner pix, PreparedScan& scan, double dpi, std::optional<int> asked) {
  const std::optional<int> told = asked ? std::nullopt : turns_needed(pix.get(), dpi);
  scan.upright_known = told.has_value();
  scan.turned = asked.value_or(told.value_or(0));
  scan.transform.quarter_turns = scan.turned;
  return scan.turned == 0 ? std::move(pix) : checked(pixRotateOrth(pix.get(), scan.turned));
}

PixOwner enlarged(PixOwner pix, PreparedScan& scan, double dpi) {
  if (dpi < kUpscaleBelowDpi) {
    scan.transform.scale = kUpscaledDpi / dpi;
    const auto factor = static_cast<float>(scan.transform.scale);
    pix = checked(pixScale(pix.get(), factor, factor));
  }
  scan.transform.straight_width = pixGetWidth(pix.get());
  scan.transform.straight_height = pixGetHeight(pix.get());
  return pix;
}

PixOwner deskewed(PixOwner pix, PreparedScan& scan) {
  if (scan.skew_degrees != 0) {
    ScanTransform& transform = scan.transform;
    transform.angle = scan.skew_degrees * kRadians;
    const double across = std::sin(std::abs(transform.angle));
    transform.pad_left = static_cast<int>(std::ceil(across * transform.straight_height / 2)) + 1;
    transform.pad_top = static_cast<int>(std::ceil(across * transform.straight_width / 2)) + 1;
    const PixOwner wide = checked(pixAddBorderGeneral(pix.get(), transform.pad_left, transform.pad_left,
                                                      transform.pad_top, transform.pad_top, 200));
    pix = checked(pixRotate(wide.get(), static_cast<float>(transform.angle), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  }
  scan.transform.width = pixGetWidth(pix.get());
  scan.transform.height = pixGetHeight(pix.get());
  return pix;
}

struct Point {
  double x, y;
};

Point back(const ScanTransform& t, Point p) {
  const double cx = t.width / 2.0;
  const double cy = t.height / 2.0;
  const double c = std::cos(-t.angle);
  const double s = std::sin(-t.angle);
  const Point straight{cx + (p.x - cx) * c - (p.y - cy) * s - t.pad_left, cy + (p.x - cx) * s + (p.y - cy) * c - t.pad_top};
  const double w = t.straight_width / t.scale;
  const double h = t.straight_height / t.scale;
  const Point q{straight.x / t.scale, straight.y / t.scale};
  switch (t.quarter_turns) {
    case 1: return {q.y, w - q.x};
    case 2: return {w - q.x, h - q.y};
    case 3: return {h - q.y, q.x};
    default: return q;
  }
}

}  // namespace

PreparedScan prepare_scan(const Raster& image, std::optional<int> quarter_turns) {
  require(image.dpi > 0 && image.width > 0 && image.height > 0, "a page image needs a size and a resolution");
  silence_leptonica();
  PreparedScan scan;
  scan.transform.points_per_pixel = 72.0 / image.dpi;
  PixOwner pix = normalised(grey_pix_of(image).get(), image.dpi);
  scan.blank = is_blank(pix.get(), image.dpi);
  if (scan.blank) {
    return scan;
  }
  pix = turned(std::move(pix), scan, image.dpi, quarter_turns);
  scan.skew_degrees = skew_of(pix.get());
  pix = deskewed(enlarged(std::move(pix), scan, image.dpi), scan);
  scan.image = raster_of(pix.get(), image.dpi * scan.transform.scale);
  return scan;
}

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
