// Pictures under a mark: the pixels go, the page keeps its vectors, and nobody else's copy of the picture is touched.
#include <leptonica/allheaders.h>

#include <catch2/catch.hpp>

#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/pictures.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::flate;
using candour::test::PdfBuilder;
using candour::test::picture_samples;
using candour::test::pictures_of;
using candour::test::SeenPicture;

namespace {

// The picture stands at (100, 400), two points a pixel; the patch that goes is at 160 to 200, 362 to 402 as displayed.
const char* const kDrawn = "BT /F1 12 Tf 72 700 Td (Above the picture) Tj ET q 200 0 0 120 100 400 cm /Im Do Q ";
const RemovalMark kOnPatch{{160, 362, 200, 402}, "TP-OTH"};
const std::string kSize = "/Type /XObject /Subtype /Image /Width 100 /Height 60 ";

struct Picture {
  std::string dictionary;
  std::string data;
};

std::string page_with(const Picture& picture, const std::string& content, const std::string& page_keys = "", int pages = 1, const Picture& mask = {}) {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object(pages == 1 ? "<< /Type /Pages /Count 1 /Kids [3 0 R] >>" : "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>");
  const std::string page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + page_keys +
                           " /Resources << /Font << /F1 7 0 R >> /XObject << /Im 6 0 R >> >> /Contents 5 0 R >>";
  b.object(page);
  b.object(page);
  b.stream("", content);
  b.stream(kSize + picture.dictionary, picture.data);
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  b.stream(mask.dictionary, mask.data);
  return b.finish(1);
}

RemovalResult remove_from(const std::string& pdf, const std::vector<RemovalMark>& marks, int pages = 1) {
  std::vector<PageMarks> wanted(static_cast<std::size_t>(pages));
  wanted[0].marks = marks;
  for (int i = 0; i < pages; ++i) {
    wanted[static_cast<std::size_t>(i)].page = i + 1;
  }
  return remove_marks(pdf, wanted, {});
}

std::vector<std::string> unproved(const std::string& pdf, const RemovalResult& result, const std::vector<RemovalMark>& marks) {
  ProofJob job;
  job.claim = result.pages[0];
  for (const RemovalMark& mark : marks) {
    job.marks.push_back(mark.box);
  }
  std::vector<std::string> said;
  for (const ProofFailure& failure : prove_page(ProofDocument(pdf), ProofDocument(result.pdf), job)) {
    said.push_back(failure.check + ": " + failure.what);
  }
  return said;
}

// The patch under the mark is gone from every picture and mask, the other stays, and the prover says so too.
void check_patch_goes(const std::string& pdf, std::size_t pictures = 1, int noise = 0) {
  const std::vector<SeenPicture> before = pictures_of(pdf);
  REQUIRE(before.size() == pictures);
  const RemovalResult result = remove_from(pdf, {kOnPatch});
  CAPTURE(result.pages[0].reason);
  REQUIRE(result.pages[0].mode == PageMode::vector);
  CHECK(result.pages[0].width_told_bits > 0);
  REQUIRE(result.pages[0].tiles.size() == 1);
  const std::vector<SeenPicture> after = pictures_of(result.pdf);
  REQUIRE(after.size() == pictures);
  bool stays = false;
  for (std::size_t i = 0; i < pictures; ++i) {
    CHECK(after[i].spread(30) <= noise);
    stays = stays || after[i].spread(70) > 60;
  }
  CHECK(stays);
  CHECK(unproved(pdf, result, {kOnPatch}) == std::vector<std::string>());
  CHECK(test::pdftotext(result.pdf).find("Above the picture") != std::string::npos);
}

std::string jpeg_of(bool colour) {
  Pix* pix = pixCreate(100, 60, colour ? 32 : 8);
  for (int y = 0; y < 60; ++y) {
    for (int x = 0; x < 100; ++x) {
      const bool on = test::chequered(x, y);
      if (colour) {
        pixSetRGBPixel(pix, x, y, on ? 200 : 240, on ? 30 : 240, on ? 30 : 220);
      } else {
        pixSetPixel(pix, x, y, on ? 40 : 230);
      }
    }
  }
  l_uint8* data = nullptr;
  size_t length = 0;
  pixWriteMemJpeg(&data, &length, pix, 95, 0);
  const std::string encoded(reinterpret_cast<char*>(data), length);
  lept_free(data);
  pixDestroy(&pix);
  return encoded;
}

const Picture kGrey{"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", flate(picture_samples(8, {60}, {230}))};

}  // namespace

