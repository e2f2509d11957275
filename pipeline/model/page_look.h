// What a drawn page looks like, in patches a few points wide: enough to tell a tick, a struck line or another
// picture, and blind to how one and the same picture was packed.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/geometry.h"
#include "pipeline/model/raster.h"

namespace candour {

constexpr double kLookDpi = 72;

// Of a page drawn at kLookDpi in three channels: its size, then the mean colour of every patch.
std::string look_of(const Raster& page);

// The same size, and no patch of another colour for the eye. Nothing is like a page that could not be drawn
// (an empty look).
bool look_alike(const std::string& one, const std::string& other);

// The same of what stands away from `words` (points), which may be set otherwise on the two: a picture, a rule, a tick. Sheets of
// another size are alike there when neither has anything but paper.
bool look_alike_beside(const std::string& one, const std::string& other, const std::vector<Box>& words);

}  // namespace candour
