#include "redaction/remove/turned_page.h"

namespace candour {

PageView turned(const PageView& view, int quarter_turns) {
  PageView turned = view;
  turned.turn = (view.turn + 90 * quarter_turns) % 360;
  return turned;
}

Box seen_from(const Box& box, const PageView& from, const PageView& to) {
  const auto [ax, ay] = from.back(box.left, box.top);
  const auto [bx, by] = from.back(box.right, box.bottom);
  const auto [x0, y0] = to.shown(ax, ay);
  const auto [x1, y1] = to.shown(bx, by);
  return united({x0, y0, x0, y0}, {x1, y1, x1, y1});
}

Interpreted seen_from(const Interpreted& page, const PageView& from, const PageView& to) {
  Interpreted seen = page;
  for (Glyph& glyph : seen.glyphs) {
    glyph.box = seen_from(glyph.box, from, to);
  }
  for (Mark& mark : seen.marks) {
    mark.box = seen_from(mark.box, from, to);
    for (Box& piece : mark.pieces) {
      piece = seen_from(piece, from, to);
    }
  }
  return seen;
}

}  // namespace candour
