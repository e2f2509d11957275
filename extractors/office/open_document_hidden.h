// What a text in the open format hides and LibreOffice would print as ordinary text (ODF 1.2 part
// 1, 5.4, 7.7.3 and 7.7.4). Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "extractors/office/found.h"
#include "extractors/office/xml_tree.h"

namespace candour {

// "hidden-text" items: hidden sections, paragraphs and fields go out; the words that a conditional field does
// not show are told and what it shows stays. Names of pictures that went with them come back.
std::vector<std::string> take_hidden_pieces(Node root, Found& found);

}  // namespace candour
