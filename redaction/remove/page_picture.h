// A page of a PDF as pixels and words (poppler), for pages that leave as images. Inside this room only.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "pipeline/model/raster.h"
#include "pipeline/model/redaction.h"

namespace candour {

class PagePictures {
 public:
  explicit PagePictures(std::string_view pdf);  // keeps a view: the bytes must outlive it
  ~PagePictures();

  // Throws Error(input_unreadable) when the page cannot be drawn.
  Raster picture(int page, double dpi);
  std::vector<PageMarks::LayerWord> words(int page);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace candour
