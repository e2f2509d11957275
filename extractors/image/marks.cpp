#include "extractors/image/marks.h"

#include <algorithm>
#include <cmath>
#include <iterator>

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
constexpr double kHair = 0.022;           // a piece of a fine line may be shorter
constexpr double kHairLength = 0.16;
constexpr double kFrameSide = 0.35;
constexpr double kFrameShare = 0.12;
constexpr double kCornerSide = 0.15;      // corners of broken frames: thin lines along the edges of their box, nothing within
constexpr double kCornerShare = 0.2;
constexpr double kCornerInner = 0.03;
constexpr double kFrameLine = 0.03;
constexpr double kSolidSide = 0.12;
constexpr double kSolidShare = 0.72;
constexpr double kPatchSide = 0.25;       // what is this thick both ways is no pen's stroke when half of it is ink
constexpr double kPatchShare = 0.45;
constexpr double kEdge = 0.04;            // a mark that starts this near the edge comes from the scanner's lid
constexpr double kShadow = 0.25;          // and reaches no further than this

bool is_patch(const Mark& mark, double dpi) {
  const double thin = std::min(mark.box.width(), mark.box.height()) / dpi;
  return (thin > kSolidSide && mark.share > kSolidShare) || (thin > kPatchSide && mark.share > kPatchShare);
}

bool is_edge_shadow(const Box& box, int page_width, int page_height, double dpi) {
  const double edge = kEdge * dpi;
  const double reach = kShadow * dpi;
  return (box.left < edge && box.right < reach) || (box.top < edge && box.bottom < reach) ||
         (box.right > page_width - edge && box.left > page_width - reach) ||
         (box.bottom > page_height - edge && box.top > page_height - reach);
}

}  // namespace

namespace {

// Calls visit(box, picture) for every connected mark.
template <typename Visit>
void each_component(Pix* ink, int connectivity, const Visit& visit) {
  Pixa* pictures = nullptr;
  Boxa* boxes = pixConnComp(ink, &pictures, connectivity);
  for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const PixOwner picture(pixaGetPix(pictures, i, L_CLONE));
    visit(Box{double(x), double(y), double(x + w), double(y + h)}, picture.get());
  }
  boxaDestroy(&boxes);
  pixaDestroy(&pictures);
}

double share_of(Pix* picture) {
  l_int32 count = 0;
  pixCountPixels(picture, &count, nullptr);
  return count / (1.0 * pixGetWidth(picture) * pixGetHeight(picture));
}

double inner_share(Pix* picture, double inset) {
  const auto by = static_cast<int>(std::lround(inset));
  const int width = pixGetWidth(picture) - 2 * by;
  const int height = pixGetHeight(picture) - 2 * by;
  if (std::min(width, height) <= 3 * by) {
    return 1;  // too small to tell
  }
  ::Box* middle = boxCreate(by, by, width, height);
  const PixOwner inside(pixClipRectangle(picture, middle, nullptr));
  boxDestroy(&middle);
  l_int32 all = 0, within = 0;
  pixCountPixels(picture, &all, nullptr);
  pixCountPixels(inside.get(), &within, nullptr);
  return static_cast<double>(within) / std::max(1, all);
}

// Marks of about one height beside each other, three or more.
std::vector<Mark> in_rows(const std::vector<Mark>& marks) {
  std::vector<Mark> rows;
  std::copy_if(marks.begin(), marks.end(), std::back_inserter(rows), [&](const Mark& mark) {
    return std::count_if(marks.begin(), marks.end(), [&](const Mark& other) {
             const double taller = std::max(mark.box.height(), other.box.height());
             const double apart = std::max(mark.box.left, other.box.left) - std::min(mark.box.right, other.box.right);
             return std::abs(mark.box.centre_y() - other.box.centre_y()) < 0.4 * taller && apart < 2 * taller &&
                    std::min(mark.box.height(), other.box.height()) > 0.5 * taller;
           }) >= 3;
  });
  return rows;
}

// The holes of a dark patch that no edge cuts: light letters, or the patch is a picture.
std::vector<Mark> light_marks(const Box& patch, Pix* picture, double least) {
  const PixOwner inverse(pixInvert(nullptr, picture));
  require(inverse != nullptr, "no memory to look at a scan");
  std::vector<Mark> marks;
  each_component(inverse.get(), 8, [&](const Box& hole, Pix* shape) {
    const bool cut = hole.left <= 0 || hole.top <= 0 || hole.right >= patch.width() || hole.bottom >= patch.height();
    if (!cut && std::max(hole.width(), hole.height()) >= least) {
      marks.push_back({{hole.left + patch.left, hole.top + patch.top, hole.right + patch.left, hole.bottom + patch.top}, share_of(shape), 1});
    }
  });
  return in_rows(marks);
}

}  // namespace

Mark mark_of(const Box& box, Pix* picture, double dpi) { return {box, share_of(picture), inner_share(picture, kFrameLine * dpi)}; }

std::vector<Mark> marks_of(Pix* grey, double dpi) {
  const double factor = std::min(1.0, kLookedAtDpi / dpi);
  const PixOwner small(factor < 1 ? pixScaleAreaMap(grey, static_cast<float>(factor), static_cast<float>(factor))
                                  : pixClone(grey));
  const PixOwner ink(small ? pixThresholdToBinary(small.get(), kInkThreshold) : nullptr);
  require(ink != nullptr, "no memory to look at a scan");
  const double least = kSmallestMark * dpi * factor;
  std::vector<Mark> marks;
  each_component(ink.get(), 8, [&](const Box& box, Pix* picture) {
    if (std::max(box.width(), box.height()) < least) {
      return;
    }
    marks.push_back(mark_of(box, picture, dpi * factor));
    if (is_patch(marks.back(), dpi * factor)) {
      const std::vector<Mark> light = light_marks(box, picture, least);
      marks.insert(marks.end(), light.begin(), light.end());
    }
  });
  for (Mark& mark : marks) {
    mark.box = {mark.box.left / factor, mark.box.top / factor, mark.box.right / factor, mark.box.bottom / factor};
  }
  return marks;
}

bool is_line_work(const Mark& mark, double dpi) {
  const double thin = std::min(mark.box.width(), mark.box.height()) / dpi;
  const double length = std::max(mark.box.width(), mark.box.height()) / dpi;
  // A sloping rule is thicker than its pen: its box is as tall as it climbs, but then it is nearly empty.
  const bool rule = (length > kRuleLength && (thin < kRuleThickness || (thin < length * 0.05 && mark.share < 0.5))) ||
                    (length > kHairLength && thin < kHair);
  const bool frame = (thin > kFrameSide && mark.share < kFrameShare) ||
                     (thin > kCornerSide && mark.share < kCornerShare && mark.inner < kCornerInner);
  return rule || frame;
}

bool could_be_writing(const Mark& mark, int page_width, int page_height, double dpi) {
  return mark.box.height() <= kTallest * dpi && !is_edge_shadow(mark.box, page_width, page_height, dpi) && !is_line_work(mark, dpi) &&
         !is_patch(mark, dpi);
}

}  // namespace candour
