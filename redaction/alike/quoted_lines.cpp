#include "redaction/alike/quoted_lines.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace candour {
namespace {

constexpr std::size_t kMostMarks = 50;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// How many '>' stand in front, with blanks between them or not, and what follows.
std::pair<std::size_t, std::string_view> without_marks(std::string_view line) {
  std::size_t marks = 0;
  std::size_t at = 0;
  while (at < line.size() && (line[at] == '>' || line[at] == ' ')) {
    marks += line[at] == '>' ? 1U : 0U;
    ++at;
  }
  return marks == 0 ? std::pair(std::size_t{0}, line) : std::pair(std::min(marks, kMostMarks), line.substr(at));
}

class Reader {
 public:
  explicit Reader(const std::vector<MessageLine>& lines) : current_(kMostMarks + 1, kNone) {
    for (const MessageLine& line : lines) {
      auto [marks, text] = without_marks(line.text);
      marks_.push_back(marks == 0 && line.goes_on && !marks_.empty() ? marks_.back() : marks);
      text_.emplace_back(text);
    }
  }

  std::vector<QuotedMessage> run() {
    for (std::size_t i = 0; i < text_.size();) {
      if (std::optional<MessageHead> head = head_at(i)) {
        begin(i, std::move(*head));
        i += std::max<std::size_t>(found_.back().head.lines, 1);
      } else {
        take(i++);
      }
    }
    return std::move(found_);
  }

 private:
  // A head with what parts it from the text before it; a line of strokes alone is a form's.
  std::optional<MessageHead> head_at(std::size_t i) const {
    const bool divided = is_divider(text_[i]);
    const bool stroke = divided && text_[i].find('_') != std::string::npos;
    std::size_t next = i + (divided ? 1 : 0);
    while (divided && next < text_.size() && text_[next].empty() && next < i + 3) {
      ++next;
    }
    std::optional<MessageHead> head = head_block(text_, next);
    head = head || divided ? head : announcement(text_, i);
    if (!head && divided && !stroke) {
      head.emplace();
    }
    if (head) {
      head->lines += next - i;
      head->lines = std::min(head->lines, text_.size() - i);
    }
    const auto same = [&](std::size_t k) { return marks_[k] == marks_[i]; };
    for (std::size_t k = i; head && k < i + head->lines; ++k) {
      head = same(k) ? head : std::nullopt;
    }
    return head;
  }

  // The quotation in which a line with so many marks stands, but for one of its own; kNone: the message itself.
  std::size_t around(std::size_t marks) const {
    for (std::size_t k = marks; k-- > 0;) {
      if (current_[k] != kNone) {
        return current_[k];
      }
    }
    return kNone;
  }

  int level_in(std::size_t outer) const { return outer == kNone ? 1 : found_[outer].level + 1; }

  void open(std::size_t marks, QuotedMessage quoted) {
    std::fill(current_.begin() + static_cast<std::ptrdiff_t>(marks), current_.end(), kNone);
    current_[marks] = found_.size();
    found_.push_back(std::move(quoted));
  }

  void begin(std::size_t i, MessageHead head) {
    const std::size_t end = i + std::max<std::size_t>(head.lines, 1);
    const std::size_t marks = marks_[i];
    const std::size_t behind = end < text_.size() ? std::max(marks_[end], marks) : marks;
    const std::size_t outer = current_[marks] != kNone && (behind > marks || !found_[current_[marks]].lines.empty()) ? current_[marks] : around(marks);
    QuotedMessage quoted{std::move(head), level_in(outer), {}, {}};
    for (std::size_t k = i; k < end; ++k) {
      quoted.above.push_back(k);
    }
    open(behind, std::move(quoted));
  }

  void take(std::size_t i) {
    const std::size_t marks = marks_[i];
    if (current_[marks] == kNone && (marks == 0 || text_[i].empty())) {
      return;   // the message's own
    }
    if (current_[marks] == kNone) {
      QuotedMessage quoted;
      quoted.level = level_in(around(marks));
      open(marks, std::move(quoted));
    }
    found_[current_[marks]].lines.push_back(i);
  }

  std::vector<std::size_t> marks_;        // by line
  std::vector<std::string> text_;         // by line, without marks
  std::vector<std::size_t> current_;      // by marks: which quotation such a line belongs to
  std::vector<QuotedMessage> found_;
};

}  // namespace

std::vector<QuotedMessage> quoted_messages(const std::vector<MessageLine>& lines) { return Reader(lines).run(); }

}  // namespace candour
