#include "redaction/remove/page_image.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "pipeline/base/fax_strip.h"
#include "pipeline/base/require.h"
#include "redaction/remove/content.h"
#include "redaction/remove/faint_traces.h"
#include "redaction/remove/grown_marks.h"
#include "redaction/remove/layer_text.h"
#include "redaction/remove/reaching_ink.h"
#include "redaction/remove/tile_label.h"

namespace candour {
namespace {

constexpr int kJpegQuality = 78;
constexpr int kCoarseQuality = 92;        // of a scan below kCoarse: what packing it anew draws round letters would look like traces
constexpr double kCoarse = 100;           // pixels an inch
constexpr double kRinging = 16;           // pixels of the scan: as far as a JPEG's blocks carry the trace of a letter
constexpr int kLeastGrey = 60;            // neither ink
constexpr int kMostLight = 200;           // nor paper
constexpr l_int32 kBlock = 24;            // pixels
constexpr double kGreyField = 0.6;        // of a block's pixels
constexpr double kMostGrey = 0.02;        // share of middling pixels in a picture that counts as black and white

void paint_black(Raster& picture, const Box& points) {
  const double k = picture.dpi / 72;
  const int left = std::clamp(static_cast<int>(std::floor(points.left * k)), 0, picture.width);
  const int right = std::clamp(static_cast<int>(std::ceil(points.right * k)), 0, picture.width);
  const int top = std::clamp(static_cast<int>(std::floor(points.top * k)), 0, picture.height);
  const int bottom = std::clamp(static_cast<int>(std::ceil(points.bottom * k)), 0, picture.height);
  for (int y = top; y < bottom; ++y) {
    const auto row = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(left)) *
                     static_cast<std::size_t>(picture.channels);
    std::fill_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(row), (right - left) * picture.channels, std::uint8_t{0});
  }
}

bool colourless(const Raster& picture) {
  for (std::size_t i = 0; picture.channels == 3 && i + 2 < picture.pixels.size(); i += 3) {
    const auto [low, high] = std::minmax({picture.pixels[i], picture.pixels[i + 1], picture.pixels[i + 2]});
    if (high - low > 24) {
      return false;
    }
  }
  return true;
}

using PixPointer = std::unique_ptr<Pix, void (*)(Pix*)>;

PixPointer pix_of(const Raster& picture) {
  const bool grey = colourless(picture);
  PixPointer pix(pixCreate(picture.width, picture.height, grey ? 8 : 32), [](Pix* p) { pixDestroy(&p); });
  require(pix != nullptr, "no memory for a page image");
  const auto channels = static_cast<std::size_t>(picture.channels);
  const std::uint8_t* from = picture.pixels.data();
  for (int y = 0; y < picture.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < picture.width; ++x, from += channels) {
      if (grey) {
        SET_DATA_BYTE(line, x, from[channels / 2]);
      } else {
        composeRGBPixel(from[0], from[1], from[2], line + x);
      }
    }
  }
  return pix;
}

// A photograph or a shaded field, however small: a block of mostly middling pixels. Letters' soft edges make fewer.
bool has_grey_field(Pix* grey) {
  const l_int32 width = pixGetWidth(grey);
  const l_int32 height = pixGetHeight(grey);
  for (l_int32 top = 0; top + kBlock <= height; top += kBlock) {
    for (l_int32 left = 0; left + kBlock <= width; left += kBlock) {
      int middling = 0;
      for (l_int32 y = top; y < top + kBlock; ++y) {
        const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
        for (l_int32 x = left; x < left + kBlock; ++x) {
          const auto value = GET_DATA_BYTE(line, x);
          middling += value > kLeastGrey && value < kMostLight ? 1 : 0;
        }
      }
      if (middling > kGreyField * kBlock * kBlock) {
        return true;
      }
    }
  }
  return false;
}

bool black_and_white(Pix* grey) {
  if (pixGetDepth(grey) != 8 || has_grey_field(grey)) {
    return false;
  }
  Numa* histogram = pixGetGrayHistogram(grey, 2);
  double middling = 0;
  double all = 1;
  for (int i = 0; i < 256; ++i) {
    l_float32 count = 0;
    numaGetFValue(histogram, i, &count);
    all += static_cast<double>(count);
    middling += i > kLeastGrey && i < kMostLight ? static_cast<double>(count) : 0;
  }
  numaDestroy(&histogram);
  return middling / all < kMostGrey;
}

