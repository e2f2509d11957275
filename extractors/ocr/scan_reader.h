// Reads a page's picture with Tesseract: one engine, loaded once, its OpenMP on the caller's thread
// (pipeline/base/one_thread.h). A page whose letters' shapes do not tell which way up it is, and which does not read
// well as it came, is turned as Tesseract's orientation detector says; where that cannot tell either and there is
// little on the page, every turn is tried and the best reading kept. One thread.
#pragma once

#include <memory>

#include "pipeline/model/page.h"
#include "pipeline/model/raster.h"

namespace candour {

class ScanReader {
 public:
  // Throws Error(configuration) when the English model is not installed.
  ScanReader();
  ~ScanReader();
  ScanReader(const ScanReader&) = delete;
  ScanReader& operator=(const ScanReader&) = delete;

  // `image` is the page as displayed at image.dpi; `layer` the page as its text layer tells it (size in points, and
  // the words of an older OCR layer, which are added with little trust where ours found nothing). The result has
  // source ocr, its unread ink judged.
  // `of_picture`: the page is a file that is one picture, which somebody looks at whatever is read on it. Then what looks like ink on a
  // photograph (tones.h) with hardly any words is no unread writing, and words read badly there are none.
  Page read(const Raster& image, const Page& layer, bool of_picture = false);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace candour
