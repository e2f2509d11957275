// How a photograph is told from a paper: paper and ink leave little between them once the light is evened out, a photograph is nearly
// all between. For the rooms that read pictures.
#pragma once

#include "pipeline/model/raster.h"

namespace candour {

// The share of a prepared scan's pixels (its paper about 200) that are neither paper nor ink, 0..1. Measured: at most
// 0.08 on 16 papers, typed and handwritten, faxed, shaded or lying on a dark table; 0.19 to 0.78 on four photographs and covers with anything
// fine in them, under 0.07 on two soft ones.
double between_paper_and_ink(const Raster& grey);

constexpr double kPhotographTones = 0.14;   // above: no paper

}  // namespace candour
