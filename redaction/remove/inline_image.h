// An inline image as a picture object. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>

#include "redaction/remove/content.h"

namespace candour {

// `drawing` is a "BI" operation. Throws NeedsRaster when its colour space is one of the page's resources or it cannot be read.
QPDFObjectHandle inline_picture(QPDF& pdf, const Operation& drawing);

}  // namespace candour
