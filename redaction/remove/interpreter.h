// Runs a page's operations and tells where everything lies: every glyph, image and path. Inside this room only.
// ISO 32000-1, 8 and 9.
#pragma once

#include <map>
#include <memory>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjGen.hh>
#include <string>
#include <vector>

#include "pipeline/model/geometry.h"
#include "redaction/remove/content.h"
#include "redaction/remove/font_decoder.h"

namespace candour {

// From the page's user space to the page as displayed, in points from its top left, and back.
struct PageView {
  double llx = 0, lly = 0, urx = 0, ury = 0;   // crop box
  int turn = 0;                                // /Rotate: 0, 90, 180, 270
  double width() const { return turn % 180 == 0 ? urx - llx : ury - lly; }
  double height() const { return turn % 180 == 0 ? ury - lly : urx - llx; }
  std::pair<double, double> shown(double x, double y) const;
  std::pair<double, double> back(double shown_x, double shown_y) const;
};

PageView view_of(QPDFPageObjectHelper page);

struct Glyph {
  std::size_t operation = 0;                   // the show operation it belongs to
  GlyphCode code;
  std::shared_ptr<const FontDecoder> decoder;
  double size = 0;
  double scaling = 1;                          // Tz / 100
  QPDFMatrix text;                             // text matrix at its origin
  QPDFMatrix page;                             // CTM
  double x = 0, y = 0;                         // origin, user space
  double dx = 0, dy = 0;                       // the advance of its own width, user space
  Box box;                                     // as displayed
  bool invisible = false;                      // drawn without ink (Tr 3 or 7)
};

// Decoders by font object, for one document.
using FontCache = std::map<QPDFObjGen, std::shared_ptr<const FontDecoder>>;

struct Mark {                                  // an image or a path
  std::size_t first = 0, last = 0;             // operations
  Box box;                                     // as displayed
  bool image = false;
  bool curved = false;
  bool painted = false;
  bool filled = false;                         // of a path: not drawn with a pen alone
  bool clips = false;
  std::vector<Box> pieces;                     // of a path: its straight lines and rectangles, one by one
  QPDFMatrix place;                            // of an image: from the unit square to user space
};

struct Interpreted {
  std::vector<Glyph> glyphs;                   // in the order they are shown
  std::vector<Mark> marks;
};

// Throws NeedsRaster ("unknown font", "unknown operator", ...).
Interpreted interpret(const PageContents& contents, const PageView& view,
                      FontCache& fonts);

}  // namespace candour
