#include "extractors/ocr/region_picture.h"

#include <algorithm>
#include <cmath>

#include "extractors/image/marks.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr double kAround = 0.04;       // inches of the page round a region
constexpr double kMargin = 0.06;       // and of paper round that
constexpr double kSpeck = 0.0125;      // inches: a full stop is larger
constexpr int kPaper = 200;
constexpr int kInkThreshold = 160;

PixOwner checked(Pix* pix) {
  require(pix != nullptr, "no memory to look at a region of a scan");
  return PixOwner(pix);
}

// Paints paper over table lines, and over every mark whose middle lies outside `region`.
void take_neighbours_out(Pix* grey, const Box& region, double dpi) {
  const PixOwner ink = checked(pixThresholdToBinary(grey, kInkThreshold));
  Pixa* pictures = nullptr;
  Boxa* boxes = pixConnComp(ink.get(), &pictures, 8);
  for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const PixOwner mark(pixaGetPix(pictures, i, L_CLONE));
    const bool is_line = is_line_work(mark_of({double(x), double(y), double(x + w), double(y + h)}, mark.get(), dpi), dpi);
    if (is_line || !region.contains(x + w / 2.0, y + h / 2.0)) {
      const PixOwner wide = checked(pixAddBorder(mark.get(), 1, 0));
      const PixOwner fringe = checked(pixDilateBrick(nullptr, wide.get(), 3, 3));
      pixPaintThroughMask(grey, fringe.get(), x - 1, y - 1, kPaper);
    }
  }
  boxaDestroy(&boxes);
  pixaDestroy(&pictures);
}

// Paints paper over every mark that is no larger than a speck.
void take_specks_out(Pix* grey, double dpi) {
  const int largest = std::max(1, static_cast<int>(std::lround(kSpeck * dpi)));
  const PixOwner ink = checked(pixThresholdToBinary(grey, kInkThreshold));
  const PixOwner large = checked(pixSelectBySize(ink.get(), largest, largest, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr));
  const PixOwner specks = checked(pixSubtract(nullptr, ink.get(), large.get()));
  const PixOwner reach = checked(pixDilateBrick(nullptr, specks.get(), 3, 3));  // their grey fringe goes too
  const PixOwner kept = checked(pixDilateBrick(nullptr, large.get(), 3, 3));
  const PixOwner mask = checked(pixSubtract(nullptr, reach.get(), kept.get()));
  pixSetMasked(grey, mask.get(), kPaper);
}

}  // namespace

Box RegionPicture::back(const Box& box) const {
  return {box.left / scale + left, box.top / scale + top, box.right / scale + left, box.bottom / scale + top};
}

RegionPicture picture_of(const Raster& scan, const Box& region, Specks specks, double dpi) {
  require(scan.channels == 1, "a prepared scan is grey");
  const Box wide = grown(region, kAround * scan.dpi);
  const int left = std::max(0, static_cast<int>(wide.left));
  const int top = std::max(0, static_cast<int>(wide.top));
  const int right = std::min(scan.width, static_cast<int>(std::ceil(wide.right)));
  const int bottom = std::min(scan.height, static_cast<int>(std::ceil(wide.bottom)));
  const int margin = static_cast<int>(std::lround(kMargin * scan.dpi));
  require(left < right && top < bottom, "a region lies on its page");
  Raster piece{right - left + 2 * margin, bottom - top + 2 * margin, 1, scan.dpi, {}};
  piece.pixels.assign(static_cast<std::size_t>(piece.width) * static_cast<std::size_t>(piece.height), kPaper);
  for (int y = top; y < bottom; ++y) {
    const auto from = scan.pixels.begin() + static_cast<std::ptrdiff_t>(y) * scan.width;
    std::copy(from + left, from + right, piece.pixels.begin() + static_cast<std::ptrdiff_t>(y - top + margin) * piece.width + margin);
  }
  RegionPicture picture{grey_pix_of(piece), scan.dpi, 1, static_cast<double>(left - margin), static_cast<double>(top - margin)};
  if (specks == Specks::taken_out) {
    take_specks_out(picture.pix.get(), scan.dpi);
  }
  take_neighbours_out(picture.pix.get(), {region.left - picture.left, region.top - picture.top, region.right - picture.left, region.bottom - picture.top}, scan.dpi);
  if (dpi != scan.dpi) {
    picture.scale = dpi / scan.dpi;
    picture.dpi = dpi;
    const auto factor = static_cast<float>(picture.scale);
    picture.pix = checked(pixScale(picture.pix.get(), factor, factor));
  }
  return picture;
}

}  // namespace candour
