// Embedded objects as the files that were put in. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

// Of an OLE object the file inside it, where it holds one whole: a packaged file under its own name, an OOXML package, a PDF. An
// object that is itself a document (an old Word or Excel file) keeps its bytes and gets an ending that says so. Others stay as they are.
std::vector<ContainedFile> unpack_objects(std::vector<ContainedFile> files);

}  // namespace candour
