// What a council may change: the files of templates/, found beside the programs (../share/candour/templates, in the build
// tree and where installed) or where CANDOUR_TEMPLATES says.
#pragma once

#include <string>

namespace candour {

// Throws Error(configuration) naming the path when it is not there.
std::string read_template(const std::string& name);

}  // namespace candour
