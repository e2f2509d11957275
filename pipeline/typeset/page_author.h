// Writes our own pages: cover, index, key, stamps, typeset records. Points, origin top left, y down; text stands on
// its baseline. Fonts are embedded subsets of Liberation Sans, DejaVu Sans (Mono) and Droid Sans Fallback, so that Welsh, Polish and
// Chinese names come out right and are found by search; Arabic and Hebrew stand from right to left; Bengali, Tamil, Amharic and other
// scripts are shaped, in Noto. The same calls give the same bytes. One thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/model/geometry.h"

namespace candour {

enum class FontStyle { regular, bold, italic, mono };

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};

class PageAuthor {
 public:
  // Throws Error(configuration) naming the Debian package when a font file is not there.
  PageAuthor();
  ~PageAuthor();
  PageAuthor(const PageAuthor&) = delete;
  PageAuthor& operator=(const PageAuthor&) = delete;

  void begin_page(double width, double height);
  void text(double x, double baseline, double size, FontStyle style, std::string_view utf8, Colour colour = {});
  double text_width(double size, FontStyle style, std::string_view utf8) const;
  void rectangle(const Box& box, Colour fill);
  void line(double x1, double y1, double x2, double y2, double width, Colour colour);

  // Every text written so far, a blank after each.
  const std::string& words() const;

  // The finished PDF. Nothing may be written afterwards.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

constexpr double kA4Width = 595.28;
constexpr double kA4Height = 841.89;

}  // namespace candour
