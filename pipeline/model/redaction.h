// What the remover is told and what it says it did. The prover is given both and believes neither.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/geometry.h"

namespace candour {

// One place to take out. `label` is printed white on the black tile (a ground's short code) and may be empty.
struct RemovalMark {
  Box box;
  std::string label;
};

struct PageMarks {
  int page = 1;
  std::vector<RemovalMark> marks;
  bool scanned = false;                  // leaves as an image
  double image_dpi = 0;
  // The page's words for the invisible layer of an image page (only those outside the marks are used). Empty for a page of text: as the
  // PDF engine reads it.
  struct LayerWord {
    std::string text;
    Box box;
    int line = 0;
    int quarter_turns = 0;               // clockwise, as displayed: 1 reads down, 3 up
  };
  std::vector<LayerWord> layer;
  std::vector<Box> behind;               // of a scanned page: where ink taken out of a neighbouring page may show through
};

enum class PageMode { untouched, vector, raster, withheld };

struct Tile {
  Box box;             // where the tile stands on the page that leaves
  std::string label;
};

struct RedactedPage {
  int page = 1;
  PageMode mode = PageMode::untouched;
  std::string reason;            // why raster, empty otherwise
  int removed = 0;               // marks taken out
  std::vector<Tile> tiles;
  double width_told_bits = 0;    // upper bound of what the gaps still tell about the removed widths
};

const char* to_string(PageMode mode);
PageMode page_mode_from(const std::string& name);

}  // namespace candour
