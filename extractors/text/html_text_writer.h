// Puts the texts of a page one after the other as plain text: blanks run together, blocks begin lines, cells stand apart by tabs.
// Inside this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

class HtmlTextWriter {
 public:
  void text(std::string_view visible, bool preformatted);
  void line_break();   // <br>: two of them leave a blank line, never more
  void block();        // what follows begins a line
  void paragraph();    // what follows stands apart by a blank line
  void row();          // a table's row begins or ends
  void cell(bool keep_place);   // the next cell of a row: paragraphs at its ends do not tear the row apart; empty ones in front of the
                                // row's first words keep their place or not
  void end_cell();
  void suffix(std::string_view words);   // right behind the last letter
  void set_marks(int marks);   // quoted so many times: lines begin with as many "> "

  std::size_t size() const { return out_.size(); }
  std::string_view since(std::size_t start) const { return std::string_view(out_).substr(start); }
  std::string finish();

 private:
  void flush();
  void letter(char c);

  std::string out_;
  int line_ends_ = 0;
  std::size_t tabs_ = 0;
  bool row_begun_ = false;   // has a cell
  bool blank_ = false;
  bool line_started_ = false;
  bool row_has_text_ = false;
  bool cell_begins_ = false;
  int marks_ = 0;
  int marks_before_ = 0;   // of the line before
};

}  // namespace candour
