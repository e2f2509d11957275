#include "redaction/remove/image_blank.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "redaction/remove/grown_marks.h"
#include "redaction/remove/image_pixels.h"
#include "redaction/remove/inline_image.h"

namespace candour {
namespace {

constexpr double kSlim = 0.2;          // of a mark's height or width: a picture that reaches less into it is beside its text
constexpr double kMostly = 0.5;        // of a mark that has no text: this much must lie on pictures
constexpr double kHair = 1;            // points of overlap that count as none

Box shared(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

double area(const Box& box) { return std::max(0.0, box.width()) * std::max(0.0, box.height()); }

bool meet(const Box& a, const Box& b) {
  const Box both = shared(a, b);
  return both.width() > kHair && both.height() > kHair;
}

bool holds_centre(const Box& outer, const Box& inner) { return outer.contains(inner.centre_x(), inner.centre_y()); }

// Where a glyph stands on the page that leaves.
Box new_box(const Glyph& glyph, const ResetGlyph& reset, const PageView& view) {
  double x = 0, y = 0, old_x = 0, old_y = 0;
  glyph.page.transform(reset.text.e, reset.text.f, x, y);
  glyph.page.transform(glyph.text.e, glyph.text.f, old_x, old_y);
  const auto [to, same] = view.shown(x, y);
  const auto [from, level] = view.shown(old_x, old_y);
  const double left = glyph.box.left + to - from;
  return {left, glyph.box.top, left + glyph.box.width() * reset.squeeze, glyph.box.bottom};
}

class Blanker {
 public:
  Blanker(QPDF& pdf, PageContents& contents, Interpreted& page, LineReset& reset, const PageView& view, const std::vector<RemovalMark>& marks)
      : pdf_(pdf), contents_(contents), page_(page), reset_(reset), view_(view), marks_(marks) {
    for (const ResetGlyph& survivor : reset.survivors) {
      moved_[survivor.glyph] = new_box(page.glyphs[survivor.glyph], survivor, view);
    }
  }

  BlankedPictures run() {
    done_.of_mark.resize(marks_.size());
    for (std::size_t m = 0; m < marks_.size(); ++m) {
      sort_out(m);
    }
    keep_lines_off_pictures();
    add_tiles();
    for (const Mark& mark : page_.marks) {
      if (mark.image) {
        paint(mark);
      }
    }
    drop_names();
    page_.marks.erase(std::remove_if(page_.marks.begin(), page_.marks.end(), [](const Mark& mark) { return mark.image; }), page_.marks.end());
    return std::move(done_);
  }

 private:
  std::vector<std::size_t> glyphs_under(const Box& box) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < page_.glyphs.size(); ++i) {
      if (reset_.removed[i] && holds_centre(box, page_.glyphs[i].box)) {
        found.push_back(i);
      }
    }
    return found;
  }

  // What becomes of the pictures under one mark.
  void sort_out(std::size_t m) {
    const Box& box = marks_[m].box;
    const std::vector<std::size_t> text = glyphs_under(box);
    double on_pictures = 0;
    for (const Mark& picture : page_.marks) {
      if (!picture.image || area(shared(picture.box, box)) <= 0) {
        continue;
      }
      on_pictures += area(shared(picture.box, box));
      if (text.empty()) {
        continue;
      }
      const bool behind = std::all_of(text.begin(), text.end(), [&](std::size_t i) { return holds_centre(picture.box, page_.glyphs[i].box); });
      const Box both = shared(picture.box, box);
      if (behind && std::any_of(text.begin(), text.end(), [&](std::size_t i) { return page_.glyphs[i].invisible; })) {
        throw NeedsRaster("a picture shows what invisible text says");
      }
      if (behind || both.height() < kSlim * box.height() || both.width() < kSlim * box.width()) {
        plain_.push_back(box);
      } else {
        black_.push_back({both, marks_[m].label});   // text and picture side by side: each has its own tile
      }
    }
    if (text.empty() && on_pictures >= kMostly * area(box)) {
      black_.push_back(marks_[m]);
      done_.of_mark[m] = true;
    }
  }

  void add_tiles() {
    std::vector<PageMarks::LayerWord> staying;
    for (std::size_t i = 0; i < page_.glyphs.size(); ++i) {
      if (!reset_.removed[i] && !page_.glyphs[i].code.space) {
        staying.push_back({{}, standing(i), 0});
      }
    }
    for (const GrownMark& mark : grown_marks(black_, staying, view_.width(), view_.height())) {
      const Box& box = mark.tile.box;
      const bool text = std::any_of(staying.begin(), staying.end(), [&](const auto& word) { return holds_centre(box, word.box); }) ||
                        std::any_of(reset_.tiles.begin(), reset_.tiles.end(), [&](const PlacedTile& tile) { return meet(tile.box, box); });
      if (text) {
        throw NeedsRaster("text would stand under a picture's tile");
      }
      done_.width_told_bits += mark.bits;
      tiles_.push_back(box);
      reset_.tiles.push_back({box, mark.tile.label});
    }
  }

