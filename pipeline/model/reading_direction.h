// Which way the letters of a word follow each other on the page.
#pragma once

#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// From right to left, as the word's edges tell: Arabic, Hebrew, or print that stands upside down. False where
// they are unknown.
bool reads_leftwards(const Word& word);

// Edges for a word whose letters' places are unknown: spread evenly from right to left.
std::vector<double> leftward_edges(const Word& word);

}  // namespace candour
