// Leptonica's picture with an owner. For the rooms that may use Leptonica; never in a header that others include.
#pragma once

#include <leptonica/allheaders.h>

#include <memory>

#include "pipeline/model/raster.h"

namespace candour {

struct PixDestroy {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixOwner = std::unique_ptr<Pix, PixDestroy>;

// 8-bit grey. Throws Error(internal) when memory runs out.
PixOwner grey_pix_of(const Raster& raster);
Raster raster_of(Pix* grey, double dpi);

// Leptonica writes its complaints to standard error, and they may tell of the record: off for the process.
void silence_leptonica();

}  // namespace candour
