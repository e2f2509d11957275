#include "extractors/office/table_book.h"

#include <algorithm>

#include "extractors/archive/open_archive.h"
#include "extractors/office/text_size.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kNarrowest = 8;       // characters
constexpr std::size_t kWidest = 70;
constexpr std::size_t kUpright = 95;        // characters of all columns that fit an upright page
constexpr std::size_t kAcross = 190;        // of a page on its side, made smaller to about 7 points
constexpr std::size_t kSmallest = 240;      // more than this on one page is too small to read: the columns go on over pages
constexpr std::size_t kLineHeight = 13;     // points
constexpr std::size_t kMostLines = 30;      // of one row: a taller one would be cut off at the page's end

std::vector<std::size_t> wanted_widths(const Rows& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), kNarrowest);
    for (std::size_t column = 0; column < row.size(); ++column) {
      widths[column] = std::clamp(code_point_count(row[column]) + 2, widths[column], kWidest);
    }
  }
  return widths;
}

// Letters are as wide as figures at most on the whole; a margin is left for those that are wider.
std::size_t usable(std::size_t width) { return std::max<std::size_t>(4, width - width / 8); }

// What each column's longest word needs, so that no line breaks it within.
std::vector<std::size_t> least_widths(const Rows& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), kNarrowest);
    for (std::size_t column = 0; column < row.size(); ++column) {
      const auto word = static_cast<std::size_t>(widest_word(row[column]) * 8 / 7) + 2;
      widths[column] = std::clamp(word, widths[column], kWidest);
    }
  }
  return widths;
}

// The widest columns give until all fit beside each other.
std::vector<std::size_t> fitting_widths(const Rows& rows) {
  std::vector<std::size_t> widths = wanted_widths(rows);
  const std::vector<std::size_t> least = least_widths(rows);
  std::size_t all = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = std::max(widths[i], least[i]);
    all += widths[i];
  }
  while (all > kAcross) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const bool gives = widths[i] > least[i] && (widest == widths.size() || widths[i] > widths[widest]);
      widest = gives ? i : widest;
    }
    if (widest == widths.size()) {
      break;   // too many columns: the print takes more pages across
    }
    --widths[widest];
    --all;
  }
  return widths;
}

// How many lines the words take in a column, broken between words.
std::size_t lines_of(const std::string& cell, std::size_t width) {
  std::size_t lines = 1;
  std::size_t column = 0;
  std::size_t word = 0;
  for (const char32_t c : to_code_points(cell + " ")) {
    if (c != U' ' && c != U'\n') {
      ++word;
      continue;
    }
    const bool breaks = column > 0 && column + word > width;
    lines += breaks ? 1U : 0U;
    column = breaks ? 0 : column;
    lines += word > width ? word / width : 0;   // a word longer than the column
    column += word % width + 1;
    word = 0;
    if (c == U'\n') {
      ++lines;
      column = 0;
    }
  }
  return lines;
}

// The pieces of a cell that is too tall for one row, cut at words.
std::vector<std::string> pieces_of(const std::string& cell, std::size_t width) {
  std::vector<std::string> pieces;
  std::string piece;
  std::string word;
  for (const char32_t c : to_code_points(cell)) {
    append_utf8(word, c);
    if (c == U' ' || c == U'\n' || word.size() > width) {
      if (!piece.empty() && lines_of(piece + word, width) > kMostLines) {
        pieces.push_back(std::move(piece));
        piece.clear();
      }
      piece += word;
      word.clear();
    }
  }
  pieces.push_back(piece + word);
  return pieces;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '<' || c == '>' || c == '&') {
      out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
    } else if (byte >= 0x20U || c == '\n' || c == '\t') {
      out += c;
    }
  }
  return out;
}

std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
  }
  return name;
}

class Sheet {
 public:
  explicit Sheet(const Rows& rows) : rows_(rows), widths_(fitting_widths(rows)) {}

  // Pages beside each other, once xml() was made.
  std::size_t across() const { return across_; }

  std::string xml() {
    std::string columns;
    std::size_t all = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      columns += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + std::to_string(widths_[i]) + "\" customWidth=\"1\"/>";
      all += widths_[i];
    }
    across_ = all <= kSmallest ? 1 : (all + kAcross - 1) / kAcross;
    for (const auto& row : rows_) {
      add(row);
    }
    return R"(<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>)" +
           columns + "</cols><sheetData>" + data_ + R"(</sheetData><printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/><pageSetup paperSize="9" orientation=")" +
           (all > kUpright ? "landscape" : "portrait") + R"(" fitToWidth=")" + std::to_string(across_) + R"(" fitToHeight="0" pageOrder="overThenDown"/></worksheet>)";
  }

 private:
  void add(const std::vector<std::string>& row) {
    std::vector<std::vector<std::string>> cells;
    std::size_t tall = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(pieces_of(row[i], usable(widths_[i])));
      tall = std::max(tall, cells.back().size());
    }
    for (std::size_t piece = 0; piece < tall; ++piece) {
      const std::string number = std::to_string(++number_);
      std::size_t lines = 1;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        lines = std::max(lines, piece < cells[i].size() ? lines_of(cells[i][piece], usable(widths_[i])) : 1);
      }
      data_ += "<row r=\"" + number + "\" ht=\"" + std::to_string(lines * kLineHeight) + "\" customHeight=\"1\">";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (piece < cells[i].size() && !cells[i][piece].empty()) {
          data_ += "<c r=\"" + column_name(i) + number + "\" s=\"" + (number_ == 1 ? "2" : "1") + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cells[i][piece]) + "</t></is></c>";
        }
      }
      data_ += "</row>";
    }
  }

  const Rows& rows_;
  std::vector<std::size_t> widths_;
  std::string data_;
  std::size_t number_ = 0;
  std::size_t across_ = 1;
};

constexpr const char* kTypes =
    R"(<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
constexpr const char* kRoot =
    R"(<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
// The sheet's name is a mark, not a word: it would be printed as a bookmark. The first row stands on every page, the first column too when
// the columns go on over several.
std::string book(bool several_across) {
  return std::string(R"(<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="-" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">)") +
         (several_across ? "'-'!$A:$A," : "") + "'-'!$1:$1</definedName></definedNames></workbook>";
}
constexpr const char* kBookParts =
    R"(<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
constexpr const char* kStyles =
    R"(<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="10"/><name val="Liberation Sans"/></font><font><b/><sz val="10"/><name val="Liberation Sans"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" fontId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>)";

}  // namespace

std::string table_book(const Rows& rows) {
  Sheet sheet(rows);
  const std::string xml = sheet.xml();
  return zip_of({{"[Content_Types].xml", kTypes, ""}, {"_rels/.rels", kRoot, ""}, {"xl/workbook.xml", book(sheet.across() > 1), ""}, {"xl/_rels/workbook.xml.rels", kBookParts, ""},
                 {"xl/styles.xml", kStyles, ""}, {"xl/worksheets/sheet1.xml", xml, ""}});
}

}  // namespace candour
