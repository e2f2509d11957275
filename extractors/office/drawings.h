// Pictures and shapes of all three kinds of office files (DrawingML and VML, ECMA-376 parts 1 and 4). Inside this room only.
#pragma once

#include <string>

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"

namespace candour {

// Of several forms of one thing (mc:AlternateContent, ECMA-376 part 3) the one that is printed stays alone. When another form holds
// other words, they are told as "hidden-text". `understood` are the prefixes that the printing program takes.
void settle_alternatives(Node root, std::initializer_list<std::string_view> understood, Found& found);

// Descriptions and titles for people who cannot see the picture ("alternative-text"), also names of files that a picture bears and
// hints of links; `where` is their label.
void tell_descriptions(Node root, const std::string& where, Found& found);

// Shapes that are set hidden go out and their words are told.
void take_hidden_shapes(Node root, const std::string& where, Found& found);

// Words that VML draws as curves (WordArt, watermarks; ECMA-376 part 4, 19.1.2.23) become letters of the run that bears the shape, so
// that they are printed, read and removed like others. Where no run bears it the shape goes and its words are told.
void word_art_to_letters(Node root, const std::string& where, Found& found);

// Embedded objects become the picture that stands for them; a link to a file outside is told. The objects' own files stay in the
// package until whoever sweeps it finds that nothing shows them.
void objects_to_pictures(Node root, Found& found);

// Pictures of which a part is cut away are listed whole, since the print does not show the rest.
void embed_cropped_pictures(Package& package, const std::string& part, Found& found);

// Addresses that VML says without a relationship are told and taken out.
void take_vml_addresses(Node root, Found& found);

}  // namespace candour
