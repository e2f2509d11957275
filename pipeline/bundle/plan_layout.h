// Where everything stands in bundle.pdf. The planner (candour) and the assembler (the jailed worker) both use this,
// so the page numbers of the index, the manifest and the stamps are one computation.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/bundle.h"

namespace candour {

// One entry of the index: a section's heading or a document.
struct IndexLine {
  bool heading = false;
  std::size_t item = 0;             // the document's place in Bundle::items; of a heading: its first document's
  std::vector<std::string> text;    // heading or title, broken into lines
  std::vector<std::string> note;    // why the document has no pages here or which file lies beside, broken into lines
};

// A ground in the key.
struct KeyEntry {
  std::string code;
  std::vector<std::string> label;   // broken into lines
  std::string law;
};

struct KeyPage {
  std::vector<KeyEntry> entries;
  bool notes = false;               // what else there is to say stands below
};

// Heights down a page, in points; the drawing keeps to them.
constexpr double kIndexHeading = 26, kIndexTitle = 14, kIndexNote = 12, kIndexAfter = 7;
constexpr double kKeyLabel = 14, kKeyAfter = 24;

// Words in lines of at most so many letters; a longer word has a line of its own.
std::vector<std::string> broken(const std::string& text, std::size_t most_letters);

// The index, cut into pages.
std::vector<std::vector<IndexLine>> index_pages(const Bundle& bundle);

// The key to the grounds that were used, cut into pages.
std::vector<KeyPage> key_pages(const Bundle& bundle);

// The guide to the record's abbreviations, cut into pages; none for a bundle without one.
std::vector<std::vector<GlossaryEntry>> guide_pages(const Bundle& bundle);

// Cover, key to the grounds, guide, index.
int front_page_count(const Bundle& bundle);

// What stands on a page and in a viewer's page field: its number, or for a court "A1" within its section and "i", "ii" before.
std::string page_label(const Bundle& bundle, int page);

}  // namespace candour
