// The bundle's own pages, drawn. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/bundle.h"
#include "pipeline/model/geometry.h"

namespace candour {

struct IndexLink {
  int page = 0;        // of the bundle, from 1
  Box box;
  int to = 0;          // bundle page
};

struct FrontMatter {
  std::string pdf;     // cover, key, index
  std::string words;   // what they say
  std::vector<IndexLink> links;
};

FrontMatter draw_front_matter(const Bundle& bundle);

// One page each: what stands in place of a withheld page.
std::string draw_withheld_pages(const std::vector<std::string>& labels);

struct StampPage {
  double width = 0;
  double height = 0;
  std::string text;
};
std::string draw_stamps(const std::vector<StampPage>& pages);

}  // namespace candour
