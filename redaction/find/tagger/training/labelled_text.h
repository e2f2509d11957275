// Text whose names are known: what the tagger learns from and is measured on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "redaction/find/tagger/labels.h"
#include "redaction/find/tagger/text_tokens.h"

namespace candour {

struct LabelledSequence {
  TokenSequence tokens;
  std::vector<Label> labels;
};

// The sequences of one document.
using LabelledDocument = std::vector<LabelledSequence>;

std::vector<TokenSequence> sequences_of(const LabelledDocument& document);

// A file of "token<blank>tag" lines, sequences set apart by empty lines; tags with or without B-, of the types that the corpora in
// MODEL-CARD.md use; any other type counts as no name. `sequences` at a time are taken for a document.
// Throws Error(input_unreadable) when the file cannot be read.
std::vector<LabelledDocument> read_conll(const std::filesystem::path& file, std::size_t sequences);

}  // namespace candour
