// A PDF of images, one a page, written by hand: nothing but what shows the images. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "extractors/image/pix.h"

namespace candour {

class ImagePdf {
 public:
  // 1 bit leaves as CCITT G4, everything else as JPEG. False when the picture cannot be encoded.
  bool add(PixOwner pix);
  int pages() const { return static_cast<int>(pages_.size()); }
  int first_width() const { return first_width_; }    // pixels, of the first page
  int first_height() const { return first_height_; }
  std::string finish() const;

 private:
  struct ImagePage {
    std::string dictionary;   // of the image
    std::string data;
    double width, height;     // points
  };
  std::vector<ImagePage> pages_;
  int first_width_ = 0;
  int first_height_ = 0;
};

}  // namespace candour
