// A page as an image: for scans, and for pages whose vectors cannot be trusted. The marks are painted into the pixels;
// an invisible layer gives back the words that stay. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>

#include "pipeline/model/raster.h"
#include "pipeline/model/redaction.h"

namespace candour {

struct ImagePage {
  QPDFObjectHandle page;      // made in `pdf`, not yet in its page tree
  std::vector<Tile> tiles;
  double width_told_bits = 0;
};

// `picture` is the page as displayed. Black-and-white pictures leave as CCITT G4, others as JPEG.
ImagePage make_image_page(QPDF& pdf, Raster picture, double width, double height, const PageMarks& marks);

}  // namespace candour
