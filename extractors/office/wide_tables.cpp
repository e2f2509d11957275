#include "extractors/office/wide_tables.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

#include "extractors/office/text_size.h"
#include "extractors/office/word_text.h"

namespace candour {
namespace {

constexpr double kCellMargins = 260;  // twips, twentieths of a point, of both sides with the lines
constexpr double kFigureWide = 11.5;  // twips a point of a letter's size
constexpr double kWidestPage = 280000;
constexpr std::size_t kMostSpanned = 1000;

double twips(Node node, const char* name, double otherwise = 0) {
  const std::string text = attribute_of(node, name);
  const double value = std::strtod(text.c_str(), nullptr);
  return text.empty() || !(value > -1e6 && value < 1e6) ? otherwise : value;
}

double said_width(Node measure) {
  const std::string kind = attribute_of(measure, "type");
  return kind.empty() || kind == "dxa" ? twips(measure, "w") : 0;
}

struct PageSides {
  double width = 11906;
  double left = 1440;
  double right = 1440;
  double room() const { return std::max(1000.0, width - left - right); }
};

PageSides sides_of(Node section) {
  PageSides out;
  out.width = twips(child_of(section, "pgSz"), "w", out.width);
  const Node margins = child_of(section, "pgMar");
  out.left = twips(margins, "left", twips(margins, "start", out.left));
  out.right = twips(margins, "right", twips(margins, "end", out.right));
  return out;
}

// Those that stand in `parent` itself, not in another table.
std::vector<Node> outer_tables(Node parent) {
  std::vector<Node> out;
  walk(parent, [&](Node node) {
    const bool is_table = node != parent && is_named(node, "tbl");
    if (is_table) {
      out.push_back(node);
    }
    return !is_table;
  });
  return out;
}

std::vector<Node> inner_of(Node parent, std::string_view name) {
  std::vector<Node> out;
  walk(parent, [&](Node node) {
    if (is_named(node, name)) {
      out.push_back(node);
    }
    return node == parent || !is_one_of(name_of(node), {name, "tbl"});
  });
  return out;
}

class WideTable {
 public:
  explicit WideTable(Node table) : table_(table), properties_(child_of(table, "tblPr")) {
    read_grid();
    read_cells();
  }

  double width() const {
    const double grid = std::accumulate(widths_.begin(), widths_.end(), 0.0);
    const Node said = child_of(properties_, "tblW");
    const bool of_room = attribute_of(said, "type") == "pct" && twips(said, "w") <= 5000;
    return of_room ? 0 : std::max(grid, said_width(said));
  }
  double least() const { return std::accumulate(least_.begin(), least_.end(), 0.0); }

  // Columns that fill `room`, or more where their words need it. What stands in its cells follows.
  void fit(double room) {
    share(room);
    const double all = std::accumulate(widths_.begin(), widths_.end(), 0.0);
    remove_all(properties_, {"tblW", "tblInd", "jc", "tblLayout"});
    remove_all(table_, {"wBefore", "wAfter"});
    measure(properties_, "tblW", all);
    properties_.append_child(prefixed("tblLayout").c_str())
        .append_attribute(prefixed("type").c_str())
        .set_value("fixed");
    write_grid();
    for (const Cell& cell : cells_) {
      write_cell(cell);
    }
  }

 private:
  struct Cell {
    Node node;
    std::size_t column;
    std::size_t spanned;
  };

  void read_grid() {
    for (const Node column : children_of(child_of(table_, "tblGrid"), "gridCol")) {
      widths_.push_back(std::max(0.0, twips(column, "w")));
    }
  }

  void read_cells() {
    for (const Node row : inner_of(table_, "tr")) {
      std::size_t column = static_cast<std::size_t>(
          std::clamp(twips(path_of(row, {"trPr", "gridBefore"}), "val"), 0.0, double{kMostSpanned}));
      for (const Node node : inner_of(row, "tc")) {
        const Node properties = child_of(node, "tcPr");
        const auto spanned = static_cast<std::size_t>(
            std::clamp(twips(child_of(properties, "gridSpan"), "val", 1), 1.0, double{kMostSpanned}));
        cells_.push_back({node, column, spanned});
        column += spanned;
        widths_.resize(std::max(widths_.size(), column));
        least_.resize(widths_.size());
        const double each = static_cast<double>(spanned);
        for (std::size_t i = column - spanned; i < column; ++i) {
          widths_[i] = std::max(widths_[i], said_width(child_of(properties, "tcW")) / each);
          least_[i] = std::max(least_[i], least_of(node) / each);
        }
      }
    }
    least_.resize(widths_.size());
  }

