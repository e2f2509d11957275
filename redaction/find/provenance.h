// Where a paper comes from, as far as it says so. Fields of law.md §10.1.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/described_document.h"

namespace candour {

// `source` is the path in the record. An author's score is 0.9 when a label, a title or a letter's signature names them, 0.6 when
// a label mostly does. Thread-safe.
Provenance provenance_of(const std::vector<std::string>& page_texts, const std::string& source);

}  // namespace candour
