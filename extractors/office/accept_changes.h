// Tracked changes of a text document (ECMA-376 part 1, 17.13.5) are told and accepted: deleted and moved-away words go out, inserted
// ones stay, who changed a format is forgotten. Inside this room only.
#pragma once

#include "extractors/office/found.h"
#include "extractors/office/xml_tree.h"

namespace candour {

// "tracked-change" items in document order; a change that runs on over several pieces or paragraphs is one item. A paragraph whose
// end was deleted stays a paragraph of its own if it has words left, so that no words run into one another.
void accept_changes(Node story, Found& found);

}  // namespace candour
