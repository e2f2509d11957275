#include <algorithm>
#include <array>

#include "extractors/export/chat.h"
#include "extractors/export/html_text.h"
#include "extractors/export/table.h"
#include "extractors/export/written_values.h"

namespace candour {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kDeepestLook = 64;    // open elements among which a closing tag's own is looked for
constexpr std::size_t kMostCells = 200;

enum class Role { none, sender, time, words };

bool holds_one_of(std::string_view classes, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return classes.find(word) != std::string_view::npos; });
}

Role role_of(const std::string& classes) {
  if (holds_one_of(classes, {"timestamp", "time", "date"})) {
    return Role::time;
  }
  if (holds_one_of(classes, {"sender", "author", "from", "display-name", "username"})) {
    return Role::sender;
  }
  return holds_one_of(classes, {"content", "message-body", "messagebody", "message-text", "body-text"}) ? Role::words : Role::none;
}

// Open elements and the role that each gives to the text in it.
class OpenElements {
 public:
  void open(const HtmlPiece& piece) {
    if (!is_void_tag(piece.name)) {
      const Role own = piece.name == "body" || piece.name == "html" ? Role::none : role_of(piece.classes);
      open_.push_back({piece.name, own == Role::none ? role() : own});
    }
  }

  void close(const std::string& name) {
    const std::size_t from = open_.size() - std::min(open_.size(), kDeepestLook);
    for (std::size_t i = open_.size(); i > from; --i) {
      if (open_[i - 1].name == name) {
        open_.resize(i - 1);
        return;
      }
    }
  }

  Role role() const { return open_.empty() ? Role::none : open_.back().role; }

 private:
  struct Element {
    std::string name;
    Role role;
  };
  std::vector<Element> open_;
};

// Messages out of elements whose classes say what they hold: one begins where sender or time come a second time.
class ElementReader {
 public:
  Chat run(const std::vector<HtmlPiece>& pieces) {
    for (const HtmlPiece& piece : pieces) {
      put(piece);
    }
    end_message();
    end_line();
    chat_.fitting = messages_;
    chat_.lines = chat_.messages.size();
    return std::move(chat_);
  }

 private:
  void put(const HtmlPiece& piece) {
    const bool breaks = piece.kind != HtmlPiece::Kind::text && is_block_tag(piece.name);
    if (breaks && open_.role() == Role::words) {
      words_ += words_.empty() || words_.back() == '\n' ? "" : "\n";
    } else if (breaks) {
      end_line();
    }
    if (piece.kind == HtmlPiece::Kind::open) {
      open_.open(piece);
    } else if (piece.kind == HtmlPiece::Kind::close) {
      open_.close(piece.name);
      return;
    }
    if (!piece.text.empty()) {
      take(piece.text);
    }
  }

  void take(const std::string& text) {
    const Role role = open_.role();
    if (role == Role::words) {
      append_words(words_, text);
    } else if (trimmed_value(text).empty()) {
      return;
    } else if (role == Role::none) {
      append_words(line_, text);
    } else {
      std::string& value = role == Role::sender ? sender_ : time_;
      if (!value.empty() && (role != last_ || !trimmed_value(words_).empty())) {
        end_message();
      }
      append_words(value, text);
    }
    last_ = role;
  }

  void end_message() {
    if (sender_.empty() && time_.empty() && trimmed_value(words_).empty()) {
      return;
    }
    Chat one = chat_of_rows({{"date", "from", "text"}, {time_, sender_, {}}});
    ChatMessage message = one.messages.empty() ? ChatMessage() : one.messages.front();
    message.words = trimmed_value(words_);
    messages_ += !sender_.empty() && !time_.empty() ? 1U : 0U;
    chat_.messages.push_back(std::move(message));
    sender_.clear();
    time_.clear();
    words_.clear();
  }

  // Words that stand in no such element: a day's heading, "... has joined the meeting".
  void end_line() {
    if (trimmed_value(line_).empty()) {
      return;
    }
    end_message();
    ChatMessage message;
    message.words = trimmed_value(line_);
    line_.clear();
    if (chat_.messages.empty()) {
      chat_.outside.push_back(std::move(message.words));
    } else {
      message.day = chat_.messages.back().day;
      chat_.messages.push_back(std::move(message));
    }
  }

  OpenElements open_;
  Chat chat_;
  std::string sender_, time_, words_, line_;
  Role last_ = Role::none;
  std::size_t messages_ = 0;
};

// Rows and cells of every table, one behind the other; and the words outside them.
class RowsOfHtml {
 public:
  explicit RowsOfHtml(const std::vector<HtmlPiece>& pieces) {
    for (const HtmlPiece& piece : pieces) {
      put(piece);
    }
    end_row();
    end_line();
  }

  std::vector<TableRow> rows;
  std::vector<std::string> outside;

 private:
  void put(const HtmlPiece& piece) {
    const bool opens = piece.kind == HtmlPiece::Kind::open;
    const bool cell = piece.name == "td" || piece.name == "th";
    if (piece.name == "tr" || piece.name == "table") {
      end_row();
      end_line();
    } else if (cell && opens && row_.size() < kMostCells) {
      row_.emplace_back();
      in_cell_ = true;
    } else if (cell && !opens) {
      in_cell_ = false;
    } else if (is_block_tag(piece.name) && in_cell_) {
      row_.back() += "\n";
    } else if (is_block_tag(piece.name)) {
      end_line();
    }
    append_words(in_cell_ ? row_.back() : line_, piece.text);
  }

  void end_row() {
    for (std::string& cell : row_) {
      cell = trimmed_value(cell);
    }
    if (!row_.empty()) {
      rows.push_back(std::move(row_));
    }
    row_.clear();
    in_cell_ = false;
  }

  void end_line() {
    if (!trimmed_value(line_).empty()) {
      outside.emplace_back(trimmed_value(line_));
    }
    line_.clear();
  }

  TableRow row_;
  std::string line_;
  bool in_cell_ = false;
};

}  // namespace

Chat read_chat_html(std::string_view text) {
  const std::vector<HtmlPiece> pieces = html_pieces(text);
  RowsOfHtml table(pieces);
  Chat chat = chat_of_rows(table.rows);
  if (chat.messages.empty()) {
    return ElementReader().run(pieces);
  }
  chat.outside.insert(chat.outside.begin(), table.outside.begin(), table.outside.end());
  return chat;
}

}  // namespace candour
