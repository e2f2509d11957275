// Looks for a name as somebody would who wants it back: every stream unpacked, every string decoded, strings of a
// content stream joined, two readers' text, the pictures' pixels.
#pragma once

#include <string>
#include <vector>

#include "tests/redaction/battery/battery.h"

namespace candour::test {

// Where a needle was found; empty when nowhere. `path` is a PDF.
std::vector<std::string> leaks_in(const std::string& path, const std::vector<std::string>& needles);

// Pixels of the first page's pictures that still look like the patch that stood for a name.
long patch_pixels(const std::string& path, Picture picture);

}  // namespace candour::test
