// What people wrote into a PDF's XMP packet, without its XML. Inside this room only.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace candour {

// Label ("Title", "Author", "Subject", "Description", "Keywords") and plain text, in that order; entries of machines
// (producers, dates, identifiers) are left out. Anything that is no XMP gives nothing.
std::vector<std::pair<std::string, std::string>> xmp_texts(const std::string& packet);

}  // namespace candour
