#include "extractors/image/rules.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr int kInkThreshold = 170;       // a fine line scanned at 150 dpi is pale
constexpr int kPaper = 200;
constexpr double kAcross = 0.25;         // inches: longer than any letter's bar
constexpr double kDown = 0.35;           // and longer than any letter's stem
constexpr double kThin = 0.03;           // thicker is a band, or a heading's stroke

PixOwner checked(Pix* pix) {
  require(pix != nullptr, "no memory to look for lines on a scan");
  return PixOwner(pix);
}

int pixels(double inches, double dpi) { return std::max(2, static_cast<int>(std::lround(inches * dpi))); }

// Straight runs of ink of at least the given size that are thin the other way.
PixOwner lines_of(Pix* ink, int width, int height, int thick_width, int thick_height) {
  const PixOwner runs = checked(pixOpenBrick(nullptr, ink, width, height));
  const PixOwner thick = checked(pixOpenBrick(nullptr, ink, thick_width, thick_height));
  const PixOwner wide = checked(pixDilateBrick(nullptr, thick.get(), 3, 3));
  return checked(pixSubtract(nullptr, runs.get(), wide.get()));
}

}  // namespace

PixOwner without_rules(Pix* grey, double dpi) {
  const PixOwner ink = checked(pixThresholdToBinary(grey, kInkThreshold));
  const int thick = pixels(kThin, dpi) + 1;
  const PixOwner across = lines_of(ink.get(), pixels(kAcross, dpi), 1, thick, thick);
  const PixOwner down = lines_of(ink.get(), 1, pixels(kDown, dpi), thick, thick);
  const PixOwner both = checked(pixOr(nullptr, across.get(), down.get()));
  const PixOwner reach = checked(pixDilateBrick(nullptr, both.get(), 3, 3));  // their grey fringe
  PixOwner out = checked(pixCopy(nullptr, grey));
  pixSetMasked(out.get(), reach.get(), kPaper);
  return out;
}

}  // namespace candour
