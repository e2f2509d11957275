// The readers of CMaps and encodings: any bytes as a font's CMap and as its table of meanings. Codes are decoded whole or
// the font is refused; cutting a font's tables down leaves the codes that are shown as they were.
#include <string>

#include "redaction/remove/cmap.h"
#include "redaction/remove/font_decoder.h"
#include "redaction/remove/font_scrub.h"
#include "redaction/remove/interpreter.h"
#include "tests/fuzz/target.h"
#include "tests/support/pdf_builder.h"

using namespace candour;

namespace {

constexpr std::size_t kLongest = 20000;
const char* const kShown = "AB\0C\x81\x40zz";
constexpr std::size_t kShownBytes = 8;

std::string pdf_of(const std::string& map) {
  test::PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>");
  b.stream("", "BT /F1 12 Tf <41420043> Tj /F2 12 Tf (AB) Tj ET");
  b.object("<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding 8 0 R /ToUnicode 9 0 R /DescendantFonts [7 0 R] >>");
  b.object("<< /Type /Font /Subtype /TrueType /BaseFont /Some /FirstChar 60 /LastChar 70 /Widths [1 2 3 4 5 6 7 8 9 10 11] /ToUnicode 9 0 R >>");
  b.object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 "
           "/W [ 0 [ 1 2 3 ] 60 90 500 ] >>");
  b.stream("/Type /CMap /CMapName /X", map);
  b.stream("", map);
  return b.finish(1);
}

void decode_all(QPDFObjectHandle font) {
  const auto decoder = make_font_decoder(font);
  std::string bytes;
  for (const GlyphCode& glyph : decoder->decode(std::string(kShown, kShownBytes))) {
    bytes += glyph.bytes;
  }
  fuzz::promise(bytes == std::string(kShown, kShownBytes), "every byte shown belongs to a code");
}

void try_map(const std::string& map) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  const std::string bytes = pdf_of(map);
  pdf.processMemoryFile("fuzz", bytes.data(), bytes.size());
  for (const int number : {5, 6}) {
    try {
      decode_all(pdf.getObjectByID(number, 0));
    } catch (const UnknownFont&) {
      continue;
    }
  }
  scrub_fonts(pdf.getAllPages());
  parse_cmap(map);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLongest) {
    return 0;
  }
  try {
    try_map(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const std::exception&) {
    return 0;
  }
  return 0;
}
