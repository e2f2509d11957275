// Lines and paragraphs down a page of the bundle's own. Inside this room only. One thread.
#pragma once

#include <string>

#include "pipeline/typeset/page_author.h"

namespace candour {

constexpr double kLeft = 62;
constexpr double kRight = kA4Width - 62;
constexpr Colour kInk{0.1, 0.12, 0.16};
constexpr Colour kQuiet{0.38, 0.4, 0.45};
constexpr Colour kFaint{0.8, 0.82, 0.85};
constexpr Colour kAccent{0.07, 0.33, 0.42};

class Drawer {
 public:
  explicit Drawer(PageAuthor& author) : author_(author) {}

  void page() {
    author_.begin_page(kA4Width, kA4Height);
    y = 90;
  }

  void line(const std::string& text, double size, FontStyle style, Colour colour, double leading, double indent = 0) {
    author_.text(kLeft + indent, y, size, style, text, colour);
    y += leading;
  }

  // A paragraph broken at the right margin.
  void paragraph(const std::string& text, double size, double leading, double indent = 0, Colour colour = kInk) {
    std::string current;
    std::size_t at = 0;
    while (at <= text.size()) {
      const std::size_t space = std::min(text.find(' ', at), text.size());
      const std::string word = text.substr(at, space - at);
      const std::string longer = current.empty() ? word : current + " " + word;
      if (!current.empty() && author_.text_width(size, FontStyle::regular, longer) > kRight - kLeft - indent) {
        line(current, size, FontStyle::regular, colour, leading, indent);
        current = word;
      } else {
        current = longer;
      }
      at = space + 1;
    }
    line(current, size, FontStyle::regular, colour, leading, indent);
  }

  PageAuthor& author_;
  double y = 90;
};

}  // namespace candour
