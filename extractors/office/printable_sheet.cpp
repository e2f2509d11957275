#include "extractors/office/printable_sheet.h"

#include <algorithm>
#include <cmath>

#include "extractors/office/sheet_shape.h"
#include "extractors/office/text_size.h"

namespace candour {
namespace {

constexpr int kColumnsUpright = 7;
constexpr double kSmallestLetters = 6;   // points in print
constexpr double kWidestUpright = 80;    // figures that a page holds unscaled: a column cannot be fitted to it
constexpr double kWidestAcross = 115;
constexpr int kLinesUpright = 42;        // of a cell, before its column gets wider
constexpr int kLinesAcross = 27;
constexpr double kLineHeight = 1.26;     // of a letter's size
constexpr double kWiderFont = 1.12;      // a cell's letters may be bold or of a wider font than the sheet's own
constexpr double kMargin = 0.4;          // inches left and right
constexpr double kEdge = 0.75;           // above and below

struct Page {
  double width = 595.3 - 2 * 72 * kMargin;
  double height = 841.9 - 2 * 72 * kEdge;
};

struct PlacedCell {
  Node cell;
  int column = 0;
  std::string text;        // letters; empty for numbers
  bool in_lines = false;   // longer than its place
};

struct Row {
  Node row;
  std::vector<PlacedCell> cells;
};

class SheetPrinter {
 public:
  SheetPrinter(const Workbook& workbook, Node sheet) : workbook_(workbook), sheet_(sheet), shape_(shape_of(sheet)) {
    for (const MergedCells& cells : merged_cells(sheet)) {
      merged_[{cells.first_row, cells.first_column}] = cells;
    }
    read();
  }

  void widen_columns() {
    landscape_ = used_columns_ > kColumnsUpright;
    widest_ = landscape_ ? kWidestAcross : kWidestUpright;
    most_lines_ = landscape_ ? kLinesAcross : kLinesUpright;
    for (const Row& row : rows_) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (merge_at(row.cells[i]) == nullptr && !style_of(row.cells[i]).rotated) {
          widen(row.cells[i], fits_as_it_is(row, i));
        }
      }
    }
    for (auto& [column, width] : shape_.widths) {
      if (width > widest_) {
        changed_.insert(column);
      }
      width = std::min(width, widest_);
    }
    write_columns();
  }

