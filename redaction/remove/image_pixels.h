// Paints places of a picture over, in its own samples: what stood there is gone from the file, not covered. The picture
// given is left as it is; the answer is a new object, so pages that share it keep theirs. Its masks (SMask, Mask) are
// painted too: they hold shapes. Inside this room only. ISO 32000-1, 8.9.
#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

namespace candour {

// black: black, and opaque in the masks (a stencil mask: no ink). plain: one colour, the commonest just round the place.
enum class Fill { black, plain };

// In parts of the picture's width and height, from its own top left. A pixel that is touched is painted, and one more.
struct PicturePlace {
  double left = 0, top = 0, right = 1, bottom = 1;
  Fill fill = Fill::black;
};

// A stream of `pdf`; the picture itself when every place is plain already. JPEG leaves as JPEG, anything else as its plain samples (the
// writer packs them). Throws NeedsRaster for what is not understood: JPEG 2000, JBIG2, CCITT, CMYK, 16 bits, unusual Decode.
QPDFObjectHandle painted_picture(QPDF& pdf, QPDFObjectHandle picture, const std::vector<PicturePlace>& places);

}  // namespace candour
