// A picture's samples as the file has them, and what they mean. Inside this room only. ISO 32000-1, 8.9.5.
#pragma once

#include <array>
#include <cstdint>
#include <qpdf/QPDF.hh>
#include <string>

namespace candour {

using Sample = std::array<std::uint8_t, 3>;     // of one pixel; unused channels are 0

struct PictureSamples {
  int width = 0, height = 0;
  int channels = 1;                // 1 or 3 to a pixel
  int bits = 8;                    // 1, 2, 4 or 8
  bool inverted = false;           // Decode turns it round
  bool stencil = false;            // an ImageMask
  bool jpeg = false;
  std::string palette;             // of an Indexed picture: red, green, blue or grey alone, by index
  int palette_channels = 0;        // 0: not indexed
  std::string data;                // rows begin on whole bytes

  std::size_t stride() const { return (static_cast<std::size_t>(width) * static_cast<std::size_t>(channels * bits) + 7) / 8; }
  Sample at(int x, int y) const;
  void put(int x, int y, const Sample& sample);
  int highest() const { return (1 << bits) - 1; }
};

// Throws NeedsRaster when the encoding, the colours or the size are not understood.
PictureSamples read_samples(QPDFObjectHandle picture);

// The sample that shows black. An Indexed picture without one gets it, in its palette or by losing the palette (changes
// `samples` and the ColorSpace of `dictionary`).
Sample black_of(PictureSamples& samples, QPDFObjectHandle dictionary);

// As a stream of `pdf` with `dictionary` (its Filter and DecodeParms are set here).
QPDFObjectHandle write_samples(QPDF& pdf, const PictureSamples& samples, QPDFObjectHandle dictionary);

}  // namespace candour
