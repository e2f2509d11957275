#include "extractors/image/marks.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr double kLookedAtDpi = 150;
constexpr int kInkThreshold = 160;        // of 200: a fifth darker than the paper; bleed-through is paler, pencil darker

// Inches.
constexpr double kSmallestMark = 0.05;    // a full stop and dust are smaller, a digit or a tick is not
constexpr double kTallest = 1.6;          // taller is a picture or a frame
constexpr double kRuleThickness = 0.045;
constexpr double kRuleLength = 0.45;
constexpr double kFrameSide = 0.35;
constexpr double kFrameShare = 0.12;
constexpr double kSolidSide = 0.12;
constexpr double kSolidShare = 0.72;
constexpr double kEdge = 0.04;            // a mark that starts this near the edge comes from the scanner's lid
constexpr double kShadow = 0.25;          // and reaches no further than this

bool is_edge_shadow(const Box& box, int page_width, int page_height, double dpi) {
  const double edge = kEdge * dpi;
  const double reach = kShadow * dpi;
  return (box.left < edge && box.right < reach) || (box.top < edge && box.bottom < reach) ||
         (box.right > page_width - edge && box.left > page_width - reach) ||
         (box.bottom > page_height - edge && box.top > page_height - reach);
}

}  // namespace

std::vector<Mark> marks_of(Pix* grey, double dpi) {
  const double factor = std::min(1.0, kLookedAtDpi / dpi);
  const PixOwner small(factor < 1 ? pixScaleAreaMap(grey, static_cast<float>(factor), static_cast<float>(factor))
                                  : pixClone(grey));
  const PixOwner ink(small ? pixThresholdToBinary(small.get(), kInkThreshold) : nullptr);
  require(ink != nullptr, "no memory to look at a scan");
  const double least = kSmallestMark * dpi * factor;
  Pixa* pictures = nullptr;
  Boxa* boxes = pixConnComp(ink.get(), &pictures, 8);
  std::vector<Mark> marks;
  for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0, count = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    if (w < least && h < least) {
      continue;
    }
    const PixOwner picture(pixaGetPix(pictures, i, L_CLONE));
    pixCountPixels(picture.get(), &count, nullptr);
    marks.push_back({{x / factor, y / factor, (x + w) / factor, (y + h) / factor}, count / (1.0 * w * h)});
  }
  boxaDestroy(&boxes);
  pixaDestroy(&pictures);
  return marks;
}

bool could_be_writing(const Mark& mark, int page_width, int page_height, double dpi) {
  const double width = mark.box.width() / dpi;
  const double height = mark.box.height() / dpi;
  const double thin = std::min(width, height);
  const double length = std::max(width, height);
  if (height > kTallest || is_edge_shadow(mark.box, page_width, page_height, dpi)) {
    return false;
  }
  // A sloping rule is thicker than its pen: its box is as tall as it climbs, but then it is nearly empty.
  const bool rule = length > kRuleLength && (thin < kRuleThickness || (thin < length * 0.05 && mark.share < 0.5));
  const bool frame = thin > kFrameSide && mark.share < kFrameShare;
  const bool solid = thin > kSolidSide && mark.share > kSolidShare;
  return !rule && !frame && !solid;
}

}  // namespace candour