  static double least_of(Node cell) {
    double least = 0;
    for (const Node paragraph : inner_of(cell, "p")) {
      least = std::max(least,
                       widest_word(printed_words_of(paragraph)) * largest_letters(paragraph) * kFigureWide);
    }
    for (const Node inner : outer_tables(cell)) {
      least = std::max(least, WideTable(inner).least());
    }
    return least + kCellMargins;
  }

  // Every column gets what its words need; what is left is shared out as the widths were.
  void share(double room) {
    std::vector<double> wanted = widths_;
    const double all = std::max(1.0, std::accumulate(wanted.begin(), wanted.end(), 0.0));
    double above = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      wanted[i] = std::max(0.0, wanted[i] * room / all - least_[i]);
      above += wanted[i];
    }
    const double left = std::max(0.0, room - least());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      widths_[i] = least_[i] + (above > 0 ? wanted[i] * std::min(1.0, left / above) : 0);
    }
  }

  void write_grid() {
    Node grid = child_of(table_, "tblGrid");
    if (!grid) {
      grid = properties_ ? table_.insert_child_after(prefixed("tblGrid").c_str(), properties_)
                         : table_.prepend_child(prefixed("tblGrid").c_str());
    }
    grid.remove_children();
    for (const double width : widths_) {
      grid.append_child(prefixed("gridCol").c_str())
          .append_attribute(prefixed("w").c_str())
          .set_value(static_cast<int>(width));
    }
  }

  void write_cell(const Cell& cell) {
    Node properties = child_of(cell.node, "tcPr");
    if (!properties) {
      Node node = cell.node;
      properties = node.prepend_child(prefixed("tcPr").c_str());
    }
    remove_all(properties, {"tcW"});
    double width = 0;
    for (std::size_t i = cell.column; i < cell.column + cell.spanned; ++i) {
      width += widths_[i];
    }
    measure(properties, "tcW", width);
    for (const Node inner : outer_tables(cell.node)) {
      WideTable table(inner);
      if (table.width() > width - kCellMargins) {
        table.fit(width - kCellMargins);
      }
    }
  }

  void measure(Node parent, const char* name, double width) {
    Node made = parent.prepend_child(prefixed(name).c_str());
    made.append_attribute(prefixed("w").c_str()).set_value(static_cast<int>(width));
    made.append_attribute(prefixed("type").c_str()).set_value("dxa");
  }

  std::string prefixed(const char* name) const {
    const std::string_view full = table_.name();
    return std::string(full.substr(0, full.size() - 3)) + name;
  }

  Node table_;
  Node properties_;
  std::vector<double> widths_;  // by column
  std::vector<double> least_;
  std::vector<Cell> cells_;
};

void fit_tables(const std::vector<Node>& tables, Node section, Found& found) {
  PageSides page = sides_of(section);
  for (Node node : tables) {
    WideTable table(node);
    const double left = page.left + said_width(path_of(node, {"tblPr", "tblInd"}));
    if (left >= 0 && left + table.width() <= page.width) {
      continue;
    }
    if (!child_of(node, "tblPr")) {
      const std::string_view full = node.name();
      node.prepend_child((std::string(full) + "Pr").c_str());
      table = WideTable(node);
    }
    const double wider = table.least() - page.room();
    if (page.width + wider > kWidestPage || (wider > 0 && !child_of(section, "pgSz"))) {
      found.tell("hidden-text", "a table wider than its page", printed_words_of(node));
    } else if (wider > 0) {
      page.width += wider;
      find_attribute(child_of(section, "pgSz"), "w").set_value(static_cast<int>(page.width));
    }
    table.fit(page.room());
  }
}

}  // namespace

void fit_wide_tables(Node document, Found& found) {
  std::vector<Node> tables;
  for (const Node block : children_of(child_of(document, "body"))) {
    const Node section = is_named(block, "sectPr") ? block : path_of(block, {"pPr", "sectPr"});
    const std::vector<Node> more = is_named(block, "tbl") ? std::vector<Node>{block} : outer_tables(block);
    tables.insert(tables.end(), more.begin(), more.end());
    if (section) {
      fit_tables(tables, section, found);
      tables.clear();
    }
  }
  fit_tables(tables, Node(), found);
}

}  // namespace candour
