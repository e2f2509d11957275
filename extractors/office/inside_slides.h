// A presentation (PPTX, PresentationML of ECMA-376 part 1 clause 19, strict or transitional). Inside this room only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"

namespace candour {

struct Slide {
  std::string part;
  std::string label;   // "slide 3": by its place in the presentation, hidden ones counted
  std::string id;      // of its relationship
  bool hidden = false;
};

std::vector<Slide> slides_of(Package& package, const std::string& main);

// Tells what a print does not show and makes the parts print the rest; says in plain words what was chosen, or nothing.
std::string look_inside_slides(Package& package, const std::string& main, Found& found);

// Old comments (19.4) and threaded ones ([MS-PPTX] 2.6); their parts are done with.
void take_slide_comments(Package& package, const std::string& main, const Slide& slide, Found& found);

// Names of those who comment, sections, tags, logs of changes, words of layouts that no shown slide has.
void look_at_presentation_data(Package& package, const std::string& main, const std::vector<Slide>& slides, Found& found);

}  // namespace candour
