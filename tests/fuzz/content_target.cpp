// The content interpreter and the line reset: any bytes as a page's content, three words of it taken out. Whatever the page
// says, the letters written again are the letters that were there without the removed ones, or the page is refused.
#include <algorithm>
#include <string>
#include <vector>

#include "redaction/remove/interpreter.h"
#include "redaction/remove/line_reset.h"
#include "redaction/remove/rewrite.h"
#include "tests/fuzz/target.h"
#include "tests/support/pdf_builder.h"

using namespace candour;

namespace {

constexpr std::size_t kLongest = 20000;

std::string pdf_of(const std::string& content) {
  test::PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R /F3 8 0 R >> "
           "/XObject << /X1 10 0 R /X2 11 0 R >> /Properties << /P1 << /ActualText (name) >> >> >> >>");
  b.stream("", content);
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  b.object("<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [7 0 R] >>");
  b.object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>");
  b.object("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 9 0 R >> "
           "/Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>");
  b.stream("", "1000 0 0 0 750 750 d1 0 0 750 750 re f");
  b.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", "BT /F1 9 Tf 20 20 Td (in a form) Tj ET");
  b.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
  return b.finish(1);
}

std::vector<std::string> codes_of(const Interpreted& page, const std::vector<bool>& removed) {
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    if (!page.glyphs[i].code.space && (removed.empty() || !removed[i])) {
      codes.push_back(page.glyphs[i].code.bytes);
    }
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

void try_content(const std::string& content) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  const std::string bytes = pdf_of(content);
  pdf.processMemoryFile("fuzz", bytes.data(), bytes.size());
  QPDFPageObjectHelper page(pdf.getAllPages().at(0));
  const PageView view = view_of(page);
  FontCache fonts;
  const PageContents contents = read_contents(pdf, page);
  const Interpreted before = interpret(contents, view, fonts);
  const std::vector<RemovalMarkView> marks = {{{100, 90, 180, 150}, "TP-OTH"}, {{300, 90, 340, 105}, "TP-FAM"}, {{60, 600, 500, 640}, "TP-OTH"}};
  const LineReset reset = reset_lines(before, view, marks);
  const std::string text = rewrite_page(contents, before, reset, marks, view);

  page.getObjectHandle().replaceKey("/Resources", contents.resources);
  page.getObjectHandle().replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, text.substr(0, text.rfind("q\n"))));   // without the tiles
  FontCache again;
  const Interpreted after = interpret(read_contents(pdf, page), view, again);
  fuzz::promise(codes_of(after, {}) == codes_of(before, reset.removed), "the letters that stay are those that were there without the removed ones");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLongest) {
    return 0;
  }
  try {
    try_content(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const std::exception&) {
    return 0;   // refused: the page leaves as an image
  }
  return 0;
}
