#include "redaction/remove/rewrite.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "redaction/remove/tile_label.h"

namespace candour {
namespace {

bool within(const Box& inner, const Box& outer) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

bool overlaps(const Box& a, const Box& b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

class Rewriter {
 public:
  Rewriter(const PageContents& contents, const Interpreted& page, const LineReset& reset)
      : contents_(contents), page_(page), reset_(reset) {
    for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
      by_operation_[page.glyphs[i].operation].push_back(i);
    }
    for (const ResetGlyph& glyph : reset.survivors) {
      new_place_[glyph.glyph] = glyph;
    }
  }

  // Operations whose painting is taken away.
  void drop_marks(const std::vector<RemovalMarkView>& marks) {
    for (const Mark& mark : page_.marks) {
      for (const RemovalMarkView& removal : marks) {
        if (mark.painted && overlaps(mark.box, removal.box)) {
          judge(mark, removal.box);
        }
      }
      if (mark.filled && hides_removed_letters(mark)) {
        drop(mark);
      }
    }
    for (const std::size_t mark : reset_.decoration) {
      drop(page_.marks[mark]);
    }
  }

  std::string write() {
    std::string out = "q\n";
    for (std::size_t i = 0; i < contents_.operations.size(); ++i) {
      write_one(i, out);
    }
    return out + "Q\n";
  }

 private:
  // Painted over letters most of which are taken out: a box of the file's sender, say. Left where it is, it would hide the
  // words that move up.
  bool hides_removed_letters(const Mark& mark) const {
    std::size_t under = 0;
    std::size_t removed = 0;
    for (std::size_t i = 0; i < page_.glyphs.size(); ++i) {
      const Glyph& glyph = page_.glyphs[i];
      if (glyph.operation < mark.first && !glyph.code.space && mark.box.contains(glyph.box.centre_x(), glyph.box.centre_y())) {
        ++under;
        removed += reset_.removed[i] ? 1U : 0U;
      }
    }
    return removed * 2 > under;
  }

  void judge(const Mark& mark, const Box& removal) {
    if (mark.image) {
      throw NeedsRaster("image under a mark");
    }
    if (within(mark.box, removal)) {
      drop(mark);
    } else if (mark.curved) {
      throw NeedsRaster("curve crosses a mark");
    }
  }

  void drop(const Mark& mark) {
    if (mark.clips) {
      return;  // a clipping path shows nothing itself, and what it bounds must stay bounded
    }
    for (std::size_t i = mark.first; i <= mark.last; ++i) {
      dropped_.insert(i);
    }
  }

  void write_one(std::size_t index, std::string& out) {
    static const std::set<std::string> kPlacing = {"Td", "TD", "Tm", "T*", "TL", "Tc", "Tw"};
    static const std::set<std::string> kPath = {"m", "l", "re", "c", "v", "y", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*"};
    const Operation& operation = contents_.operations[index];
    if (by_operation_.count(index) != 0) {
      write_show(index, out);
    } else if (operation.name == "BT") {
      out += "BT 0 Tc 0 Tw\n";
    } else if (operation.name == "BDC") {
      out += "/Span BMC\n";   // its tag and properties are scrubbed anyway
    } else if (dropped_.count(index) != 0 && kPath.count(operation.name) != 0) {
      return;
    } else if (operation.name != "DP" && operation.name != "Tj" && operation.name != "TJ" && operation.name != "'" &&
               operation.name != "\"" && kPlacing.count(operation.name) == 0) {
      out += write_operation(operation);
    }
  }

  static std::string matrix_text(const QPDFMatrix& m) {
    return number_text(m.a) + " " + number_text(m.b) + " " + number_text(m.c) + " " + number_text(m.d) + " " +
           number_text(m.e) + " " + number_text(m.f) + " Tm ";
  }

  static std::string hex(const std::string& bytes) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out = "<";
    for (const char c : bytes) {
      const auto value = static_cast<unsigned char>(c);
      out.push_back(kDigits[value >> 4U]);
      out.push_back(kDigits[value & 15U]);
    }
    return out + ">";
  }

  // One show operation, cut into runs: what stays in place, and words of lines set anew.
  void write_show(std::size_t index, std::string& out) {
    std::vector<std::size_t> run;
    for (const std::size_t glyph : by_operation_[index]) {
      if (reset_.lifted[glyph]) {
        write_in_place(run, out);
        run.clear();
        write_moved(glyph);
      } else if (!reset_.removed[glyph]) {
        run.push_back(glyph);
      }
    }
    write_in_place(run, out);
    flush_word(out);
  }

  // Glyphs that keep their places: one TJ whose numbers give back the spacing that Tc, Tw and TJ made.
  void write_in_place(const std::vector<std::size_t>& run, std::string& out) {
    if (run.empty()) {
      return;
    }
    flush_word(out);
    const Glyph& first = page_.glyphs[run.front()];
    out += matrix_text(first.text) + "[";
    std::string pending;
    double at = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
      const Glyph& glyph = page_.glyphs[run[i]];
      const double off = distance(first, glyph) - at;
      const double unit = glyph.size * glyph.scaling;
      if (i > 0 && unit != 0 && std::abs(off / unit) > 0.0005) {
        out += hex(pending) + number_text(-off / unit * 1000);
        pending.clear();
        at += off;
      }
      pending += glyph.code.bytes;
      at += glyph.code.width * unit;
    }
    out += hex(pending) + "] TJ\n";
  }

