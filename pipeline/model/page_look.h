// What a drawn page looks like, in patches a few points wide: enough to tell a tick, a struck line or another
// picture, and blind to how one and the same picture was packed.
#pragma once

#include <string>

#include "pipeline/model/raster.h"

namespace candour {

constexpr double kLookDpi = 72;

// Of a page drawn at kLookDpi in three channels: its size, then the mean colour of every patch.
std::string look_of(const Raster& page);

// The same size, and no patch of another colour for the eye. Nothing is like a page that could not be drawn
// (an empty look).
bool look_alike(const std::string& one, const std::string& other);

}  // namespace candour
