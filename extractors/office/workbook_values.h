// A workbook's sheets and the values of its cells (SpreadsheetML, ECMA-376 part 1 clause 18). Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "extractors/office/ooxml_package.h"

namespace candour {

struct Sheet {
  std::string name;
  std::string part;
  std::string kind;   // "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet"
  bool hidden = false;
};

struct CellStyle {
  bool is_day = false;
  bool is_time = false;          // has hours, alone or with a day
  bool white_letters = false;    // on nothing
  bool shows_nothing = false;    // a number format without any form
  bool wraps = false;
  bool rotated = false;
  double points = 11;            // of its letters
  std::string signs;             // the font of its letters when that shows signs (symbol_letters.h)
  std::string mask;              // of a telephone or another number with leading noughts or signs inside
  std::size_t decoration = 0;    // what the number's format adds to its figures, about
};

class Workbook {
 public:
  Workbook(Package& package, const std::string& main);

  const std::vector<Sheet>& sheets() const { return sheets_; }
  const std::string& styles_part() const { return styles_part_; }

  // What the cell says: letters, or a number as it is kept, through its mask when it has one, a day as YYYY-MM-DD, with HH:MM when it has hours.
  std::string value(Node cell) const;
  bool is_text(Node cell) const;
  const CellStyle& style(std::size_t number) const;

  // Strings of the shared table that none of the given cells used.
  void used(Node cell);
  std::vector<std::string> unused_strings() const;

 private:
  void read_sheets(Package& package, const std::string& main);
  void read_strings(Package& package, const std::string& main);
  void read_styles(Package& package);

  std::vector<Sheet> sheets_;
  std::vector<std::string> strings_;
  std::vector<bool> used_;
  std::vector<CellStyle> styles_;
  std::string styles_part_;
  bool since_1904_ = false;
};

std::string rich_text(Node item);   // of a string item, a comment: its runs, without phonetic hints
std::size_t style_number(Node cell);
int column_number(const std::string& reference);   // 1 of "A7", 0 when it is none
int row_number(const std::string& reference);
std::string column_letters(int number);

// The value of a kept day number; `since_1904` is the workbook's calendar.
std::string iso_moment(double serial, bool since_1904, bool with_day, bool with_time);

}  // namespace candour
