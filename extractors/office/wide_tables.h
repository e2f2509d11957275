// Tables of a text document that reach over the edge of their page (ECMA-376 part 1, 17.4.63 and 17.6.13): a
// print has no more of them than the page. Inside this room only.
#pragma once

#include "extractors/office/found.h"
#include "extractors/office/xml_tree.h"

namespace candour {

// Such tables get columns that fit between the page's margins, each as wide as its longest word at least.
// Where those words together are wider, the section's pages get wider. A table wider than any page is told
// ("hidden-text"). `document` is the main part's root.
void fit_wide_tables(Node document, Found& found);

}  // namespace candour