  // Sets the cells that are cut off in lines, and lets rows grow up to the page, their cells at the top of it. `styled` gives the
  // number of a style's variant. Returns the cells that even so are longer than a page.
  template <typename Styled>
  std::vector<PlacedCell> grow_rows(Styled styled) {
    std::vector<PlacedCell> too_long;
    for (Row& row : rows_) {
      double height = 0;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const double needed = height_needed(row, i);
        if (needed > most_height_) {
          too_long.push_back(row.cells[i]);
        }
        height = std::max(height, needed);
      }
      const std::string kept = attribute_of(row.row, "ht");
      const double now = kept.empty() ? shape_.usual_height : std::strtod(kept.c_str(), nullptr);
      for (PlacedCell& placed : row.cells) {
        if (placed.in_lines || height > now) {
          set_attribute(placed.cell, "s", std::to_string(styled(style_number(placed.cell), placed.in_lines)));
        }
      }
      if (height > now) {
        set_attribute(row.row, "ht", std::to_string(static_cast<int>(std::min(height, most_height_) + 1)));
        set_attribute(row.row, "customHeight", "1");
      }
    }
    return too_long;
  }

  // Pages across; the scale follows from it.
  int choose_page() {
    Page page;
    if (landscape_) {
      page = {841.9 - 2 * 72 * kMargin, 595.3 - 2 * 72 * kEdge};
    }
    double total = 0;
    for (int column = 1; column <= last_column_; ++column) {
      total += shape_.is_hidden(column) ? 0 : shape_.width(column) * usual_points() * 0.56 + 4;
    }
    const double smallest_scale = std::min(1.0, kSmallestLetters / smallest_points_);
    const double pages = total * smallest_scale / page.width;
    across_ = pages <= 1 ? 1 : static_cast<int>(std::ceil(pages * 1.08));
    const double scale = std::min(1.0, page.width * across_ / std::max(1.0, total));
    most_height_ = page.height / scale * 0.9;
    return across_;
  }

  void write_page() {
    remove_all(sheet_, {"pageSetup", "pageMargins", "colBreaks"});
    Node properties = child_of(sheet_, "sheetPr");
    if (!properties) {
      properties = sheet_.prepend_child(prefixed("sheetPr").c_str());
    }
    Node setup = child_of(properties, "pageSetUpPr");
    if (!setup) {
      setup = properties.append_child(prefixed("pageSetUpPr").c_str());
    }
    set_attribute(setup, "fitToPage", "1");
    Node margins = insert("pageMargins");
    for (const auto& [name, inches] : {std::pair("left", kMargin), std::pair("right", kMargin), std::pair("top", kEdge), std::pair("bottom", kEdge), std::pair("header", 0.3), std::pair("footer", 0.3)}) {
      margins.append_attribute(name).set_value(inches);
    }
    Node page = insert("pageSetup");
    page.append_attribute("paperSize").set_value(9);   // A4
    page.append_attribute("orientation").set_value(landscape_ ? "landscape" : "portrait");
    page.append_attribute("fitToWidth").set_value(across_);
    page.append_attribute("fitToHeight").set_value(0);   // as many as it takes
  }

  bool is_empty() const { return rows_.empty(); }
  bool is_landscape() const { return landscape_; }

 private:
  void read() {
    std::set<int> columns;
    for (const Node row : children_of(child_of(sheet_, "sheetData"), "row")) {
      Row out = {row, {}};
      for (const Node cell : is_hidden_row(row) ? std::vector<Node>() : children_of(row, "c")) {
        const int column = column_number(attribute_of(cell, "r"));
        const std::string value = workbook_.value(cell);
        if (!value.empty() && !shape_.is_hidden(column)) {
          out.cells.push_back({cell, column, workbook_.is_text(cell) ? value : std::string()});
          columns.insert(column);
          last_column_ = std::max(last_column_, column);
          smallest_points_ = std::min(smallest_points_, std::max(kSmallestLetters, workbook_.style(style_number(cell)).points));
        }
      }
      if (!out.cells.empty()) {
        rows_.push_back(std::move(out));
      }
    }
    used_columns_ = static_cast<int>(columns.size());
  }

  double usual_points() const { return workbook_.style(0).points; }
  const CellStyle& style_of(const PlacedCell& placed) const { return workbook_.style(style_number(placed.cell)); }
  double relative_size(const PlacedCell& placed) const { return style_of(placed).points / usual_points(); }

  const MergedCells* merge_at(const PlacedCell& placed) const {
    const auto at = merged_.find({row_number(attribute_of(placed.cell, "r")), placed.column});
    return at == merged_.end() ? nullptr : &at->second;
  }

  double width_for_number(const PlacedCell& placed) const {
    const std::size_t figures = std::min<std::size_t>(workbook_.value(placed.cell).size(), 16);
    const CellStyle& style = style_of(placed);
    const bool moment = style.is_day || style.is_time;
    return (moment ? static_cast<double>(std::max(figures, std::min<std::size_t>(style.decoration, 28))) : static_cast<double>(figures + style.decoration)) * relative_size(placed) + 1.5;
  }

  // A word that is broken within is found by nobody; a cell of very many lines is longer than its page.
  double width_for_lines(const PlacedCell& placed) const {
    const double size = relative_size(placed);
    const double word = widest_word(placed.text) * std::max(1.0, size) * kWiderFont + 1.5;
    const bool many = lines_needed(placed.text, (std::max(word, shape_.width(placed.column)) - 1) / size) > most_lines_;
    return many ? std::max({word, figures_wide(placed.text) * size / most_lines_ * 1.15 + 2, 40.0}) : word;   // lines are not filled to their ends
  }

  void widen(const PlacedCell& placed, bool fits) {
    const double needed = placed.text.empty() ? width_for_number(placed) : fits ? 0 : width_for_lines(placed);
    if (needed > shape_.width(placed.column)) {
      shape_.widths[placed.column] = std::min(needed, widest_);
      changed_.insert(placed.column);
    }
  }

  // One element for each column that is there, with its width.
  void write_columns() {
    if (changed_.empty()) {
      return;
    }
    Node columns = child_of(sheet_, "cols");
    if (!columns) {
      columns = sheet_.insert_child_before(prefixed("cols").c_str(), child_of(sheet_, "sheetData"));
    }
    std::map<int, std::string> styles;
    for (const Node column : children_of(columns, "col")) {
      const int last = std::min(kMostColumns, find_attribute(column, "max").as_int());
      for (int number = find_attribute(column, "min").as_int(); number > 0 && number <= last; ++number) {
        styles[number] = attribute_of(column, "style");
      }
    }
    columns.remove_children();
    for (const auto& [number, width] : shape_.widths) {
      Node column = columns.append_child(prefixed("col").c_str());
      column.append_attribute("min").set_value(number);
      column.append_attribute("max").set_value(number);
      column.append_attribute("width").set_value(width);
      column.append_attribute("customWidth").set_value(1);
      if (shape_.is_hidden(number)) {
        column.append_attribute("hidden").set_value(1);
      }
      if (!styles[number].empty()) {
        column.append_attribute("style").set_value(styles[number].c_str());
      }
    }
  }

  // The widths of the cell and, where words may run on, of the empty ones after it.
  double room_for(const Row& row, std::size_t index, bool runs_on) const {
    const PlacedCell& placed = row.cells[index];
    const MergedCells* merge = merge_at(placed);
    const int end = merge != nullptr ? std::min(merge->last_column, last_column_)
                    : !runs_on       ? placed.column
                                     : (index + 1 < row.cells.size() ? row.cells[index + 1].column - 1 : last_column_);
    double room = 0;
    for (int column = placed.column; column <= std::max(end, placed.column); ++column) {
      room += shape_.is_hidden(column) ? 0 : shape_.width(column);
    }
    return room - 1;
  }

  // On one line, over empty cells after it if need be.
  bool fits_as_it_is(const Row& row, std::size_t index) const {
    const PlacedCell& placed = row.cells[index];
    return !style_of(placed).wraps && placed.text.find('\n') == std::string::npos && figures_wide(placed.text) * relative_size(placed) <= room_for(row, index, true);
  }

  double height_needed(Row& row, std::size_t index) {
    PlacedCell& placed = row.cells[index];
    const CellStyle style = style_of(placed);
    const double size = relative_size(placed);
    if (style.rotated) {
      return 0;
    }
    if (placed.text.empty() || fits_as_it_is(row, index)) {
      return style.points * kLineHeight;
    }
    placed.in_lines = true;
    const double height = lines_needed(placed.text, room_for(row, index, false) / size) * style.points * kLineHeight + 3;
    const MergedCells* merge = merge_at(placed);
    const int more_rows = merge == nullptr ? 0 : merge->last_row - merge->first_row;
    return std::max(style.points * kLineHeight, height - more_rows * shape_.usual_height);
  }

  std::string prefixed(const char* name) const {
    const std::string_view full = sheet_.name();
    return std::string(full.substr(0, full.size() - name_of(sheet_).size())) + name;
  }

  // Where the order of a worksheet's elements has it.
  Node insert(const char* name) {
    for (const Node child : children_of(sheet_)) {
      if (is_one_of(name_of(child), {"headerFooter", "rowBreaks", "ignoredErrors", "drawing", "legacyDrawing", "controls", "extLst"})) {
        return sheet_.insert_child_before(prefixed(name).c_str(), child);
      }
    }
    return sheet_.append_child(prefixed(name).c_str());
  }

  const Workbook& workbook_;
  Node sheet_;
  SheetShape shape_;
  std::map<std::pair<int, int>, MergedCells> merged_;
  std::vector<Row> rows_;
  std::set<int> changed_;   // columns with another width
  int used_columns_ = 0;
  int last_column_ = 0;
  double smallest_points_ = 400;
  bool landscape_ = false;
  double widest_ = kWidestUpright;
  int most_lines_ = kLinesUpright;
  int across_ = 1;
  double most_height_ = 400;   // points a row may have on its page
};

}  // namespace

