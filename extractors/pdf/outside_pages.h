// What a file holds outside its pages, typeset as pages of its own, so that it is read, decided, redacted and proved
// like every page and is not lost to the person whose record it is. Inside this room only.
//
// What is shown, each with its place in plain words and the page it belongs to:
// - notes and comments, always; with their author, and their subject when a person chose it; a text drawn on its page
//   (FreeText) only when its words do not stand there; a stamp that viewers draw by its name, by that name
// - form values and default values that do not stand on a page
// - attachments: name, description and plain text; of other kinds "not read yet"
// - bookmarks, and texts kept for screen readers, whose words do not stand on a page; mail and telephone links likewise
// - Title, Author, Subject, Keywords and Description of the file that stand nowhere on its pages. Title and Author make
//   a page only when they say three words or more beyond what programs write ("Microsoft Word - x.doc", "Scan_0001", "(unspecified)")
// - comments, changes, hidden words, rows, sheets and slides, speaker's notes and the like of office files, and who else a message's
//   header names (outside_places.h), when their words do not stand on a page
// - that a script or a switched-off layer was taken out. A script makes no page on its own, and is never quoted
// Other entries of machines (dates, producers, identifiers, raw XML) are not shown.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {

constexpr const char* kOutsideHeading = "What this file holds outside its pages";

// Empty when there is nothing to show. `page_texts` are the file's own pages in order. Control characters are stripped;
// the same input gives the same blocks.
std::vector<TypesetBlock> outside_blocks(const std::vector<DocumentText>& texts, const std::vector<std::string>& page_texts);

// The entries of a file whose own pages are `normalised_pdf`, typeset; no pages when there is nothing to show.
TypesetResult typeset_outside_texts(const std::vector<DocumentText>& texts, const std::string& normalised_pdf);

}  // namespace candour
