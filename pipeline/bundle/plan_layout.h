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
  std::size_t item = 0;     // of a document: its place in Bundle::items
};

// The index, cut into pages.
std::vector<std::vector<IndexLine>> index_pages(const Bundle& bundle);

// Cover, key to the grounds, index.
int front_page_count(const Bundle& bundle);

}  // namespace candour
