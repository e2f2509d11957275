#include "extractors/office/rich_text_fields.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "extractors/office/computed_fields.h"

namespace candour {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kDeepest = 10000;  // groups within groups; a file with more is left as it is

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Group {
  std::size_t begin = 0;
  bool is_field = false;
  bool is_instruction = false;
  std::string instruction;    // of a field
  std::vector<Range> markup;  // of a field: what goes when its words stay
  bool has_result = false;
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

class FieldReader {
 public:
  explicit FieldReader(std::string_view file) : file_(file) {}

  std::vector<Range> markup_of_computed_fields() {
    while (at_ < file_.size() && groups_.size() <= kDeepest) {
      one(file_[at_]);
    }
    return groups_.size() <= kDeepest ? std::move(doomed_) : std::vector<Range>();
  }

 private:
  void one(char sign) {
    if (sign == '{') {
      groups_.push_back({at_++, false, false, {}, {}, false});
    } else if (sign == '}') {
      ++at_;
      close();
    } else if (sign == '\\') {
      control();
    } else {
      ++at_;
      letter(sign);
    }
  }

  void letter(char sign) {
    if (instruction_ != kNone && sign != '\r' && sign != '\n') {
      groups_[instruction_ - 1].instruction += sign;  // the field stands around its instruction
    }
  }

  // A control word ends with a number or not, and takes one space with it.
  void control() {
    const std::size_t begin = at_++;
    if (at_ < file_.size() && !is_letter(file_[at_])) {
      letter(file_[at_++]);
      return;
    }
    while (at_ < file_.size() && is_letter(file_[at_])) {
      ++at_;
    }
    const std::string_view word = file_.substr(begin + 1, at_ - begin - 1);
    std::size_t number = 0;
    at_ += at_ < file_.size() && file_[at_] == '-' ? 1U : 0U;
    for (; at_ < file_.size() && is_figure(file_[at_]); ++at_) {
      number = std::min<std::size_t>(number * 10 + static_cast<std::size_t>(file_[at_] - '0'), file_.size());
    }
    at_ += at_ < file_.size() && file_[at_] == ' ' ? 1U : 0U;
    at_ = word == "bin" ? std::min(file_.size(), at_ + number) : at_;
    named(word, {begin, at_});
  }

  void named(std::string_view word, Range place) {
    if (groups_.empty()) {
      return;
    }
    Group& group = groups_.back();
    Group* field =
        groups_.size() > 1 && groups_[groups_.size() - 2].is_field ? &groups_[groups_.size() - 2] : nullptr;
    if (word == "field") {
      group.is_field = true;
      group.markup.push_back(place);
    } else if (word == "fldinst" && field != nullptr) {
      group.is_instruction = true;
      instruction_ = groups_.size() - 1;
    } else if (word == "fldrslt" && field != nullptr) {
      field->has_result = true;
      field->markup.push_back(place);
    }
  }

  void close() {
    if (groups_.empty()) {
      return;
    }
    const Group group = std::move(groups_.back());
    groups_.pop_back();
    if (group.is_instruction) {
      groups_.back().markup.push_back({group.begin, at_});
      instruction_ = around();
    } else if (group.is_field && group.has_result && is_computed_field(field_keyword(group.instruction))) {
      doomed_.insert(doomed_.end(), group.markup.begin(), group.markup.end());
    }
  }

  // The innermost instruction that is still being said.
  std::size_t around() const {
    for (std::size_t i = groups_.size(); i-- > 0;) {
      if (groups_[i].is_instruction) {
        return i;
      }
    }
    return kNone;
  }

  std::string_view file_;
  std::size_t at_ = 0;
  std::vector<Group> groups_;
  std::size_t instruction_ = kNone;  // its place among the groups
  std::vector<Range> doomed_;
};

}  // namespace

std::string rich_text_with_kept_fields(std::string_view file) {
  std::vector<Range> doomed = FieldReader(file).markup_of_computed_fields();
  std::sort(doomed.begin(), doomed.end(),
            [](const Range& one, const Range& other) { return one.begin < other.begin; });
  std::string out;
  std::size_t from = 0;
  for (const Range& range : doomed) {
    if (range.begin >= from) {
      out += file.substr(from, range.begin - from);
    }
    from = std::max(from, range.end);  // a field within an instruction goes with it
  }
  return out += file.substr(from);
}

}  // namespace candour
