// The words of a piece of an OpenDocument file (ODF 1.2 part 1, 5 and 6). Inside this room only.
#pragma once

#include <string>

#include "extractors/office/xml_tree.h"

namespace candour {

// In reading order: paragraphs end with a line end, cells with a tab; the words of notes and comments in it
// too.
std::string words_of_open_document(Node node);

}  // namespace candour