  // How far along the first glyph's text space the other's origin lies.
  static double distance(const Glyph& first, const Glyph& other) {
    const QPDFMatrix& m = first.text;
    const double dx = other.text.e - m.e;
    const double dy = other.text.f - m.f;
    const double length = m.a * m.a + m.b * m.b;
    return length < 1e-12 ? 0 : (dx * m.a + dy * m.b) / length;
  }

  void write_moved(std::size_t glyph) {
    const auto found = new_place_.find(glyph);
    if (found == new_place_.end()) {
      return;  // removed, or a space of a line set anew
    }
    words_.push_back(found->second);
  }

  void flush_word(std::string& out) {
    for (std::size_t i = 0; i < words_.size();) {
      const Glyph& first = page_.glyphs[words_[i].glyph];
      std::string bytes = first.code.bytes;
      std::size_t next = i + 1;
      while (next < words_.size() && !words_[next].starts_word && words_[next].glyph == words_[next - 1].glyph + 1) {
        bytes += page_.glyphs[words_[next++].glyph].code.bytes;
      }
      const bool squeezed = words_[i].squeeze != 1;
      out += squeezed ? number_text(first.scaling * words_[i].squeeze * 100) + " Tz " : "";
      out += matrix_text(words_[i].text) + hex(bytes) + " Tj";
      out += squeezed ? " " + number_text(first.scaling * 100) + " Tz\n" : "\n";
      i = next;
    }
    words_.clear();
  }

  const PageContents& contents_;
  const Interpreted& page_;
  const LineReset& reset_;
  std::map<std::size_t, std::vector<std::size_t>> by_operation_;
  std::map<std::size_t, ResetGlyph> new_place_;
  std::set<std::size_t> dropped_;
  std::vector<ResetGlyph> words_;
};

// A matrix that lets content be written in displayed coordinates turned upside up: x right, y up from the foot.
std::string upright_matrix(const PageView& view) {
  const auto [ox, oy] = view.back(0, view.height());
  const auto [rx, ry] = view.back(1, view.height());
  const auto [ux, uy] = view.back(0, view.height() - 1);
  return number_text(rx - ox) + " " + number_text(ry - oy) + " " + number_text(ux - ox) + " " + number_text(uy - oy) + " " +
         number_text(ox) + " " + number_text(oy) + " cm\n";
}

std::string tiles_text(const std::vector<PlacedTile>& tiles, const PageView& view) {
  std::string out = "q\n" + upright_matrix(view);
  for (const PlacedTile& tile : tiles) {
    out += "0 g " + number_text(tile.box.left) + " " + number_text(view.height() - tile.box.bottom) + " " + number_text(tile.box.width()) + " " +
           number_text(tile.box.height()) + " re f\n" + label_text({tile.box, tile.label}, view.height(), tile.quarter_turns);
  }
  return out + "Q\n";
}

}  // namespace

std::string rewrite_page(const PageContents& contents, const Interpreted& page, const LineReset& reset,
                         const std::vector<RemovalMarkView>& marks, const PageView& view) {
  Rewriter rewriter(contents, page, reset);
  rewriter.drop_marks(marks);
  return rewriter.write() + tiles_text(reset.tiles, view);
}

}  // namespace candour
