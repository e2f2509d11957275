// Optional content that is switched off: dropping the catalogue's switch would show it, so what it paints goes, and
// comes back as text of the document. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>

namespace candour {

// Annotations of a layer that is switched off go, before the others are drawn into the page.
void drop_hidden_annotations(QPDF& pdf);

// Returns how many pages lost something. Throws std::exception when a page's content cannot be parsed.
int drop_hidden_layers(QPDF& pdf);

}  // namespace candour
