// Fields of OpenDocument files (ODF 1.2 part 1, 7) become what they showed when the file was last saved.
// Inside this room only.
#pragma once

#include "extractors/office/xml_tree.h"

namespace candour {

// Of all fields that LibreOffice would work out anew the kept words stay alone; where the file keeps none but
// a sign for them
// ("???", "00/00/0000"), nothing does. Numbers of pages and names of sheets stay fields: they are the print's
// own.
void keep_open_document_fields(Node root);

}  // namespace candour
