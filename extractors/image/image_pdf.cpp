#include "extractors/image/image_pdf.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/fax_strip.h"

namespace candour {
namespace {

constexpr double kA4Inches = 8.27;
constexpr int kJpegQuality = 90;

double resolution_of(Pix* pix) {
  const l_int32 stated = pixGetXRes(pix);
  const bool sane = stated >= 50 && stated <= 1200 && pixGetWidth(pix) / stated <= 60;
  return sane ? stated : std::max(1.0, pixGetWidth(pix) / kA4Inches);
}

std::string taken(l_uint8* data, size_t size) {
  std::string bytes(reinterpret_cast<char*>(data), size);
  lept_free(data);
  return bytes;
}

std::string stream(const std::string& dictionary, const std::string& data) {
  return "<< " + dictionary + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream";
}

}  // namespace

bool ImagePdf::add(PixOwner pix) {
  pix.reset(pixRemoveAlpha(pix.get()));
  if (pix != nullptr && pixGetColormap(pix.get()) != nullptr) {
    pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  }
  if (pix != nullptr && pixGetDepth(pix.get()) != 1 && pixGetDepth(pix.get()) != 8 && pixGetDepth(pix.get()) != 32) {
    pix.reset(pixConvertTo8Or32(pix.get(), L_COPY, 0));
  }
  if (pix == nullptr) {
    return false;
  }
  const bool binary = pixGetDepth(pix.get()) == 1;
  l_uint8* data = nullptr;
  size_t size = 0;
  const l_int32 failed = binary ? pixWriteMemTiff(&data, &size, pix.get(), IFF_TIFF_G4) : pixWriteMemJpeg(&data, &size, pix.get(), kJpegQuality, 0);
  if (failed != 0 || data == nullptr) {
    return false;
  }
  const std::string encoded = taken(data, size);
  const int width = pixGetWidth(pix.get());
  const int height = pixGetHeight(pix.get());
  const std::string head = "/Type /XObject /Subtype /Image /Width " + std::to_string(width) + " /Height " + std::to_string(height);
  if (pages_.empty()) {
    first_width_ = width;
    first_height_ = height;
  }
  const double points = 72 / resolution_of(pix.get());
  if (binary) {
    pages_.push_back({head + " /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns " +
                          std::to_string(width) + " /Rows " + std::to_string(height) + " >>",
                      std::string(fax_strip(encoded)), width * points, height * points});
  } else {
    pages_.push_back({head + " /BitsPerComponent 8 /ColorSpace " + (pixGetDepth(pix.get()) == 8 ? "/DeviceGray" : "/DeviceRGB") + " /Filter /DCTDecode",
                      encoded, width * points, height * points});
  }
  return true;
}

std::string ImagePdf::finish() const {
  std::string out = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  const auto object = [&](const std::string& body) {
    offsets.push_back(out.size());
    out += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
  };
  std::string kids;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    kids += std::to_string(3 + 3 * i) + " 0 R ";
  }
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object("<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [ " + kids + "] >>");
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const ImagePage& page = pages_[i];
    const std::string width = std::to_string(page.width);
    const std::string height = std::to_string(page.height);
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + " " + height + "] /Contents " + std::to_string(4 + 3 * i) +
           " 0 R /Resources << /XObject << /Im0 " + std::to_string(5 + 3 * i) + " 0 R >> >> >>");
    object(stream("", "q " + width + " 0 0 " + height + " 0 0 cm /Im0 Do Q"));
    object(stream(page.dictionary, page.data));
  }
  const std::size_t table = out.size();
  out += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer\n<< /Size " + std::to_string(offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

}  // namespace candour
