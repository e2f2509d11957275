#include "pipeline/typeset/typeset_text.h"

#include <array>
#include <string_view>
#include <unordered_map>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "pipeline/typeset/page_author.h"
#include "pipeline/typeset/printable.h"

namespace candour {
namespace {

constexpr double kMargin = 62;
constexpr double kWidth = kA4Width - 2 * kMargin;
constexpr double kBottom = kA4Height - kMargin;

constexpr std::size_t kMostWidths = 20000;   // words whose width is remembered

struct Setting {
  BlockKind kind;
  FontStyle style;
  double size;
  double leading;
  double room;   // points that must be left on the page for it to begin there
};

Setting setting_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return {kind, FontStyle::bold, 13, 20, 20};
    case BlockKind::fixed: return {kind, FontStyle::mono, 9, 12.5, 12.5};
    case BlockKind::label: return {kind, FontStyle::bold, 11, 24, 54};
    case BlockKind::paragraph: break;
  }
  return {kind, FontStyle::regular, 11, 15, 15};
}

class Flow {
 public:
  explicit Flow(const std::string& continued) : continued_(picture_letters_in_words(continued)) {}

  void put(const TypesetBlock& block) {
    const Setting setting = setting_of(block.kind);
    if (block.kind == BlockKind::fixed) {
      put_broken(setting, block.text);
      return;
    }
    const double blank = width_of(setting, " ");
    std::string line;
    double width = 0;   // of the line so far: letters are not kerned, so words and blanks add up
    std::size_t at = 0;
    while (at < block.text.size()) {
      const std::size_t space = std::min(block.text.find(' ', at), block.text.size());
      const std::string word = block.text.substr(at, space - at);
      const double wide = width_of(setting, word);
      at = space + 1;
      if (!line.empty() && width + blank + wide > kWidth) {
        put_line_of(setting, line, width);
        line = word;
        width = wide;
      } else {
        width += wide + (line.empty() ? 0 : blank);
        line += (line.empty() ? "" : " ") + word;
      }
    }
    put_line_of(setting, line, width);
  }

  TypesetResult finish() {
    if (pages_ == 0) {
      new_page();
    }
    return {author_.finish(), pages_};
  }

 private:
  // Records use the same words again and again.
  double width_of(const Setting& setting, const std::string& word) {
    auto& widths = widths_.at(static_cast<std::size_t>(setting.kind));
    const auto known = widths.find(word);
    if (known != widths.end()) {
      return known->second;
    }
    const double width = author_.text_width(setting.size, setting.style, word);
    if (widths.size() < kMostWidths && word.size() < 100) {
      widths.emplace(word, width);
    }
    return width;
  }

  void new_page() {
    author_.begin_page(kA4Width, kA4Height);
    ++pages_;
    y_ = kMargin;
    if (pages_ > 1 && !continued_.empty()) {
      put_broken(setting_of(BlockKind::paragraph), continued_);
    }
  }

  void put_line_of(const Setting& setting, const std::string& line, double width) {
    if (width <= kWidth) {
      put_line(setting, line);
    } else {
      put_broken(setting, line);
    }
  }

  // One line, broken between words where it has any, between characters where even one word is wider than the page.
  void put_broken(const Setting& setting, const std::string& text) {
    if (author_.text_width(setting.size, setting.style, text) <= kWidth) {
      put_line(setting, text);
      return;
    }
    std::string piece;
    double width = 0;
    for (const char32_t c : to_code_points(text)) {
      std::string letter;
      append_utf8(letter, c);
      const double wide = width_of(setting, letter);
      if (!piece.empty() && width + wide > kWidth) {
        const std::size_t space = c == U' ' ? piece.size() : piece.find_last_of(' ');
        const bool between_words = space != std::string::npos && piece.find_first_not_of(' ') < space;
        put_line(setting, between_words ? piece.substr(0, space) : piece);
        piece = between_words ? piece.substr(std::min(space + 1, piece.size())) : std::string();
        letter = c == U' ' && piece.empty() ? std::string() : letter;
        width = author_.text_width(setting.size, setting.style, piece) - (letter.empty() ? wide : 0);
      }
      piece += letter;
      width += wide;
    }
    put_line(setting, piece);
  }

  void put_line(const Setting& setting, const std::string& text) {
    if (pages_ == 0 || y_ + setting.room > kBottom) {
      new_page();
    }
    y_ += setting.leading;
    if (!text.empty()) {
      author_.text(kMargin, y_, setting.size, setting.style, text);
    }
  }

  PageAuthor author_;
  std::string continued_;
  std::array<std::unordered_map<std::string, double>, 4> widths_;   // by BlockKind
  int pages_ = 0;
  double y_ = 0;
};

}  // namespace

TypesetResult typeset_text(const std::vector<TypesetBlock>& blocks, const std::string& continued) {
  require(continued.size() <= 400, "a page's first line is longer than a few lines");
  Flow flow(continued);
  for (const TypesetBlock& block : blocks) {
    flow.put({block.kind, picture_letters_in_words(block.text)});
  }
  return flow.finish();
}

}  // namespace candour
