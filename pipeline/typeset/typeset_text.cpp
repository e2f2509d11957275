#include "pipeline/typeset/typeset_text.h"

#include <string_view>

#include "pipeline/base/utf8.h"
#include "pipeline/typeset/page_author.h"

namespace candour {
namespace {

constexpr double kMargin = 62;
constexpr double kWidth = kA4Width - 2 * kMargin;
constexpr double kBottom = kA4Height - kMargin;

struct Setting {
  FontStyle style;
  double size;
  double leading;
  double room;   // points that must be left on the page for it to begin there
};

Setting setting_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return {FontStyle::bold, 13, 20, 20};
    case BlockKind::fixed: return {FontStyle::mono, 9, 12.5, 12.5};
    case BlockKind::label: return {FontStyle::bold, 11, 24, 54};
    case BlockKind::paragraph: break;
  }
  return {FontStyle::regular, 11, 15, 15};
}

class Flow {
 public:
  void put(const TypesetBlock& block) {
    const Setting setting = setting_of(block.kind);
    if (block.kind == BlockKind::fixed) {
      put_broken(setting, block.text);
      return;
    }
    std::string line;
    std::size_t at = 0;
    while (at < block.text.size()) {
      const std::size_t space = std::min(block.text.find(' ', at), block.text.size());
      const std::string word = block.text.substr(at, space - at);
      at = space + 1;
      const std::string longer = line.empty() ? word : line + " " + word;
      if (!line.empty() && author_.text_width(setting.size, setting.style, longer) > kWidth) {
        put_broken(setting, line);
        line = word;
      } else {
        line = longer;
      }
    }
    put_broken(setting, line);
  }

  TypesetResult finish() {
    if (pages_ == 0) {
      new_page();
    }
    return {author_.finish(), pages_};
  }

 private:
  void new_page() {
    author_.begin_page(kA4Width, kA4Height);
    ++pages_;
    y_ = kMargin;
  }

  // One line, broken between words where it has any, between characters where even one word is wider than the page.
  void put_broken(const Setting& setting, const std::string& text) {
    if (author_.text_width(setting.size, setting.style, text) <= kWidth) {
      put_line(setting, text);
      return;
    }
    std::string piece;
    for (const char32_t c : to_code_points(text)) {
      std::string longer = piece;
      append_utf8(longer, c);
      if (!piece.empty() && author_.text_width(setting.size, setting.style, longer) > kWidth) {
        const std::size_t space = c == U' ' ? piece.size() : piece.find_last_of(' ');
        const bool between_words = space != std::string::npos && piece.find_first_not_of(' ') < space;
        put_line(setting, between_words ? piece.substr(0, space) : piece);
        longer = between_words ? piece.substr(std::min(space + 1, piece.size())) : std::string();
        if (c != U' ' || !longer.empty()) {
          append_utf8(longer, c);
        }
      }
      piece = longer;
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
  int pages_ = 0;
  double y_ = 0;
};

}  // namespace

TypesetResult typeset_text(const std::vector<TypesetBlock>& blocks) {
  Flow flow;
  for (const TypesetBlock& block : blocks) {
    flow.put(block);
  }
  return flow.finish();
}

}  // namespace candour
