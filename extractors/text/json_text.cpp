#include "extractors/text/json_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <vector>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr char32_t kFirstLetter = 0x20;

bool is_any_of(char c, std::string_view signs) {
  return signs.find(c) != std::string_view::npos;
}

class Decoder {
 public:
  explicit Decoder(std::string_view text) : text_(text) {}

  // False at anything that JSON has not.
  bool run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '"') {
        string();
      } else if (is_any_of(text_[at_], "{}[],: \t\r\n+-.0123456789eE")) {
        out_ += text_[at_++];
      } else if (!literal()) {
        return false;
      }
    }
    return true;
  }

  bool had_escapes() const { return had_escapes_; }
  std::string& decoded() { return out_; }

 private:
  bool literal() {
    static constexpr std::array<std::string_view, 5> kLiterals = {"true", "false", "null", "NaN", "Infinity"};
    const auto* one = std::find_if(kLiterals.begin(), kLiterals.end(), [&](std::string_view word) {
      const std::string_view here = text_.substr(at_, word.size());
      return here == word || (at_ + here.size() == text_.size() && word.starts_with(here));
    });
    if (one == kLiterals.end()) {
      return false;
    }
    out_ += text_.substr(at_, one->size());
    at_ = std::min(at_ + one->size(), text_.size());
    return true;
  }

  void string() {
    out_ += text_[at_++];
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        had_escapes_ = true;
        escape();
      } else {
        out_ += c;
        ++at_;
        if (c == '"') {
          return;
        }
      }
    }
  }

  void escape() {
    const char sign = text_[at_ + 1];
    if (sign == 'u' && unit_at(at_)) {
      units();
      return;
    }
    at_ += 2;
    if (sign == 'r') {
      at_ += text_.substr(at_, 2) == "\\n" ? 2U : 0U;
      out_ += '\n';
    } else if (is_any_of(sign, "\"\\/")) {
      out_ += sign;
    } else if (is_any_of(sign, "nf")) {
      out_ += '\n';
    } else if (is_any_of(sign, "tb")) {
      out_ += ' ';
    } else {
      out_ += '\\';
      out_ += sign;
    }
  }

  // As many as follow each other: one letter may be two of them.
  void units() {
    std::vector<std::uint16_t> units;
    for (auto unit = unit_at(at_); unit; unit = unit_at(at_)) {
      units.push_back(*unit);
      at_ += 6;
    }
    for (const char32_t letter : from_utf16(units)) {
      append_utf8(out_, letter >= kFirstLetter ? letter : letter == U'\n' || letter == U'\r' ? U'\n' : U' ');
    }
  }

  std::optional<std::uint16_t> unit_at(std::size_t at) const {
    const std::string_view written = text_.substr(std::min(at, text_.size()), 6);
    if (written.size() < 6 || !written.starts_with("\\u")) {
      return std::nullopt;
    }
    unsigned value = 0;
    for (const char c : written.substr(2)) {
      if (std::isxdigit(static_cast<unsigned char>(c)) == 0) {
        return std::nullopt;
      }
      value = value * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return static_cast<std::uint16_t>(value);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  bool had_escapes_ = false;
};

}  // namespace

std::optional<std::string> json_text(std::string_view utf8) {
  const std::size_t first = utf8.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || !is_any_of(utf8[first], "{[")) {
    return std::nullopt;
  }
  Decoder decoder(utf8);
  return decoder.run() && decoder.had_escapes() ? std::optional(std::move(decoder.decoded())) : std::nullopt;
}

}  // namespace candour
