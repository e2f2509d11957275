// Where everything stands in bundle.pdf. The planner (candour) and the assembler (the jailed worker) both use this,
// so the page numbers of the index, the manifest and the stamps are one computation.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/bundle.h"

namespace candour {

// One line of the index: a section's heading or a document.
struct IndexLine {
  bool heading = false;
  std::string text;         // of a heading
  std::size_t item = 0;     // the document's place in Bundle::items; of a heading: its first document's
};

// The index, cut into pages.
std::vector<std::vector<IndexLine>> index_pages(const Bundle& bundle);

// The guide to the record's abbreviations, cut into pages; none for a bundle without one.
std::vector<std::vector<GlossaryEntry>> guide_pages(const Bundle& bundle);

// Cover, key to the grounds, guide, index.
int front_page_count(const Bundle& bundle);

// What stands on a page and in a viewer's page field: its number, or for a court "A1" within its section and "i", "ii" before.
std::string page_label(const Bundle& bundle, int page);

}  // namespace candour
