// The words of a piece of a text document (WordprocessingML, ECMA-376 part 1 clause 17; also DrawingML and math text), in reading
// order. Inside this room only.
#pragma once

#include <string>

#include "extractors/office/xml_tree.h"

namespace candour {

// Paragraphs end with a line end, cells with a tab; deleted words, fields' instructions and words drawn as curves (WordArt) are in it too.
std::string words_of(Node node);
std::string printed_words_of(Node node);   // without those three

// Points of the largest letters that a piece sets for itself, 12 at least.
double largest_letters(Node node);

// Something of the paragraph would be seen in print.
bool shows_anything(Node paragraph);

// Takes paragraphs out that have nothing left, where their place can do without one. `emptied` are such candidates.
void remove_if_empty(Node paragraph);

}  // namespace candour
