#include "extractors/office/slide_overflow.h"

#include <algorithm>
#include <cstdlib>

#include "extractors/office/text_size.h"
#include "extractors/office/word_text.h"

namespace candour {
namespace {

constexpr double kPoint = 12700;
constexpr double kUsualLetters = 18;  // points
constexpr double kSmallestLetters = 6;
constexpr double kLineHeight = 1.25;  // of a letter's size
constexpr double kFigureWide = 0.55;
constexpr double kInset = 7.2;      // points left and right, half of it above and below
constexpr double kLeastPart = 0.1;  // of a slide's height, for a box to shrink into
constexpr double kStep = 0.9;       // that a table gets smaller by, again and again
constexpr int kMostSteps = 12;

double number(Node node, const char* name) {
  return static_cast<double>(std::strtol(attribute_of(node, name).c_str(), nullptr, 10));
}

double letters_of(Node paragraph) {
  double points = 0;
  for (const Node run : all_named(paragraph, {"rPr", "defRPr", "endParaRPr"})) {
    points = std::max(points, number(run, "sz") / 100);
  }
  return points > 0 && points < 400 ? points : kUsualLetters;
}

// Points that the paragraphs of a text body need in a box of that many points.
double height_of(Node body, double width, double inset = kInset) {
  double height = inset;
  for (const Node paragraph : children_of(body, "p")) {
    std::string words = printed_words_of(paragraph);
    words.erase(words.find_last_not_of('\n') + 1);
    const double letters = letters_of(paragraph);
    height += lines_needed(words, (width - 2 * kInset) / (letters * kFigureWide)) * letters * kLineHeight;
  }
  return height;
}

double widest_line(Node body) {
  double widest = 0;
  for (const Node paragraph : children_of(body, "p")) {
    widest =
        std::max(widest, figures_wide(printed_words_of(paragraph)) * letters_of(paragraph) * kFigureWide);
  }
  return widest + 2 * kInset;
}

std::string prefix_of(Node node) {
  const std::string_view name = node.name();
  return std::string(name.substr(0, name.size() - name_of(node).size()));
}

class OverflowMender {
 public:
  OverflowMender(const std::string& label, const SlideSize& size, Found& found)
      : label_(label), size_(size), found_(found) {}

  void inside(Node parent) {
    for (const Node shape : children_of(parent)) {
      if (is_named(shape, "sp")) {
        box(shape, is_named(parent, "spTree"));
      } else if (is_named(shape, "graphicFrame")) {
        for (const Node table : all_named(shape, {"tbl"})) {
          mend_table(table, child_of(child_of(shape, "xfrm"), "off"));
        }
      } else if (is_named(shape, "grpSp")) {
        inside(shape);
      }
    }
  }

 private:
  double room_below(Node from) const {
    return (static_cast<double>(size_.height) - number(from, "y")) / kPoint;
  }

  // A box of a group, or one whose place is its layout's, keeps its size.
  void box(Node shape, bool has_own_place) {
    const Node body = child_of(shape, "txBody");
    const Node place = path_of(shape, {"spPr", "xfrm"});
    const Node from = child_of(place, "off");
    Node extent = child_of(place, "ext");
    if (!body || number(place, "rot") != 0) {
      return;
    }
    if (!from || !extent || !has_own_place) {
      const double wide = extent ? number(extent, "cx") : static_cast<double>(size_.width) * 0.8;
      const double high = extent ? number(extent, "cy") : static_cast<double>(size_.height) * 0.5;
      if (height_of(body, wide / kPoint) > high / kPoint) {
        shrink(body);
      }
      return;
    }
    wrap(body, from, extent);
    const double needed = height_of(body, number(extent, "cx") / kPoint);
    if (number(from, "y") / kPoint + needed > static_cast<double>(size_.height) / kPoint) {
      reach_down(from, extent);
      shrink(body);
      tell_if_tiny(body, needed, number(extent, "cy") / kPoint);
    }
  }

  void wrap(Node body, Node from, Node extent) const {
    Node properties = child_of(body, "bodyPr");
    const double room = static_cast<double>(size_.width) - number(from, "x");
    if (attribute_of(properties, "wrap") == "none" && widest_line(body) * kPoint > room) {
      set_attribute(properties, "wrap", "square");
      set_attribute(extent, "cx", std::to_string(static_cast<long>(room)));
    }
  }

  void reach_down(Node from, Node extent) const {
    const double all = static_cast<double>(size_.height);
    const double room = std::max(all - number(from, "y"), all * kLeastPart);
    set_attribute(from, "y", std::to_string(static_cast<long>(std::min(number(from, "y"), all - room))));
    set_attribute(extent, "cy", std::to_string(static_cast<long>(room)));
  }

