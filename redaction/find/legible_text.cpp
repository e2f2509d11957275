#include "redaction/find/legible_text.h"

#include <unicode/unistr.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <optional>
#include <set>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"
#include "redaction/find/names.h"
#include "redaction/find/spaced_letters.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool is_plain(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; }) &&
         text.find("-\n") == std::string::npos && !may_hold_spaced_letters(text);
}

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}
bool is_figure(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}
bool is_dash(char32_t c) {
  return c == 0x2012 || c == 0x2013 || c == 0x2212;
}
bool is_accent(char32_t c) {
  return c >= 0x300 && c < 0x370;
}
bool has_no_width(char32_t c) {
  return c == kSoftHyphen || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x180E;
}
bool is_wide_blank(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool joins(char32_t c) {
  return c == 0x200C || c == 0x200D;
}
bool only_looks_like_letters(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x1D400 && c <= 0x1D7FF);
}

bool is_prefix(const std::string& word) {
  static const std::set<std::string> kPrefixes = {"pre", "non", "mid", "post", "anti", "multi", "inter", "semi", "self", "sub", "under", "over", "cross", "half", "step", "great", "trans", "pro", "neo"};
  return kPrefixes.count(word) != 0;
}

bool is_small(const std::u32string& word, std::size_t at) {
  const std::string letter = to_utf8(std::u32string_view(word).substr(at, 1));
  return small_letters(letter) == letter;
}

std::u32string plain_letters(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* forms = unorm2_getNFKCInstance(&status);
  char16_t units[32];
  const int length = unorm2_getDecomposition(forms, static_cast<UChar32>(c), units, 32, &status);
  if (U_FAILURE(status) != 0 || length <= 0) {
    return std::u32string(1, c);
  }
  std::string utf8;
  icu::UnicodeString(units, length).toUTF8String(utf8);
  return to_code_points(utf8);
}

// The letter with its accent, 0 when there is none.
char32_t composed(char32_t letter, char32_t accent) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* forms = unorm2_getNFCInstance(&status);
  require(U_FAILURE(status) == 0, "the forms of letters are not there");
  const UChar32 one = unorm2_composePair(forms, static_cast<UChar32>(letter), static_cast<UChar32>(accent));
  return one < 0 ? 0 : static_cast<char32_t>(one);
}

class Reader {
 public:
  explicit Reader(const std::string& text) : text_(to_code_points(text)) {}

  LegibleText run() {
    for (std::size_t at = 0; at < text_.size();) {
      at = broken_word(at) || broken_double_name(at) ? over_the_line(at) : stands_apart(at) ? at + 1 : letter(at);
    }
    return {to_utf8(out_), std::move(starts_), std::move(ends_)};
  }

 private:
  void put(char32_t c, std::size_t start, std::size_t end) {
    out_.push_back(c);
    starts_.push_back(start);
    ends_.push_back(end);
  }

  std::size_t letter(std::size_t at) {
    const char32_t c = is_wide_blank(text_[at]) ? U' ' : text_[at];
    const bool behind_latin = !out_.empty() && is_letter(out_.back());
    if (has_no_width(c) || (joins(c) && behind_latin)) {
      return at + 1;
    }
    const char32_t accented = is_accent(c) && !out_.empty() ? composed(out_.back(), c) : 0;
    if (accented != 0) {
      out_.back() = accented;
      ends_.back() = at + 1;
    } else if (only_looks_like_letters(c)) {
      for (const char32_t plain : plain_letters(c)) {
        put(plain, at, at + 1);
      }
    } else if (is_hyphen(c) || (is_dash(c) && !out_.empty() && is_figure(out_.back()) &&
                                at + 1 < text_.size() && is_figure(text_[at + 1]))) {
      put(U'-', at, at + 1);
    } else if (c == U'\t' && spaced_ && spaced_->count(at + 1) != 0) {
      put(U' ', at, at + 1);  // between two words of letters set apart
    } else if (line_is_owed_ && (c == U' ' || c == U'\n' || c == U'\t')) {
      put(c == U' ' ? U'\n' : c, at, at + 1);
      line_is_owed_ = false;
    } else {
      put(c, at, at + 1);
    }
    return at + 1;
  }

  // Whether a hyphen and a line's end stand here between two letters, the second a small one.
  bool broken_word(std::size_t at) const {
    return (is_hyphen(text_[at]) || text_[at] == kSoftHyphen) && at + 2 < text_.size() &&
           text_[at + 1] == U'\n' && !out_.empty() && is_letter(out_.back()) && is_letter(text_[at + 2]) &&
           is_small(text_, at + 2);
  }

  // "Prentice-" and "Hall" on the next line: two surnames in one. Not "Pre-" and "School", nor a dash before "She".
  bool broken_double_name(std::size_t at) const {
    constexpr std::size_t kLeast = 3;
    if (!is_hyphen(text_[at]) || at + 2 + kLeast > text_.size() || text_[at + 1] != U'\n' || out_.empty() ||
        !is_letter(out_.back()) || !is_letter(text_[at + 2]) || is_small(text_, at + 2)) {
      return false;
    }
    const std::size_t from = word_start(out_.size());
    std::size_t to = at + 2;
    while (to < text_.size() && is_letter(text_[to])) {
      ++to;
    }
    const std::string first = small_letters(to_utf8(out_.substr(from)));
    const std::string second = small_letters(to_utf8(text_.substr(at + 2, to - at - 2)));
    const bool prefix = word_sort(first + second) != WordSort::unknown || is_prefix(first);
    return !is_small(out_, from) && out_.size() - from >= kLeast && to - at - 2 >= kLeast && !prefix &&
           !is_common_word(first) && !is_common_word(second) && (from == 0 || out_[from - 1] != U'-');
  }

  std::size_t word_start(std::size_t end) const {
    while (end > 0 && is_letter(out_[end - 1])) {
      --end;
    }
    return end;
  }

  // A blank between letters of one word that is set apart.
  bool stands_apart(std::size_t at) {
    if (!spaced_) {
      spaced_ = blanks_in_spaced_words(text_);
    }
    return spaced_->count(at) != 0;
  }

  std::size_t over_the_line(std::size_t at) {
    const std::size_t from = word_start(out_.size());
    std::size_t to = at + 2;
    while (to < text_.size() && is_letter(text_[to])) {
      ++to;
    }
    const std::string whole = to_utf8(out_.substr(from) + text_.substr(at + 2, to - at - 2));
    const bool is_name = !is_small(out_, from);
    const bool two_names = !is_small(text_, at + 2);
    if (two_names || (text_[at] != kSoftHyphen && !is_name && word_sort(small_letters(whole)) == WordSort::unknown)) {
      put(U'-', at, at + 2);
    }
    line_is_owed_ = true;
    return at + 2;
  }

  const std::u32string text_;
  std::optional<std::set<std::size_t>> spaced_;  // blanks that are left out
  std::u32string out_;
  std::vector<std::size_t> starts_;
  std::vector<std::size_t> ends_;
  bool line_is_owed_ = false;  // the break that a word was made whole over, set behind the word
};

}  // namespace

Span LegibleText::in_original(Span span) const {
  return starts.empty() || span.start >= span.end ? span : Span{starts.at(span.start), ends.at(span.end - 1)};
}

LegibleText legible_text(std::string text) {
  if (is_plain(text)) {
    return {std::move(text), {}, {}};
  }
  LegibleText read = Reader(text).run();
  if (read.text == text) {
    read.starts.clear();
    read.ends.clear();
  }
  return read;
}

}  // namespace candour
