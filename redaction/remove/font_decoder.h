// Codes, widths and spaces of a PDF font, as far as moving its glyphs about needs. Inside this room only.
// ISO 32000-1, 9.6 to 9.7. A font that is not wholly understood throws UnknownFont: the page goes out as an image.
#pragma once

#include <memory>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>
#include <string>
#include <vector>

namespace candour {

class UnknownFont : public std::runtime_error {
 public:
  UnknownFont() : std::runtime_error("unknown font") {}
};

struct GlyphCode {
  std::string bytes;
  unsigned cid = 0;       // of a composite font: what selects its glyph
  double width = 0;       // in text space units (1 = one em), before size and scaling
  bool space = false;
  bool single_byte_space = false;  // word spacing (Tw) applies: a single-byte code 32
};

class FontDecoder {
 public:
  virtual ~FontDecoder() = default;
  virtual std::vector<GlyphCode> decode(const std::string& shown) const = 0;
  double space_width() const { return space_width_; }   // em

 protected:
  double space_width_ = 0.26;
};

std::shared_ptr<const FontDecoder> make_font_decoder(QPDFObjectHandle font);

}  // namespace candour
