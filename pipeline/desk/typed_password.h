// A password from where nobody looks over the shoulder.
#pragma once

#include <string>

namespace candour {

// The first line of `file`; without one, of standard input. At a terminal it is typed twice, unseen. Throws Error(usage) when the two
// differ, Error(input_unreadable) for a file that cannot be read or one that others may read or write.
std::string typed_password(const std::string& file);

}  // namespace candour
