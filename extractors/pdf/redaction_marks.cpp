#include "extractors/pdf/redaction_marks.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace candour {
namespace {

// Of a page: its crop box and turn, from user space to the page as displayed.
class Display {
 public:
  explicit Display(QPDFPageObjectHelper page) : crop_(page.getCropBox().getArrayAsRectangle()) {
    QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
    turn_ = turn.isInteger() ? ((turn.getIntValueAsInt() % 360) + 360) % 360 : 0;
  }

  Box shown(double x0, double y0, double x1, double y1) const {
    const double left = std::min(x0, x1) - crop_.llx, right = std::max(x0, x1) - crop_.llx;
    const double top = crop_.ury - std::max(y0, y1), bottom = crop_.ury - std::min(y0, y1);
    const double width = crop_.urx - crop_.llx, height = crop_.ury - crop_.lly;
    switch (turn_) {
      case 90: return {height - bottom, left, height - top, right};
      case 180: return {width - right, height - bottom, width - left, height - top};
      case 270: return {top, width - right, bottom, width - left};
      default: return {left, top, right, bottom};
    }
  }

 private:
  QPDFObjectHandle::Rectangle crop_;
  int turn_ = 0;
};

std::vector<double> numbers_of(QPDFObjectHandle array) {
  std::vector<double> numbers;
  for (QPDFObjectHandle entry : array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>()) {
    numbers.push_back(entry.isNumber() ? entry.getNumericValue() : 0);
  }
  return numbers;
}

std::vector<Box> places_of(QPDFObjectHandle annotation, const Display& display) {
  std::vector<Box> places;
  const std::vector<double> corners = numbers_of(annotation.getKey("/QuadPoints"));
  for (std::size_t i = 0; i + 7 < corners.size(); i += 8) {
    const auto [left, right] = std::minmax({corners[i], corners[i + 2], corners[i + 4], corners[i + 6]});
    const auto [low, high] = std::minmax({corners[i + 1], corners[i + 3], corners[i + 5], corners[i + 7]});
    places.push_back(display.shown(left, low, right, high));
  }
  const std::vector<double> rectangle = numbers_of(annotation.getKey("/Rect"));
  if (places.empty() && rectangle.size() == 4) {
    places.push_back(display.shown(rectangle[0], rectangle[1], rectangle[2], rectangle[3]));
  }
  return places;
}

}  // namespace

std::vector<CoveredText> redaction_marks(QPDF& pdf) {
  std::vector<CoveredText> marks;
  int number = 0;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    ++number;
    QPDFObjectHandle list = page.getObjectHandle().getKey("/Annots");
    for (QPDFObjectHandle annotation : list.isArray() ? list.getArrayAsVector() : std::vector<QPDFObjectHandle>()) {
      if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isName() || annotation.getKey("/Subtype").getName() != "/Redact") {
        continue;
      }
      for (const Box& box : places_of(annotation, Display(page))) {
        marks.push_back({number, box, 0, Cover::mark});
      }
    }
  }
  return marks;
}

}  // namespace candour
