#include "extractors/text/html_text_writer.h"

#include <algorithm>
#include <utility>

namespace candour {

void HtmlTextWriter::text(std::string_view visible, bool preformatted) {
  for (const char c : visible) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (preformatted && c == '\n') {
      line_ends_ = std::min(line_ends_ + 1, 2);
      blank_ = false;
    } else if (preformatted || !blank) {
      letter(c);
    } else {
      blank_ = true;
    }
  }
}

void HtmlTextWriter::letter(char c) {
  flush();
  out_ += c;
  line_started_ = true;
  row_has_text_ = true;
  cell_begins_ = false;
}

// What was asked for before this letter: line ends with quotation marks, a tab, a blank.
void HtmlTextWriter::flush() {
  if (line_ends_ > 0 && !out_.empty()) {
    out_ += '\n';
    out_.append(line_ends_ > 1 ? static_cast<std::size_t>(std::min(marks_, marks_before_)) : 0, '>');
    out_ += line_ends_ > 1 ? "\n" : "";
    line_started_ = false;
  }
  marks_before_ = marks_;
  if (!line_started_) {
    for (int i = 0; i < marks_; ++i) {
      out_ += "> ";
    }
  }
  if (tabs_ > 0) {
    out_.append(tabs_, '\t');
  } else if (line_started_ && blank_) {
    out_ += ' ';
  }
  line_ends_ = 0;
  tabs_ = 0;
  blank_ = false;
}

void HtmlTextWriter::line_break() {
  line_ends_ = std::min(line_ends_ + 1, 2);
  blank_ = false;
}

void HtmlTextWriter::block() {
  if (tabs_ == 0 && !cell_begins_) {
    line_ends_ = std::max(line_ends_, 1);
  }
}

void HtmlTextWriter::paragraph() {
  if (tabs_ == 0 && !cell_begins_) {
    line_ends_ = 2;
  }
}

void HtmlTextWriter::row() {
  tabs_ = 0;
  row_begun_ = false;
  row_has_text_ = false;
  cell_begins_ = false;
  line_ends_ = std::max(line_ends_, 1);
}

void HtmlTextWriter::cell(bool keep_place) {
  if (row_has_text_) {
    line_ends_ = 0;
  }
  if (row_has_text_ || (keep_place && row_begun_)) {
    ++tabs_;
  }
  row_begun_ = true;
  cell_begins_ = true;
}

void HtmlTextWriter::end_cell() {
  line_ends_ = std::min(line_ends_, 1);
  cell_begins_ = false;
}

void HtmlTextWriter::suffix(std::string_view words) { out_ += words; }

void HtmlTextWriter::set_marks(int marks) {
  if (marks != marks_) {
    block();
    marks_ = marks;
  }
}

std::string HtmlTextWriter::finish() { return std::exchange(out_, {}); }

}  // namespace candour
