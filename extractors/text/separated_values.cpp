#include "extractors/text/separated_values.h"

#include <algorithm>
#include <array>

namespace candour {
namespace {

constexpr std::size_t kFirstLines = 4000;   // bytes that are looked at for the separator

class Reader {
 public:
  Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::vector<TableRow> run() {
    while (at_ < text_.size()) {
      row_.push_back(text_[at_] == '"' ? quoted() : plain());
      end_of_cell();
    }
    end_of_row();
    return std::move(rows_);
  }

 private:
  std::string plain() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
      ++at_;
    }
    return std::string(text_.substr(start, at_ - start));
  }

  // What stands behind the closing quote before the next separator belongs to the cell too: nothing is dropped.
  std::string quoted() {
    std::string cell;
    for (++at_; at_ < text_.size();) {
      if (text_[at_] != '"') {
        const std::size_t next = std::min(text_.find('"', at_), text_.size());
        cell.append(text_.substr(at_, next - at_));
        at_ = next;
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += '"';
        at_ += 2;
      } else {
        ++at_;
        return cell + plain();
      }
    }
    return cell;
  }

  void end_of_cell() {
    if (at_ >= text_.size()) {
      return;
    }
    if (text_[at_] == separator_) {
      ++at_;
      if (at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r') {
        row_.emplace_back();   // "a,b," has three cells
      } else {
        return;
      }
    }
    if (at_ < text_.size()) {
      at_ += text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2U : 1U;
    }
    end_of_row();
  }

  void end_of_row() {
    if (std::any_of(row_.begin(), row_.end(), [](const std::string& cell) { return !cell.empty(); })) {
      rows_.push_back(std::move(row_));
    }
    row_.clear();
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  TableRow row_;
  std::vector<TableRow> rows_;
};

}  // namespace

char separator_of(std::string_view text) {
  static constexpr std::array<char, 4> kSigns = {',', ';', '\t', '|'};
  const std::string_view head = text.substr(0, std::min(text.find('\n'), kFirstLines));
  return *std::max_element(kSigns.begin(), kSigns.end(), [&](char a, char b) { return std::count(head.begin(), head.end(), a) < std::count(head.begin(), head.end(), b); });
}

std::vector<TableRow> rows_of(std::string_view text, char separator) { return Reader(text, separator).run(); }

std::string separated_values(const std::vector<TableRow>& rows) {
  std::string text;
  for (const TableRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += i == 0 ? "\"" : ",\"";
      for (const char c : row[i]) {
        text.append(c == '"' ? 2 : 1, c);
      }
      text += '"';
    }
    text += '\n';
  }
  return text;
}

}  // namespace candour
