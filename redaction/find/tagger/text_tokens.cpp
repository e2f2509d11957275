#include "redaction/find/tagger/text_tokens.h"

#include <algorithm>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kShortLine = 60;      // characters: what ends before is no wrapped line
constexpr std::size_t kLongest = 200;       // tokens of one sequence

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}
bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }
bool is_blank(char32_t c) { return c == U' ' || c == 0xA0 || c == U'\r'; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(to_code_points(text)) {}

  std::vector<TokenSequence> run() {
    while (at_ < text_.size()) {
      const char32_t c = text_[at_];
      if (c == U'\n') {
        new_line();
      } else if (c == U'\t') {
        end_sequence();
        ++at_;
      } else if (is_blank(c)) {
        ++at_;
      } else {
        take_token();
      }
    }
    end_sequence();
    return std::move(sequences_);
  }

 private:
  void new_line() {
    const std::size_t next = at_ + 1;
    const bool empty = next >= text_.size() || text_[next] == U'\n';
    const bool wrapped = at_ - line_start_ >= kShortLine && !empty;
    line_start_ = next;
    first_of_line_ = true;
    ++at_;
    if (!wrapped) {
      end_sequence();
    }
  }

  void end_sequence() {
    if (!open_.empty()) {
      sequences_.push_back(std::move(open_));
    }
    open_.clear();
  }

  std::size_t end_of_word() const {
    std::size_t end = at_;
    const bool address = is_address();
    while (end < text_.size()) {
      const char32_t c = text_[end];
      const bool inside = end > at_ && end + 1 < text_.size() && (is_letter(text_[end + 1]) || is_digit(text_[end + 1]));
      if (is_apostrophe(c) && inside) {
        const bool possessive = (text_[end + 1] == U's' || text_[end + 1] == U'S') && (end + 2 >= text_.size() || !is_letter(text_[end + 2]));
        if (possessive) {
          break;
        }
      } else if (!is_letter(c) && !is_digit(c) && !((c == U'-' || c == U'@' || c == U'_') && inside) &&
                 !((c == U'.' || c == U':' || c == U'/' || c == U',') && inside && is_digit(text_[end - 1]) && is_digit(text_[end + 1])) &&
                 !(c == U'.' && inside && address)) {
        break;
      }
      ++end;
    }
    return end;
  }

  // Whether an e-mail address begins here.
  bool is_address() const {
    std::size_t at = at_;
    while (at < text_.size() && (is_letter(text_[at]) || is_digit(text_[at]) || text_[at] == U'.' || text_[at] == U'-' || text_[at] == U'_')) {
      ++at;
    }
    return at + 1 < text_.size() && text_[at] == U'@' && is_letter(text_[at + 1]);
  }

  void take_token() {
    const char32_t c = text_[at_];
    std::size_t end = at_ + 1;
    if (is_letter(c) || is_digit(c)) {
      end = end_of_word();
    } else if (is_apostrophe(c) && at_ + 1 < text_.size() && (text_[at_ + 1] == U's' || text_[at_ + 1] == U'S') &&
               (at_ + 2 >= text_.size() || !is_letter(text_[at_ + 2]))) {
      end = at_ + 2;
    }
    std::u32string word = text_.substr(at_, end - at_);
    std::replace(word.begin(), word.end(), char32_t{0x2019}, U'\'');   // a typesetter's apostrophe
    open_.push_back({{at_, end}, to_utf8(word), first_of_line_});
    first_of_line_ = false;
    at_ = end;
    if (ends_sentence(c) || open_.size() >= kLongest) {
      end_sequence();
    }
  }

  // A stop with a capital after it, unless it follows a single letter or a short title ("Mr.", "Dr.", "G.").
  bool ends_sentence(char32_t sign) const {
    if (sign == U'!' || sign == U'?') {
      return true;
    }
    if (sign != U'.' || open_.size() < 2 || at_ + 1 >= text_.size() || !is_blank(text_[at_])) {
      return false;
    }
    const std::string& before = open_[open_.size() - 2].text;
    const bool title = before.size() <= 4 && before[0] >= 'A' && before[0] <= 'Z' && before.find_first_of("aeiou") == std::string::npos;
    return before.size() > 1 && !title && is_capital(text_[at_ + 1]);
  }

  const std::u32string text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  bool first_of_line_ = true;
  TokenSequence open_;
  std::vector<TokenSequence> sequences_;
};

}  // namespace

std::vector<TokenSequence> token_sequences(std::string_view text) { return Reader(text).run(); }

}  // namespace candour
