#include "extractors/export/table.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::size_t kMostCells = 2000;

class TableReader {
 public:
  TableReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool at_end() const { return at_ >= text_.size(); }

  // A quote that never ends would swallow the rest: from that row on quotes are letters like any other.
  TableRow row() {
    const std::size_t start = at_;
    TableRow row = read_row();
    if (never_ended_) {
      never_ended_ = false;
      quotes_ = false;
      at_ = start;
      row = read_row();
    }
    return row;
  }

 private:
  TableRow read_row() {
    TableRow row;
    while (true) {
      const bool last = row.size() + 1 >= kMostCells;
      row.push_back(last ? rest_of_line() : cell());
      if (at_end() || text_[at_] == '\n') {
        ++at_;
        return row;
      }
      ++at_;   // the separator
      if (at_end()) {
        row.emplace_back();
        return row;
      }
    }
  }

  std::string rest_of_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string rest(text_.substr(at_, end - at_));
    at_ = end;
    return rest;
  }

  std::string cell() {
    const std::size_t first = std::min(text_.find_first_not_of(' ', at_), text_.size());
    if (quotes_ && first < text_.size() && text_[first] == '"') {
      at_ = first + 1;
      return quoted();
    }
    const char ends[] = {separator_, '\n', '\0'};
    const std::size_t end = std::min(text_.find_first_of(ends, at_, 2), text_.size());
    std::string bare(text_.substr(at_, end - at_));
    at_ = end;
    return bare;
  }

  // A quote ends the cell where a separator or the line's end follows; two are one; any other was not doubled and is a letter.
  std::string quoted() {
    std::string inside;
    while (!at_end()) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        break;
      }
      inside.append(text_.substr(at_, quote - at_));
      at_ = quote + 1;
      if (ends_here()) {
        return inside;
      }
      inside += '"';
      at_ += at_ < text_.size() && text_[at_] == '"' ? 1U : 0U;
    }
    never_ended_ = true;
    at_ = text_.size();
    return inside;
  }

  bool ends_here() {
    std::size_t next = at_;
    while (next < text_.size() && next < at_ + 8 && text_[next] == ' ') {
      ++next;
    }
    if (next < text_.size() && text_[next] != separator_ && text_[next] != '\n') {
      return false;
    }
    at_ = next;
    return true;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  bool quotes_ = true;
  bool never_ended_ = false;
};

bool is_empty(const TableRow& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.find_first_not_of(" \t\n") == std::string::npos; });
}

}  // namespace

Table read_table(std::string_view text, char separator, std::size_t most_rows) {
  Table table;
  TableReader reader(text, separator);
  while (!reader.at_end()) {
    TableRow row = reader.row();
    if (is_empty(row)) {
      continue;
    }
    if (table.rows.size() == most_rows) {
      table.cut = true;
      return table;
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace candour
