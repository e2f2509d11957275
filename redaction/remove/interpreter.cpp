#include "redaction/remove/interpreter.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace candour {
namespace {

constexpr double kAscent = 0.78;   // em, of a glyph's box
constexpr double kDescent = 0.22;

struct TextState {
  double character_space = 0, word_space = 0, scaling = 1, leading = 0, rise = 0, size = 0;
  std::shared_ptr<const FontDecoder> decoder;
  bool vertical_unknown = false;
  bool invisible = false;
};

struct State {
  QPDFMatrix page;
  TextState text;
};

QPDFMatrix translated(const QPDFMatrix& matrix, double x, double y) {
  QPDFMatrix moved = matrix;
  moved.concat(QPDFMatrix(1, 0, 0, 1, x, y));
  return moved;
}

const std::set<std::string>& harmless() {
  static const std::set<std::string> kNames = {
      "w", "J", "j", "M", "d", "ri", "i", "gs", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k",
      "sh", "BMC", "BDC", "EMC", "MP", "DP", "BX", "EX", "d0", "d1"};
  return kNames;
}

class Machine {
 public:
  Machine(const PageContents& contents, const PageView& view, FontCache& fonts)
      : contents_(contents), view_(view), fonts_(fonts) {}

  Interpreted run() {
    for (at_ = 0; at_ < contents_.operations.size(); ++at_) {
      const Operation& operation = contents_.operations[at_];
      const bool known = state_operation(operation) || text_operation(operation) || path_operation(operation) ||
                         harmless().count(operation.name) != 0;
      if (!known) {
        throw NeedsRaster("unknown operator");
      }
    }
    return std::move(out_);
  }

 private:
  double number(const Operation& operation, std::size_t index) const {
    if (index >= operation.operands.size()) {
      throw NeedsRaster("operator without its numbers");
    }
    QPDFObjectHandle operand = operation.operands[index];
    if (!operand.isNumber()) {
      throw NeedsRaster("operator without its numbers");
    }
    return operand.getNumericValue();
  }

  QPDFMatrix matrix_of(const Operation& operation) const {
    return {number(operation, 0), number(operation, 1), number(operation, 2),
            number(operation, 3), number(operation, 4), number(operation, 5)};
  }

  bool state_operation(const Operation& op) {
    if (op.name == "q") {
      stack_.push_back(state_);
    } else if (op.name == "Q") {
      if (!stack_.empty()) {
        state_ = stack_.back();
        stack_.pop_back();
      }
    } else if (op.name == "cm") {
      state_.page.concat(matrix_of(op));
    } else if (op.name == "Do") {
      draw(op);
    } else if (op.name == "BI") {
      add_unit_square();
    } else {
      return false;
    }
    return true;
  }

  bool text_operation(const Operation& op) {
    TextState& text = state_.text;
    if (op.name == "BT") {
      matrix_ = line_ = QPDFMatrix();
    } else if (op.name == "ET") {
    } else if (op.name == "Tc") {
      text.character_space = number(op, 0);
    } else if (op.name == "Tw") {
      text.word_space = number(op, 0);
    } else if (op.name == "Tz") {
      text.scaling = number(op, 0) / 100;
    } else if (op.name == "TL") {
      text.leading = number(op, 0);
    } else if (op.name == "Ts") {
      text.rise = number(op, 0);
    } else if (op.name == "Tr") {
      text.invisible = number(op, 0) == 3 || number(op, 0) == 7;
    } else if (op.name == "Tf") {
      set_font(op);
    } else if (op.name == "Td") {
      next_line(number(op, 0), number(op, 1));
    } else if (op.name == "TD") {
      text.leading = -number(op, 1);
      next_line(number(op, 0), number(op, 1));
    } else if (op.name == "Tm") {
      matrix_ = line_ = matrix_of(op);
    } else if (op.name == "T*") {
      next_line(0, -text.leading);
    } else {
      return show_operation(op);
    }
    return true;
  }

  bool show_operation(const Operation& op) {
    if (op.name == "Tj") {
      show(operand(op, 0));
    } else if (op.name == "'") {
      next_line(0, -state_.text.leading);
      show(operand(op, 0));
    } else if (op.name == "\"") {
      state_.text.word_space = number(op, 0);
      state_.text.character_space = number(op, 1);
      next_line(0, -state_.text.leading);
      show(operand(op, 2));
    } else if (op.name == "TJ") {
      for (QPDFObjectHandle part : operand(op, 0).getArrayAsVector()) {
        if (part.isNumber()) {
          advance(-part.getNumericValue() / 1000 * state_.text.size * state_.text.scaling);
        } else {
          show(part);
        }
      }
    } else {
      return false;
    }
    return true;
  }

  static QPDFObjectHandle operand(const Operation& op, std::size_t index) {
    if (index >= op.operands.size()) {
      throw NeedsRaster("operator without its text");
    }
    return op.operands[index];
  }

  void set_font(const Operation& op) {
    state_.text.size = number(op, 1);
    QPDFObjectHandle fonts = contents_.resources.getKey("/Font");
    QPDFObjectHandle font = fonts.isDictionary() && op.operands[0].isName()
                                ? fonts.getKey(QPDFObjectHandle(op.operands[0]).getName())
                                : QPDFObjectHandle::newNull();
    const QPDFObjGen key = font.getObjGen();
    try {
      if (!font.isIndirect()) {
        state_.text.decoder = make_font_decoder(font);
        return;
      }
      if (fonts_.count(key) == 0) {
        fonts_[key] = make_font_decoder(font);
      }
      state_.text.decoder = fonts_[key];
    } catch (const UnknownFont&) {
      throw NeedsRaster("unknown font");
    }
  }

