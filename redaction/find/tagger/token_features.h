// What the names tagger looks at in a token: its letters, shape, neighbours, what lists say of it, and how the document writes
// it elsewhere. Inside this room only.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "redaction/chain/features.h"
#include "redaction/find/tagger/text_tokens.h"

namespace candour {

constexpr std::uint32_t kTaggerBuckets = 1U << 22U;   // for its weights: a million would be full

// How often a document writes a word small, and with a capital where no sentence begins.
struct WrittenAs {
  int small = 0;
  int capital = 0;
};
using DocumentWords = std::unordered_map<std::string, WrittenAs>;

DocumentWords words_of_document(const std::vector<TokenSequence>& sequences);

std::vector<TokenFeatures> features_of(const TokenSequence& sequence, const DocumentWords& document);

}  // namespace candour
