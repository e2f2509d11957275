// Social care text of our own for the names tagger: documents made from templates (care_templates.txt), with a cast of people who
// come again under given name, surname, nickname and initials, and from sentences without names (no_names.txt). The same seed
// gives the same text.
#pragma once

#include <filesystem>
#include <random>
#include <vector>

#include "redaction/find/tagger/training/labelled_text.h"

namespace candour {

// Templates and names of one part are never used in the other.
enum class Part { train, held_back };

// Throws Error(input_unreadable) when the folder lacks a file, Error(configuration) for an unknown slot.
std::vector<LabelledDocument> care_documents(const std::filesystem::path& folder, Part part, std::size_t documents, unsigned seed);

// A copy as tired hands or a poor scanner would write it: all small, all capitals, names alone small, look-alike letters.
LabelledSequence roughened(LabelledSequence sequence, std::mt19937& pick);

}  // namespace candour
