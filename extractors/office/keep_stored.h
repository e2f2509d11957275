// Old and open office files made ready for LibreOffice, which makes OOXML of them: what it would work out
// anew or leave out on the way (days, names of files, what ODF hides) stays what the file keeps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

struct KeptOffice {
  std::string bytes;  // of the same kind; the file as it is where it could not be looked into
  std::vector<DocumentText>
      texts;  // what was taken out since a print would hide it; places as in look_inside.h
  std::vector<ContainedFile> embedded;  // pictures that were taken out with it
};

// `kind` is doc, rtf, xls, odt, odp or ods; others come back as they are. Pure; no exception leaves for bad
// input.
KeptOffice keep_stored(std::string_view bytes, FileKind kind);

}  // namespace candour
