// The papers of records with gold (tests/gold/README.md) as text whose people are known. Places and organisations are not marked there.
#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "redaction/find/tagger/training/labelled_text.h"

namespace candour {

// The records under `folder` but those named, a document a paper: names of whatever class are people's, titles before them are not; what
// else a mark holds (numbers, addresses) and everything unmarked is labelled as `other` says, by sequence.
// Throws Error(input_unreadable) when a file cannot be read.
std::vector<LabelledDocument> gold_documents(const std::filesystem::path& folder, const std::set<std::string>& without,
                                             const std::function<std::vector<Label>(const std::vector<TokenSequence>& document, std::size_t sequence)>& other);

// The names of the lines of `folder`/held-back.
std::set<std::string> held_back_gold(const std::filesystem::path& folder);

}  // namespace candour
