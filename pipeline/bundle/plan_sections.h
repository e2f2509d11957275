// Which section of a bundle a kind of document stands in. For a court the sections are those of children's cases and carry
// letters, for Bates numbering (Family Procedure Rules, Practice Direction 27A); for a person they follow the story.
#pragma once

#include <string>

#include "pipeline/model/document.h"

namespace candour {

struct Section {
  std::string name;
  std::string letter;   // "A"... for profile court, else empty
};

std::size_t section_index(DocumentType type, const std::string& profile);
Section section_of(DocumentType type, const std::string& profile);

}  // namespace candour