QPDFObjectHandle image_object(QPDF& pdf, Pix* pix, int quality) {
  PixPointer binary(black_and_white(pix) ? pixThresholdToBinary(pix, 140) : nullptr, [](Pix* p) { pixDestroy(&p); });
  l_uint8* data = nullptr;
  size_t length = 0;
  const l_int32 failed = binary ? pixWriteMemTiff(&data, &length, binary.get(), IFF_TIFF_G4) : pixWriteMemJpeg(&data, &length, pix, quality, 0);
  require(failed == 0 && data != nullptr, "a page image could not be encoded");
  const std::string encoded(reinterpret_cast<char*>(data), length);
  lept_free(data);
  QPDFObjectHandle image = QPDFObjectHandle::newStream(&pdf, binary ? std::string(fax_strip(encoded)) : encoded);
  const std::string size = "/Width " + std::to_string(pixGetWidth(pix)) + " /Height " + std::to_string(pixGetHeight(pix));
  const std::string head = "<< /Type /XObject /Subtype /Image " + size;
  image.replaceDict(QPDFObjectHandle::parse(
      binary ? head + " /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns " +
                   std::to_string(pixGetWidth(pix)) + " >> >>"
             : head + " /BitsPerComponent 8 /ColorSpace " + (pixGetDepth(pix) == 8 ? "/DeviceGray" : "/DeviceRGB") +
                   " /Filter /DCTDecode >>"));
  return image;
}

}  // namespace

ImagePage make_image_page(QPDF& pdf, Raster picture, double width, double height, const PageMarks& marks) {
  std::vector<PageMarks::LayerWord> staying;
  for (const PageMarks::LayerWord& word : marks.layer) {
    if (auto rest = stays(word, marks.marks) ? rest_of(word, marks.marks) : std::nullopt) {
      staying.push_back(std::move(*rest));
    }
  }
  ImagePage result;
  std::vector<Box> boxes;
  for (const GrownMark& mark : grown_marks(marks.marks, staying, width, height)) {
    boxes.push_back(mark.tile.box);
    result.tiles.push_back(mark.tile);
    result.width_told_bits += mark.bits;
  }
  erase_reaching_ink(picture, boxes, staying);
  if (marks.scanned) {
    std::vector<Box> faint = marks.behind;
    const double scanned_at = marks.image_dpi > 0 ? std::min(marks.image_dpi, picture.dpi) : picture.dpi;
    std::transform(boxes.begin(), boxes.end(), std::back_inserter(faint), [&](const Box& box) { return grown(box, kRinging * 72 / scanned_at); });
    flatten_paper(picture, faint);
  }
  for (const Box& box : boxes) {
    paint_black(picture, box);
  }
  give_way(staying, result.tiles);
  const PixPointer pix = pix_of(picture);
  QPDFObjectHandle image = pdf.makeIndirectObject(image_object(pdf, pix.get(), marks.scanned && marks.image_dpi > 0 && marks.image_dpi < kCoarse ? kCoarseQuality : kJpegQuality));
  const std::string content = "q " + number_text(width) + " 0 0 " + number_text(height) + " 0 0 cm /Im0 Do Q\n" +
                              (staying.empty() ? std::string() : layer_text(staying, height));
  QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /Resources << /XObject << >> >> >>");
  page.replaceKey("/MediaBox", QPDFObjectHandle::parse("[0 0 " + number_text(width) + " " + number_text(height) + "]"));
  page.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", image);
  if (!staying.empty()) {
    QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary();
    fonts.replaceKey("/F0", layer_font(pdf));
    page.getKey("/Resources").replaceKey("/Font", fonts);
  }
  const std::string labels = label_image_tiles(pdf, page, result.tiles, height);
  page.replaceKey("/Contents", pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, content + labels)));
  result.page = pdf.makeIndirectObject(page);
  return result;
}

}  // namespace candour
