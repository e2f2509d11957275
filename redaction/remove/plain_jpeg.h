// A JPEG without what a camera or program wrote beside the picture: comments, EXIF (places, times, thumbnails), profiles.
// Inside this room only. ITU-T T.81, Annex B.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace candour {

// Its marker segments but for those that decoding needs; nothing after its end. The bytes as they are when they are no JPEG.
std::string plain_jpeg(const std::string& jpeg);

// Does it to a picture of a PDF that leaves, when it is a JPEG (packed once more or not).
void make_jpeg_plain(QPDFObjectHandle picture);

}  // namespace candour