std::size_t PrintedSheets::variant(std::size_t number, bool in_lines) {
  const auto at = variants_.find({number, in_lines});
  if (at != variants_.end()) {
    return at->second;
  }
  Node all = child_of(styles_, "cellXfs");
  const std::vector<Node> xfs = children_of(all, "xf");
  if (number >= xfs.size()) {
    return number;
  }
  Node copy = all.append_copy(xfs[number]);
  Node alignment = child_of(copy, "alignment");
  if (!alignment) {
    const std::string_view full = copy.name();
    alignment = copy.prepend_child((std::string(full.substr(0, full.size() - 2)) + "alignment").c_str());
  }
  set_attribute(copy, "applyAlignment", "1");
  set_attribute(alignment, "vertical", "top");
  if (in_lines) {
    set_attribute(alignment, "wrapText", "1");
    alignment.remove_attribute("shrinkToFit");
    if (is_one_of(attribute_of(alignment, "horizontal"), {"fill", "centerContinuous", "distributed"})) {
      set_attribute(alignment, "horizontal", "left");
    }
  }
  set_attribute(all, "count", std::to_string(xfs.size() + 1));
  return variants_[{number, in_lines}] = xfs.size();
}

void PrintedSheets::prepare(Node sheet, const std::string& name, Found& found) {
  ++sheets_;
  SheetPrinter printer(workbook_, sheet);
  printer.widen_columns();
  const int across = printer.choose_page();
  for (const auto& cell : printer.grow_rows([this](std::size_t number, bool in_lines) { return variant(number, in_lines); })) {
    found.tell("hidden-text", "the whole of a cell longer than its page, " + name + "!" + attribute_of(cell.cell, "r"), cell.text);
  }
  printer.write_page();
  if (across > 1) {
    choices_ += (choices_.empty() ? "" : " ") + std::string("Printed sheet ") + std::to_string(sheets_) + " is " + std::to_string(across) + " pages wide, so that its letters can be read.";
  }
}

}  // namespace candour
