#include "extractors/office/floating_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "extractors/office/text_size.h"
#include "extractors/office/word_text.h"

namespace candour {
namespace {

constexpr double kShort = 420;        // points: half of a page, whatever its letters turn out to be
constexpr double kLineHeight = 1.3;   // of a letter's size
constexpr double kFigureWide = 0.55;
constexpr double kUsualWidth = 200;   // of a box that does not say
constexpr double kPointsAnEmu = 1.0 / 12700;

double number_of(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

// What blocks of text need in a column of that width, in points: on the large side.
class Height {
 public:
  explicit Height(double letters) : letters_(letters) {}

  double of(Node block, double width) const {
    if (is_named(block, "p")) {
      return of_words(printed_words_of(block), width);
    }
    return is_named(block, "tr") ? of_row(block, width) : of_all(block, width);
  }

  double of_all(Node parent, double width) const {
    double height = 0;
    for (const Node child : children_of(parent)) {
      height += of(child, width);
    }
    return height;
  }

 private:
  double of_words(std::string words, double width) const {
    words.erase(words.find_last_not_of('\n') + 1);
    return lines_needed(words, width / (letters_ * kFigureWide)) * letters_ * kLineHeight;
  }

  double of_row(Node row, double width) const {
    const std::vector<Node> cells = all_named(row, {"tc"});
    double height = 0;
    for (const Node cell : cells) {
      height = std::max(height, of_all(cell, width / static_cast<double>(cells.size())));
    }
    return std::max(height, number_of(attribute_of(path_of(row, {"trPr", "trHeight"}), "val")) / 20);
  }

  double letters_;
};

Node holding_paragraph(Node node) {
  while (node && !is_named(node, "p")) {
    node = node.parent();
  }
  return node;
}

// The drawing or picture that a box is in, as a run holds it.
Node drawing_of(Node box) {
  Node up = box;
  while (up && !is_one_of(name_of(up), {"drawing", "pict", "object"})) {
    up = up.parent();
  }
  return up;
}

double width_of(Node box) {
  const Node drawing = drawing_of(box);
  const std::vector<Node> extents = all_named(drawing, {"extent"});
  if (!extents.empty()) {
    return number_of(attribute_of(extents.front(), "cx")) * kPointsAnEmu;
  }
  const std::string style = attribute_of(box.parent().parent(), "style");   // of the shape round the text box
  const std::size_t at = style.find("width:");
  const double width = at == std::string::npos ? 0 : number_of(style.substr(at + 6));
  return style.find("in", at) != std::string::npos && width < 20 ? width * 72 : width;
}

bool is_short(Node box) {
  const double width = width_of(box);
  return Height(largest_letters(box)).of_all(box, width > 20 ? width : kUsualWidth) <= kShort;
}

void move_before(Node box, Node holder) {
  for (const Node block : children_of(box)) {
    for (Node up = box; up && up != holder.parent(); up = up.parent()) {
      keep_namespaces(up, block);
    }
    holder.parent().insert_move_before(block, holder);
  }
}

// The drawing goes with its text, unless it shows something else.
void take_box(Node box) {
  const Node drawing = drawing_of(box);
  const bool shows_more = all_named(drawing, {"txbxContent"}).size() > 1 || !all_named(drawing, {"blip", "imagedata"}).empty();
  const Node doomed = shows_more || !drawing ? box.parent() : drawing;
  doomed.parent().remove_child(doomed);
}

void long_boxes(Node story) {
  for (const Node box : inner_first(story, {"txbxContent"})) {
    const Node holder = holding_paragraph(box);
    if (holder && !is_short(box)) {
      move_before(box, holder);
      take_box(box);
    }
  }
}

void floating_tables(Node story) {
  for (const Node table : all_named(story, {"tbl"})) {
    const Node properties = child_of(table, "tblPr");
    if (child_of(properties, "tblpPr") && is_named(table.next_sibling(), "tbl")) {
      const std::string_view full = table.name();
      table.parent().insert_child_after((std::string(full.substr(0, full.size() - 3)) + "p").c_str(), table);   // two tables stay two
    }
    remove_all(properties, {"tblpPr", "tblOverlap"});
  }
}

// Paragraphs in a row that stand in one frame.
void long_frames(Node story) {
  std::vector<Node> frame;
  double height = 0;
  const auto end = [&] {
    for (const Node paragraph : height > kShort ? frame : std::vector<Node>()) {
      remove_all(child_of(paragraph, "pPr"), {"framePr"});
    }
    frame.clear();
    height = 0;
  };
  for (const Node paragraph : all_named(story, {"p"})) {
    const Node properties = path_of(paragraph, {"pPr", "framePr"});
    if (!properties) {
      end();
    } else {
      const double width = number_of(attribute_of(properties, "w")) / 20;
      height += Height(largest_letters(paragraph)).of(paragraph, width > 20 ? width : kUsualWidth);
      frame.push_back(paragraph);
    }
  }
  end();
}

}  // namespace

void let_long_text_flow(Node story) {
  long_boxes(story);
  floating_tables(story);
  long_frames(story);
}

}  // namespace candour
