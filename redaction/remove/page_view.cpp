#include <cmath>

#include "redaction/remove/interpreter.h"

namespace candour {

std::pair<double, double> PageView::shown(double x, double y) const {
  switch (turn) {
    case 90: return {y - lly, x - llx};
    case 180: return {urx - x, y - lly};
    case 270: return {ury - y, urx - x};
    default: return {x - llx, ury - y};
  }
}

std::pair<double, double> PageView::back(double shown_x, double shown_y) const {
  switch (turn) {
    case 90: return {shown_y + llx, shown_x + lly};
    case 180: return {urx - shown_x, shown_y + lly};
    case 270: return {urx - shown_y, ury - shown_x};
    default: return {shown_x + llx, ury - shown_y};
  }
}

PageView view_of(QPDFPageObjectHelper page) {
  PageView view;
  const auto media = page.getMediaBox().getArrayAsRectangle();
  const auto crop = page.getCropBox().getArrayAsRectangle();
  // The visible part is the crop box as far as it lies on the media box, whichever corners they name first.
  view.llx = std::max(std::min(media.llx, media.urx), std::min(crop.llx, crop.urx));
  view.lly = std::max(std::min(media.lly, media.ury), std::min(crop.lly, crop.ury));
  view.urx = std::min(std::max(media.llx, media.urx), std::max(crop.llx, crop.urx));
  view.ury = std::min(std::max(media.lly, media.ury), std::max(crop.lly, crop.ury));
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  const long long turn = rotate.isInteger() ? rotate.getIntValue() : 0;
  view.turn = static_cast<int>(((turn % 360) + 360) % 360);
  if (view.turn % 90 != 0 || !(view.urx > view.llx) || !(view.ury > view.lly)) {
    throw NeedsRaster("page box is not understood");
  }
  return view;
}

}  // namespace candour
