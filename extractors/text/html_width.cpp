#include "extractors/text/html_width.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

#include "extractors/text/html_entities.h"
#include "extractors/text/html_tokens.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kLetter = 8;   // points, of twelve-point letters of any kind
constexpr double kPadding = 8;  // of a cell, its lines with it
constexpr double kPointsAPixel = 0.75;
constexpr double kWidest = 1e6;
constexpr int kMostSpanned = 1000;          // columns or rows, as the HTML standard has it
constexpr std::size_t kMostColumns = 1000;  // with more of them a table is wider than any page
constexpr std::size_t kDeepest = 64;

double number_of(std::string_view text) {
  const double number = std::strtod(std::string(text.substr(0, 20)).c_str(), nullptr);
  return number > 0 && number < kWidest ? number : 0;
}

int span_of(const HtmlToken& tag, std::string_view name) {
  return static_cast<int>(std::clamp(number_of(tag.attribute(name)), 1.0, double{kMostSpanned}));
}

// What an element says of its width, in points; a part of the page's is none.
double said_width(const HtmlToken& tag) {
  const std::string_view said = tag.attribute("width");
  double width = said.find('%') == std::string_view::npos ? number_of(said) * kPointsAPixel : 0;
  const std::string style = ascii_small(tag.attribute("style"));
  for (std::size_t at = style.find("width:"); at != std::string::npos; at = style.find("width:", at + 6)) {
    const bool other = at >= 4 && style.compare(at - 4, 4, "max-") == 0;
    const std::string value = style.substr(at + 6, style.find(';', at) - at - 6);
    const double unit = value.find("px") != std::string::npos   ? kPointsAPixel
                        : value.find("pt") != std::string::npos ? 1
                        : value.find("cm") != std::string::npos ? 28.35
                        : value.find("mm") != std::string::npos ? 2.835
                        : value.find("in") != std::string::npos ? 72
                        : value.find("em") != std::string::npos ? 12
                                                                : 0;
    width = other ? width
                  : std::max(
                        width,
                        number_of(value.substr(std::min(value.find_first_not_of(' '), value.size()))) * unit);
  }
  return width;
}

bool keeps_one_line(const HtmlToken& tag) {
  const std::string style = ascii_small(tag.attribute("style"));
  return tag.has("nowrap") || style.find("nowrap") != std::string::npos || tag.name == "pre" ||
         tag.name == "nobr";
}

struct Table {
  std::vector<double> columns;
  std::vector<int> taken_until;  // row where the cell above ends, by column
  int row = 0;
  double said = 0;
  std::size_t column = 0;  // of the open cell
  std::size_t spanned = 1;
  double cell = 0;  // its width so far
  bool in_cell = false;
  bool one_line = false;

  double width() const { return std::max(said, std::accumulate(columns.begin(), columns.end(), 0.0)); }
};

class Ruler {
 public:
  explicit Ruler(std::string_view html) : tokens_(html) {}

  double widest() {
    for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::done; token = tokens_.next()) {
      if (token.kind == HtmlTokenKind::text) {
        words(decode_entities(token.text));
      } else if (token.kind == HtmlTokenKind::start) {
        begin(token);
      } else if (token.kind == HtmlTokenKind::end) {
        end(token.name);
      }
    }
    while (!tables_.empty()) {
      end("table");
    }
    return widest_;
  }

 private:
  void begin(const HtmlToken& tag) {
    if (tag.name == "table" && tables_.size() < kDeepest) {
      word_ = 0;
      tables_.emplace_back();
      tables_.back().said = said_width(tag);
    } else if (tag.name == "tr") {
      begin_row();
    } else if (tag.name == "td" || tag.name == "th") {
      begin_cell(tag);
    } else if (tag.name == "img" || tag.name == "input" || tag.name == "object" || tag.name == "div") {
      holds(said_width(tag));
    } else if (keeps_one_line(tag) && !tables_.empty()) {
      tables_.back().one_line = true;
    }
    const bool within_words = tag.name == "b" || tag.name == "i" || tag.name == "span" ||
                              tag.name == "font" || tag.name == "strong" || tag.name == "em" ||
                              tag.name == "a" || tag.name == "u";
    word_ = within_words ? word_ : 0;
  }

  void end(const std::string& name) {
    if (name == "td" || name == "th" || name == "tr") {
      end_cell();
    } else if (name == "table" && !tables_.empty()) {
      end_cell();
      const double width = tables_.back().width();
      tables_.pop_back();
      holds(width + kPadding);
    }
  }

  void begin_row() {
    if (!tables_.empty()) {
      end_cell();
      Table& table = tables_.back();
      table.column = 0;
      table.spanned = 0;
      ++table.row;
    }
  }

  void begin_cell(const HtmlToken& tag) {
    if (tables_.empty()) {
      return;
    }
    end_cell();
    Table& table = tables_.back();
    table.column += table.spanned;
    while (table.column < table.taken_until.size() && table.taken_until[table.column] > table.row) {
      ++table.column;
    }
    table.spanned = static_cast<std::size_t>(span_of(tag, "colspan"));
    const std::size_t end = std::min(table.column + table.spanned, kMostColumns);
    table.columns.resize(std::max(table.columns.size(), end));
    table.taken_until.resize(table.columns.size());
    const int next_row = table.row + span_of(tag, "rowspan");
    for (std::size_t i = table.column; i < end; ++i) {
      table.taken_until[i] = next_row;
    }
    table.said = table.column >= kMostColumns ? kWidest : table.said;
    table.cell = said_width(tag);
    table.in_cell = true;
    table.one_line = keeps_one_line(tag);
    word_ = 0;
  }

  void end_cell() {
    if (tables_.empty() || !tables_.back().in_cell) {
      return;
    }
    Table& table = tables_.back();
    table.in_cell = false;
    const double each = (table.cell + kPadding) / static_cast<double>(table.spanned);
    for (std::size_t i = table.column; i < std::min(table.column + table.spanned, table.columns.size());
         ++i) {
      table.columns[i] = std::max(table.columns[i], each);
    }
    word_ = 0;
  }

  // Something that cannot be narrower stands in the open cell or on the page.
  void holds(double width) {
    if (tables_.empty()) {
      widest_ = std::max(widest_, width);
    } else {
      tables_.back().cell = std::max(tables_.back().cell, width);
    }
  }

  void words(const std::string& text) {
    for (const char32_t c : to_code_points(text)) {
      const bool ends = c == U' ' || c == U'\n' || c == U'\t' || c == U'\r';
      const bool one_line = !tables_.empty() && tables_.back().one_line;
      word_ = ends && !one_line ? 0 : word_ + (c >= 0x1100 ? 2 * kLetter : kLetter);
      if (!tables_.empty()) {
        holds(word_);
      }
    }
  }

  HtmlTokens tokens_;
  std::vector<Table> tables_;  // the open ones
  double word_ = 0;            // width of the open word
  double widest_ = 0;
};

}  // namespace

double html_width(std::string_view html) {
  return Ruler(html).widest();
}

std::string on_wider_page(const std::string& bytes, double points) {
  const std::string style = "<style>@page { size: " + std::to_string(static_cast<int>(points) + 114) +
                            "pt 842pt; margin: 57pt }</style>";
  const bool big_end = bytes.starts_with("\xFE\xFF");
  if (!big_end && !bytes.starts_with("\xFF\xFE")) {
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return bytes.substr(0, mark) + style + bytes.substr(mark);
  }
  std::string wide;  // UTF-16
  for (const char c : style) {
    wide += big_end ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return bytes.substr(0, 2) + wide + bytes.substr(2);
}

}  // namespace candour