  void next_line(double x, double y) { matrix_ = line_ = translated(line_, x, y); }

  void advance(double x) { matrix_ = translated(matrix_, x, 0); }

  void show(QPDFObjectHandle string) {
    const TextState& text = state_.text;
    if (!string.isString() || text.decoder == nullptr) {
      throw NeedsRaster("text without a font");
    }
    std::vector<GlyphCode> codes;
    try {
      codes = text.decoder->decode(string.getStringValue());
    } catch (const UnknownFont&) {
      throw NeedsRaster("unknown font");
    }
    for (GlyphCode& code : codes) {
      const double width = code.width * text.size * text.scaling;
      const double more = (text.character_space + (code.single_byte_space ? text.word_space : 0)) * text.scaling;
      add_glyph(std::move(code), width);
      advance(width + more);
    }
  }

  void add_glyph(GlyphCode code, double width) {
    const TextState& text = state_.text;
    QPDFMatrix whole = state_.page;
    whole.concat(matrix_);
    Glyph glyph;
    glyph.operation = at_;
    glyph.code = std::move(code);
    glyph.decoder = text.decoder;
    glyph.size = text.size;
    glyph.scaling = text.scaling;
    glyph.text = matrix_;
    glyph.page = state_.page;
    double end_x = 0;
    double end_y = 0;
    whole.transform(0, text.rise, glyph.x, glyph.y);
    whole.transform(width, text.rise, end_x, end_y);
    glyph.invisible = text.invisible;
    glyph.dx = end_x - glyph.x;
    glyph.dy = end_y - glyph.y;
    glyph.box = box_of(whole, {0, text.rise - kDescent * text.size, width, text.rise + kAscent * text.size});
    out_.glyphs.push_back(std::move(glyph));
  }

  // The displayed box round a rectangle given in a matrix's space.
  Box box_of(const QPDFMatrix& matrix, const Box& r) const {
    Box box{1e12, 1e12, -1e12, -1e12};
    for (const auto& [px, py] : {std::pair{r.left, r.top}, std::pair{r.right, r.top}, std::pair{r.left, r.bottom},
                                 std::pair{r.right, r.bottom}}) {
      double x = 0;
      double y = 0;
      matrix.transform(px, py, x, y);
      const auto [sx, sy] = view_.shown(x, y);
      box = united(box, {sx, sy, sx, sy});
    }
    return box;
  }

  void draw(const Operation& op) {
    QPDFObjectHandle objects = contents_.resources.getKey("/XObject");
    QPDFObjectHandle object = objects.isDictionary() && !op.operands.empty() && op.operands[0].isName()
                                  ? objects.getKey(QPDFObjectHandle(op.operands[0]).getName())
                                  : QPDFObjectHandle::newNull();
    if (object.isImage(false)) {  // stencil masks too
      add_unit_square();
    }
  }

  void add_unit_square() {
    Mark mark;
    mark.first = mark.last = at_;
    mark.box = box_of(state_.page, {0, 0, 1, 1});
    mark.place = state_.page;
    mark.image = true;
    mark.painted = true;
    out_.marks.push_back(mark);
  }

  bool path_operation(const Operation& op) {
    if (op.name == "m" || op.name == "l") {
      const Box from = pen_;
      reach(number(op, 0), number(op, 1));
      if (op.name == "l") {
        path_.pieces.push_back(united(from, pen_));
      }
    } else if (op.name == "re") {
      reach(number(op, 0), number(op, 1));
      const Box corner = pen_;
      reach(number(op, 0) + number(op, 2), number(op, 1) + number(op, 3));
      path_.pieces.push_back(united(corner, pen_));
    } else if (op.name == "c" || op.name == "v" || op.name == "y") {
      for (std::size_t i = 0; i + 1 < op.operands.size(); i += 2) {
        reach(number(op, i), number(op, i + 1));
      }
      path_.curved = true;
    } else if (op.name == "W" || op.name == "W*") {
      path_.clips = true;
    } else if (op.name == "S" || op.name == "s" || op.name == "f" || op.name == "F" || op.name == "f*" || op.name == "B" ||
               op.name == "B*" || op.name == "b" || op.name == "b*" || op.name == "n") {
      end_path(op.name);
    } else {
      return op.name == "h";
    }
    return true;
  }

  void reach(double x, double y) {
    const Box point = box_of(state_.page, {x, y, x, y});
    path_.first = open_ ? path_.first : at_;
    path_.box = open_ ? united(path_.box, point) : point;
    pen_ = point;
    open_ = true;
  }

  void end_path(const std::string& how) {
    if (open_) {
      path_.last = at_;
      path_.painted = how != "n";
      path_.filled = path_.painted && how != "S" && how != "s";
      out_.marks.push_back(path_);
    }
    path_ = Mark();
    open_ = false;
  }

  const PageContents& contents_;
  const PageView& view_;
  FontCache& fonts_;
  std::size_t at_ = 0;
  State state_;
  std::vector<State> stack_;
  QPDFMatrix matrix_;
  QPDFMatrix line_;
  Mark path_;
  Box pen_;            // the path's latest point
  bool open_ = false;
  Interpreted out_;
};

}  // namespace

Interpreted interpret(const PageContents& contents, const PageView& view, FontCache& fonts) {
  return Machine(contents, view, fonts).run();
}

}  // namespace candour