  Box standing(std::size_t glyph) const {
    const auto found = moved_.find(glyph);
    return found == moved_.end() ? page_.glyphs[glyph].box : found->second;
  }

  // A word or tile that was beside a picture must not come to stand on it, nor one that was on it beside it.
  void keep_lines_off_pictures() const {
    for (const Mark& picture : page_.marks) {
      if (!picture.image) {
        continue;
      }
      const bool over = std::any_of(reset_.tiles.begin(), reset_.tiles.end(), [&](const PlacedTile& tile) { return meet(tile.box, picture.box); });
      if (over && !removed_from(picture.box)) {
        throw NeedsRaster("a line set anew would move over a picture or off it");
      }
      for (const auto& [glyph, box] : moved_) {
        const Box& before = page_.glyphs[glyph].box;
        const bool onto = meet(box, picture.box) && !meet(before, picture.box);
        const bool off = holds_centre(picture.box, before) && !holds_centre(picture.box, box);
        if (onto || off) {
          throw NeedsRaster("a line set anew would move over a picture or off it");
        }
      }
    }
  }

  bool removed_from(const Box& picture) const {
    for (std::size_t i = 0; i < page_.glyphs.size(); ++i) {
      if (reset_.removed[i] && reset_.lifted[i] && meet(page_.glyphs[i].box, picture)) {
        return true;
      }
    }
    return false;
  }

  void paint(const Mark& picture) {
    std::vector<PicturePlace> places;
    for (const Box& tile : tiles_) {
      add_place(picture, tile, Fill::black, places);
    }
    for (const Box& box : plain_) {
      add_place(picture, box, Fill::plain, places);
    }
    if (places.empty()) {
      return;
    }
    const Operation& drawing = contents_.operations[picture.first];
    QPDFObjectHandle before = drawing.name == "BI" ? inline_picture(pdf_, drawing) : object_of(drawing);
    QPDFObjectHandle after = painted_picture(pdf_, before, places);
    if (before.getObjGen() == after.getObjGen() && drawing.name != "BI") {
      return;
    }
    const std::string name = "/CandourPicture" + std::to_string(++made_);
    QPDFObjectHandle objects = contents_.resources.getKey("/XObject");
    if (!objects.isDictionary()) {
      objects = contents_.resources.replaceKeyAndGetNew("/XObject", QPDFObjectHandle::newDictionary());
    }
    objects.replaceKey(name, after);
    contents_.operations[picture.first] = {"Do", {QPDFObjectHandle::newName(name)}};
  }

  QPDFObjectHandle object_of(const Operation& drawing) const {
    const std::string name = QPDFObjectHandle(drawing.operands.at(0)).getName();
    replaced_.insert(name);
    return contents_.resources.getKey("/XObject").getKey(name);
  }

  void add_place(const Mark& picture, const Box& box, Fill fill, std::vector<PicturePlace>& places) const {
    const Box both = shared(picture.box, box);
    if (both.width() <= 0 || both.height() <= 0) {
      return;
    }
    const QPDFMatrix& m = picture.place;
    const double along = std::abs(m.a) + std::abs(m.d);
    const double across = std::abs(m.b) + std::abs(m.c);
    const double det = m.a * m.d - m.b * m.c;
    if (std::min(along, across) > 1e-3 * std::max(along, across) || std::abs(det) < 1e-9) {
      throw NeedsRaster("a picture under a mark is askew");
    }
    PicturePlace place{1, 1, 0, 0, fill};
    for (const auto& [sx, sy] : {std::pair{both.left, both.top}, std::pair{both.right, both.bottom}}) {
      const auto [x, y] = view_.back(sx, sy);
      const double u = ((x - m.e) * m.d - (y - m.f) * m.c) / det;
      const double v = 1 - ((y - m.f) * m.a - (x - m.e) * m.b) / det;
      place = {std::min(place.left, u), std::min(place.top, v), std::max(place.right, u), std::max(place.bottom, v), fill};
    }
    places.push_back(place);
  }

  // A picture that this page no longer draws must not be kept by its resources.
  void drop_names() {
    for (const Operation& operation : contents_.operations) {
      if (operation.name == "Do" && !operation.operands.empty() && operation.operands[0].isName()) {
        replaced_.erase(QPDFObjectHandle(operation.operands[0]).getName());
      }
    }
    for (const std::string& name : replaced_) {
      contents_.resources.getKey("/XObject").removeKey(name);
    }
  }

  QPDF& pdf_;
  PageContents& contents_;
  Interpreted& page_;
  LineReset& reset_;
  const PageView& view_;
  const std::vector<RemovalMark>& marks_;
  std::map<std::size_t, Box> moved_;
  std::vector<RemovalMark> black_;
  std::vector<Box> plain_;
  std::vector<Box> tiles_;
  mutable std::set<std::string> replaced_;
  int made_ = 0;
  BlankedPictures done_;
};

}  // namespace

BlankedPictures blank_pictures(QPDF& pdf, PageContents& contents, Interpreted& page, LineReset& reset, const PageView& view,
                               const std::vector<RemovalMark>& marks) {
  return Blanker(pdf, contents, page, reset, view, marks).run();
}

}  // namespace candour
