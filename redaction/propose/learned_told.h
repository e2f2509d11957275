// What the learned weights (told_tagger.h) say is told of others, as findings that somebody has to look at.
#pragma once

#include <string>
#include <vector>

#include "redaction/propose/told_tagger.h"

namespace candour {

// `all`: every finding of the text with its verdict, in order, not overlapping. The new ones lie outside them.
std::vector<Finding> learned_told(const std::string& text, const std::vector<Finding>& all, const PeopleRegister& people, const ToldWeights& weights);

}  // namespace candour