TEST_CASE("A name in a picture on a page of text goes from the pixels, and the page keeps its vectors") {
  SECTION("grey") { check_patch_goes(page_with(kGrey, kDrawn)); }
  SECTION("colour") {
    check_patch_goes(page_with({"/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode", flate(picture_samples(8, {200, 30, 30}, {240, 240, 220}))}, kDrawn));
  }
  SECTION("colour by a profile") {
    check_patch_goes(page_with({"/ColorSpace [/ICCBased 8 0 R] /BitsPerComponent 8 /Filter /FlateDecode", flate(picture_samples(8, {200, 30, 30}, {240, 240, 220}))},
                               kDrawn, "", 1, {"/N 3 /Alternate /DeviceRGB", "no profile that could be read"}));
  }
  SECTION("a palette with black in it") {
    check_patch_goes(page_with({"/ColorSpace [/Indexed /DeviceRGB 2 <C81E1EF0F0DC000000>] /BitsPerComponent 4 /Filter /FlateDecode", flate(picture_samples(4, {0}, {1}))}, kDrawn));
  }
  SECTION("a palette with room for black") {
    check_patch_goes(page_with({"/ColorSpace [/Indexed /DeviceRGB 1 <C81E1EF0F0DC>] /BitsPerComponent 8 /Filter /FlateDecode", flate(picture_samples(8, {0}, {1}))}, kDrawn));
  }
  SECTION("a full palette without black") {
    check_patch_goes(page_with({"/ColorSpace [/Indexed /DeviceRGB 1 <C81E1EF0F0DC>] /BitsPerComponent 1 /Filter /FlateDecode", flate(picture_samples(1, {0}, {1}))}, kDrawn));
  }
  SECTION("one bit") { check_patch_goes(page_with({"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode", flate(picture_samples(1, {0}, {1}))}, kDrawn)); }
  SECTION("one bit, turned round") {
    check_patch_goes(page_with({"/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]", picture_samples(1, {1}, {0})}, kDrawn));
  }
  SECTION("a stencil") { check_patch_goes(page_with({"/ImageMask true /Filter /FlateDecode", flate(picture_samples(1, {0}, {1}))}, kDrawn)); }
  SECTION("grey JPEG") { check_patch_goes(page_with({"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", jpeg_of(false)}, kDrawn), 1, 24); }
  SECTION("colour JPEG") { check_patch_goes(page_with({"/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", jpeg_of(true)}, kDrawn), 1, 36); }
}

TEST_CASE("A shape in a picture's mask goes as the picture does") {
  const Picture plain{"/ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 8 0 R", picture_samples(8, {0}, {0})};
  check_patch_goes(page_with(plain, kDrawn, "", 1, {kSize + "/ColorSpace /DeviceGray /BitsPerComponent 8", picture_samples(8, {255}, {0})}), 2);
  const Picture cut{"/ColorSpace /DeviceGray /BitsPerComponent 8 /Mask 8 0 R", picture_samples(8, {0}, {0})};
  check_patch_goes(page_with(cut, kDrawn, "", 1, {kSize + "/ImageMask true /BitsPerComponent 1", picture_samples(1, {0}, {1})}), 2);
}

TEST_CASE("An inline picture loses the marked pixels") {
  const std::string inline_picture = "BT /F1 12 Tf 72 700 Td (Above the picture) Tj ET q 200 0 0 120 100 400 cm BI /W 100 /H 60 /CS /G /BPC 8 ID " +
                                     picture_samples(8, {60}, {230}) + " EI Q ";
  check_patch_goes(page_with({"/ColorSpace /DeviceGray /BitsPerComponent 8", std::string(6000, '\0')}, inline_picture));
}

TEST_CASE("A picture on a page turned by a quarter, or drawn turned, loses the right pixels") {
  // /Rotate 90 shows (x, y) at (y, x); the picture is drawn so that it stands upright on the displayed page.
  const std::string turned = "BT /F1 12 Tf 0 1 -1 0 142 72 Tm (Above the picture) Tj ET q 0 200 -120 0 442 100 cm /Im Do Q ";
  check_patch_goes(page_with(kGrey, turned, "/Rotate 90"));
}

TEST_CASE("The same picture on another page stays as it is, byte for byte") {
  const std::string pdf = page_with(kGrey, kDrawn, "", 2);
  const RemovalResult result = remove_from(pdf, {kOnPatch}, 2);
  REQUIRE(result.pages[0].mode == PageMode::vector);
  CHECK(result.pages[1].mode == PageMode::untouched);
  CHECK(pictures_of(result.pdf, 1).at(0).spread(30) == 0);
  CHECK((pictures_of(result.pdf, 2).at(0).grey == pictures_of(pdf, 2).at(0).grey));
  CHECK(result.pdf.find(kGrey.data) != std::string::npos);
  const RemovalResult alone = remove_from(pdf, {kOnPatch});
  CHECK(alone.pdf.find(kGrey.data) == std::string::npos);
}

