// Whether a page that drew as one plain sheet has a picture that cannot be unpacked: poppler then draws nothing and says
// nothing. This room only.
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

#include "pipeline/model/raster.h"

namespace candour {

bool is_plain_sheet(const Raster& raster);

// JPEG and the general codecs are unpacked to see; a JBIG2 or JPEG 2000 picture, which qpdf does not unpack, counts as
// spoilt on a plain sheet. A fax-coded one does not: poppler tells of those.
bool has_spoilt_picture(QPDFPageObjectHelper page);

}  // namespace candour
