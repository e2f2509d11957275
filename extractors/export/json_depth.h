// Whether JSON nests deeper than any export or mapping does: looked at before parsing, in one pass.
#pragma once

#include <string_view>

namespace candour {

constexpr int kDeepestJson = 64;

bool nests_too_deep(std::string_view json);

}  // namespace candour