TEST_CASE("A picture drawn twice on a page loses its pixels only where it is marked") {
  const std::string pdf = page_with(kGrey, std::string(kDrawn) + "q 200 0 0 120 100 200 cm /Im Do Q ");
  const RemovalResult result = remove_from(pdf, {kOnPatch});
  REQUIRE(result.pages[0].mode == PageMode::vector);
  std::vector<SeenPicture> after = pictures_of(result.pdf);
  REQUIRE(after.size() == 2);
  CHECK(std::min(after[0].spread(30), after[1].spread(30)) == 0);
  CHECK(std::max(after[0].spread(30), after[1].spread(30)) > 60);
  CHECK(unproved(pdf, result, {kOnPatch}) == std::vector<std::string>());
}

TEST_CASE("A mark over a name in the text and its background picture takes both") {
  const std::string behind = "q 400 0 0 240 60 500 cm /Im Do Q BT /F1 12 Tf 172 650 Td (Seen with Whittle at home.) Tj ET ";
  const std::string pdf = page_with(kGrey, behind);
  const std::vector<RemovalMark> marks = {{{227, 842 - 661, 268, 842 - 646}, "TP-OTH"}};
  const RemovalResult result = remove_from(pdf, marks);
  CAPTURE(result.pages[0].reason);
  REQUIRE(result.pages[0].mode == PageMode::vector);
  const std::string text = test::pdftotext(result.pdf);
  CHECK(text.find("Whittle") == std::string::npos);
  CHECK(text.find("at home.") != std::string::npos);
  CHECK(unproved(pdf, result, marks) == std::vector<std::string>());
}

TEST_CASE("One mark over a photograph and the caption below it takes both, each with its tile") {
  const std::string pdf = page_with(kGrey, std::string(kDrawn) + "BT /F1 12 Tf 120 380 Td (Whittle) Tj ET ");
  const std::vector<RemovalMark> marks = {{{100, 320, 300, 470}, "TP-OTH"}};
  const RemovalResult result = remove_from(pdf, marks);
  CAPTURE(result.pages[0].reason);
  REQUIRE(result.pages[0].mode == PageMode::vector);
  CHECK(result.pages[0].tiles.size() == 2);
  CHECK(test::pdftotext(result.pdf).find("Whittle") == std::string::npos);
  CHECK(pictures_of(result.pdf).at(0).spread(30) == 0);
  CHECK(unproved(pdf, result, marks) == std::vector<std::string>());
}

TEST_CASE("What cannot be told apart or is not understood still leaves as an image, and says why") {
  const auto reason = [](const std::string& pdf, const RemovalMark& mark) {
    const RemovalResult result = remove_from(pdf, {mark});
    CHECK(result.pages[0].mode == PageMode::raster);
    return result.pages[0].reason;
  };
  CHECK(reason(page_with(kGrey, "q 200 30 -20 120 100 400 cm /Im Do Q "), kOnPatch) == "a picture under a mark is askew");
  CHECK(reason(page_with({"/ColorSpace /DeviceCMYK /BitsPerComponent 8", std::string(24000, '\1')}, kDrawn), kOnPatch) ==
        "a picture's colours under a mark are not understood");
  CHECK(reason(page_with({"/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [0.2 0.8]", std::string(6000, '\1')}, kDrawn), kOnPatch) ==
        "a picture's Decode under a mark is not understood");
  CHECK(reason(page_with({"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode", "x"}, kDrawn), kOnPatch) ==
        "a picture's encoding under a mark is not understood");
  CHECK(reason(page_with({"/ColorSpace /DeviceGray /BitsPerComponent 8", "short"}, kDrawn), kOnPatch) == "a picture under a mark is cut short");
  const RemovalMark name{{172, 842 - 461, 213, 842 - 446}, "TP-OTH"};
  CHECK(reason(page_with(kGrey, "q 200 0 0 120 100 400 cm /Im Do Q BT 3 Tr /F1 12 Tf 172 450 Td (Whittle) Tj ET "), name) ==
        "a picture shows what invisible text says");
  CHECK(reason(page_with(kGrey, "q 20 0 0 20 150 440 cm /Im Do Q BT /F1 12 Tf 100 445 Td (Whittle) Tj ET "), {{99, 842 - 456, 141, 842 - 441}, "TP-OTH"}) ==
        "a line set anew would move over a picture or off it");
}