  static void shrink(Node body) {
    Node properties = child_of(body, "bodyPr");
    if (!properties) {
      const std::vector<Node> paragraphs = children_of(body, "p");
      properties = body.prepend_child(
          (paragraphs.empty() ? "a:" : prefix_of(paragraphs.front())).append("bodyPr").c_str());
    }
    remove_all(properties, {"noAutofit", "spAutoFit"});
    if (!child_of(properties, "normAutofit")) {
      const Node warp = child_of(properties, "prstTxWarp");
      const std::string name = prefix_of(properties) + "normAutofit";
      warp ? properties.insert_child_after(name.c_str(), warp) : properties.prepend_child(name.c_str());
    }
  }

  // Letters that are half as large need a quarter of the room.
  void tell_if_tiny(Node body, double needed, double room) {
    double smallest = 400;
    for (const Node paragraph : children_of(body, "p")) {
      smallest = std::min(smallest, letters_of(paragraph));
    }
    if (needed * (kSmallestLetters / smallest) * (kSmallestLetters / smallest) > room) {
      found_.tell("hidden-text", "too much for " + label_, words_of(body), true);
    }
  }

  static double row_height(Node row, const std::vector<Node>& columns) {
    double height = number(row, "h") / kPoint;
    std::size_t column = 0;
    for (const Node cell : children_of(row, "tc")) {
      const auto spanned = static_cast<std::size_t>(std::max(1.0, number(cell, "gridSpan")));
      double width = 0;
      for (std::size_t i = column; i < std::min(column + spanned, columns.size()); ++i) {
        width += number(columns[i], "w") / kPoint;
      }
      height =
          std::max(height, is_on_merged(cell)
                               ? 0
                               : height_of(child_of(cell, "txBody"), width,
                                           attribute_of(child_of(cell, "tcPr"), "marT") == "0" ? 1 : kInset));
      ++column;
    }
    return height;
  }

  static bool is_on_merged(Node cell) {
    return (find_attribute(cell, "hMerge") && is_on(cell, "hMerge")) ||
           (find_attribute(cell, "vMerge") && is_on(cell, "vMerge"));
  }

  static double height_of_rows(Node table) {
    const std::vector<Node> columns = children_of(child_of(table, "tblGrid"), "gridCol");
    double height = 0;
    for (const Node row : children_of(table, "tr")) {
      height += row_height(row, columns);
    }
    return height;
  }

  void mend_table(Node table, Node from) {
    const double room = room_below(from);
    for (int step = 0; step < kMostSteps && height_of_rows(table) > room; ++step) {
      make_smaller(table);
    }
    tell_rows_below(table, room);
  }

  // Letters of a size that nothing says get one.
  static void make_smaller(Node table) {
    for (Node row : children_of(table, "tr")) {
      set_attribute(row, "h", std::to_string(static_cast<long>(number(row, "h") * kStep)));
    }
    for (Node properties : all_named(table, {"tcPr"})) {
      set_attribute(properties, "marT", "0");
      set_attribute(properties, "marB", "0");
    }
    for (Node run : all_named(table, {"r", "fld", "br"})) {
      Node properties = child_of(run, "rPr");
      if (!properties) {
        properties = run.prepend_child((prefix_of(run) + "rPr").c_str());
      }
      smaller_letters(properties);
    }
    for (Node paragraph : all_named(table, {"p"})) {
      Node properties = child_of(paragraph, "endParaRPr");
      if (!properties) {
        properties = paragraph.append_child((prefix_of(paragraph) + "endParaRPr").c_str());
      }
      smaller_letters(properties);
    }
  }

  static void smaller_letters(Node properties) {
    const double now =
        attribute_of(properties, "sz").empty() ? kUsualLetters : number(properties, "sz") / 100;
    const double then = std::min(now, std::max(kSmallestLetters, now * kStep));
    set_attribute(properties, "sz", std::to_string(static_cast<int>(then * 100)));
  }

  void tell_rows_below(Node table, double room) {
    const std::vector<Node> columns = children_of(child_of(table, "tblGrid"), "gridCol");
    double height = 0;
    std::string below;
    for (const Node row : children_of(table, "tr")) {
      height += row_height(row, columns);
      below += height > room ? words_of(row) : std::string();
    }
    found_.tell("hidden-text", "too much for " + label_, below, true);
  }

  const std::string& label_;
  const SlideSize& size_;
  Found& found_;
};

}  // namespace

void keep_text_on_slide(Node slide, const std::string& label, const SlideSize& size, Found& found) {
  OverflowMender(label, size, found).inside(path_of(slide, {"cSld", "spTree"}));
}

}  // namespace candour
