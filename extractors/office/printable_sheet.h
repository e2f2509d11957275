// Worksheets set so that all their cells can be read in print (ECMA-376 part 1, 18.3.1.63 and .64). Inside this room only.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "extractors/office/found.h"
#include "extractors/office/workbook_values.h"

namespace candour {

// A4, upright up to seven used columns, else across; one page wide unless letters would then be smaller than six points: then as
// many pages across as it takes. Columns that show #### for their numbers get wider, words that their cell cuts off are set in
// several lines, none of which breaks a word of up to 40 letters, and rows grow for them. A cell longer than a page can hold begins there and is told whole ("hidden-text").
class PrintedSheets {
 public:
  PrintedSheets(const Workbook& workbook, Node styles) : workbook_(workbook), styles_(styles) {}

  void prepare(Node sheet, const std::string& name, Found& found);
  const std::string& choices() const { return choices_; }   // in plain words; no names of sheets

 private:
  std::size_t variant(std::size_t number, bool in_lines);   // the same style at the top of its cell; `number` itself when styles cannot be added

  const Workbook& workbook_;
  Node styles_;
  std::map<std::pair<std::size_t, bool>, std::size_t> variants_;
  std::string choices_;
  int sheets_ = 0;
};

}  // namespace candour
