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

// What stands in place of a withheld page.
struct Notice {
  std::string page;    // "Page 2 of 3 of document 31: Handwritten note, 16 May 2013"
  std::string ground;  // code; empty for what is not yet read
  std::string reason;  // the decision's own words
};

struct Notices {
  std::string pdf;     // one page each
  std::string words;   // what they say, without the reasons, which are somebody's own
};

Notices draw_notices(const std::vector<Notice>& notices, const Bundle& bundle);

struct StampPage {
  double width = 0;
  double height = 0;
  std::string text;
};
std::string draw_stamps(const std::vector<StampPage>& pages);

}  // namespace candour
