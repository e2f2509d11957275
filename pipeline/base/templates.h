// What a council may change: the files of templates/, found beside the programs (../share/candour/templates, in the build
// tree and where installed) or where CANDOUR_TEMPLATES says.
#pragma once

#include <string>
#include <vector>

namespace candour {

// Throws Error(configuration) naming the path when it is not there.
std::string read_template(const std::string& name);

// The files of a folder of templates whose names end so (".json"), in the order of their names; none when there is no such folder.
std::vector<std::string> read_templates(const std::string& folder, const std::string& ending);

}  // namespace candour
