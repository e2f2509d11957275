// Pictures that carry a name as pixels, in every encoding; masks, copies and words hidden in their files.
#include <leptonica/allheaders.h>

#include <catch2/catch.hpp>
#include <memory>

#include "pipeline/base/fax_strip.h"
#include "tests/redaction/battery/battery.h"
#include "tests/support/hostile_pdf.h"
#include "tests/support/pictures.h"

using namespace candour::test;

namespace {

constexpr int kWidth = 200;      // pixels, and points where it is drawn
constexpr int kHeight = 100;
constexpr double kLeft = 72;     // of the picture on the page
constexpr double kTop = 142;

// The patch that stands for a name: 60 to 120 across, 30 to 60 down.
bool in_patch(int x, int y) { return x >= 60 && x < 120 && y >= 30 && y < 60; }

const std::string kPatchMark = box_mark(kLeft + 59, kTop + 29, kLeft + 121, kTop + 61);
const char* const kLines = "BT /F1 12 Tf 72 740 Td (Marigold) Tj 0 -300 Td (Bluebell line) Tj ET ";

using PixPointer = std::unique_ptr<Pix, void (*)(Pix*)>;
PixPointer held(Pix* pix) { return {pix, [](Pix* p) { pixDestroy(&p); }}; }

// Light ground; the patch red, dark grey or striped by the depth.
PixPointer picture(int depth) {
  PixPointer pix = held(pixCreate(kWidth, kHeight, depth));
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      l_uint32 value = depth == 1 ? 0 : 230;
      if (depth == 32) {
        composeRGBPixel(in_patch(x, y) ? 220 : 230, in_patch(x, y) ? 20 : 230, in_patch(x, y) ? 20 : 210, &value);
      } else if (in_patch(x, y)) {
        value = depth == 1 ? static_cast<l_uint32>(x / 3 % 2) : 55;
      }
      pixSetPixel(pix.get(), x, y, value);
    }
  }
  return pix;
}

std::string taken(l_uint8* data, size_t size) {
  const std::string bytes(reinterpret_cast<char*>(data), size);
  lept_free(data);
  return bytes;
}

std::string jpeg(int depth) {
  l_uint8* data = nullptr;
  size_t size = 0;
  REQUIRE(pixWriteMemJpeg(&data, &size, picture(depth).get(), 95, 0) == 0);
  return taken(data, size);
}

std::string jpeg2000() {
  l_uint8* data = nullptr;
  size_t size = 0;
  REQUIRE(pixWriteMemJp2k(&data, &size, picture(32).get(), 45, 0, 0, 0) == 0);
  return taken(data, size);
}

std::string fax() {
  l_uint8* data = nullptr;
  size_t size = 0;
  REQUIRE(pixWriteMemTiff(&data, &size, picture(1).get(), IFF_TIFF_G4) == 0);
  return std::string(candour::fax_strip(taken(data, size)));
}

std::string four(unsigned value) {
  return {static_cast<char>(value >> 24U), static_cast<char>((value >> 16U) & 0xFFU), static_cast<char>((value >> 8U) & 0xFFU), static_cast<char>(value & 0xFFU)};
}

// One page and one region coded as fax is (ITU-T T.88, 7.4.6).
std::string jbig2() {
  const std::string coded = fax();
  const std::string size = four(kWidth) + four(kHeight);
  return four(0) + std::string("\x30\0\1", 3) + four(19) + size + four(0) + four(0) + std::string(3, '\0') + four(1) + std::string("\x26\0\1", 3) +
         four(static_cast<unsigned>(18 + coded.size())) + size + four(0) + four(0) + std::string("\0\1", 2) + coded;
}

// Samples row by row, `of` giving each pixel's bytes.
template <typename Of>
std::string samples(Of of) {
  std::string out;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      out += of(in_patch(x, y), x);
    }
  }
  return out;
}

std::string rgb() { return samples([](bool patch, int) { return patch ? std::string("\xDC\x14\x14") : std::string("\xE6\xE6\xD2"); }); }
std::string grey() { return samples([](bool patch, int) { return std::string(1, patch ? '\x37' : '\xE6'); }); }
std::string cmyk() { return samples([](bool patch, int) { return patch ? std::string("\x10\xF0\xF0\x05", 4) : std::string("\x10\x10\x20\0", 4); }); }
std::string deep() { return samples([](bool patch, int) { return std::string(2, patch ? '\x37' : '\xE6'); }); }

std::string bits(bool inked_is_one) {
  std::string out;
  for (int y = 0; y < kHeight; ++y) {
    unsigned gathered = 0;
    for (int x = 0; x < kWidth; ++x) {
      const bool ink = in_patch(x, y) && x / 3 % 2 == 1;
      gathered = gathered << 1U | (ink == inked_is_one ? 1U : 0U);
      if (x % 8 == 7) {
        out.push_back(static_cast<char>(gathered & 0xFFU));
        gathered = 0;
      }
    }
  }
  return out;
}

std::string head(const std::string& keys) {
  return "/Type /XObject /Subtype /Image /Width " + std::to_string(kWidth) + " /Height " + std::to_string(kHeight) + " " + keys;
}

std::string drawn(const std::string& name = "Im") { return "q 200 0 0 100 72 600 cm /" + name + " Do Q "; }

std::function<std::string()> page_with(const std::string& keys, const std::function<std::string()>& data) {
  return [=] {
    HostilePdf pdf;
    pdf.resources = "/XObject << /Im 8 0 R >>";
    pdf.stream(head(keys), data());
    pdf.content = kLines + drawn();
    return pdf.bytes();
  };
}

BatteryCase case_of(const char* name, const std::string& keys, const std::function<std::string()>& data, Outcome outcome, Picture picture) {
  BatteryCase one;
  one.name = name;
  one.file = page_with(keys, data);
  one.outcome = outcome;
  one.marks = kPatchMark;
  one.picture = picture;
  return one;
}

BatteryCase case_of(const char* name, const std::function<std::string()>& file, Outcome outcome, Picture picture) {
  BatteryCase one;
  one.name = name;
  one.file = file;
  one.outcome = outcome;
  one.marks = kPatchMark;
  one.picture = picture;
  return one;
}

const std::string kRgb = "/BitsPerComponent 8 /ColorSpace /DeviceRGB ";
const std::string kGrey = "/BitsPerComponent 8 /ColorSpace /DeviceGray ";
const std::string kBit = "/BitsPerComponent 1 /ColorSpace /DeviceGray ";

// A picture of one colour cut out by a mask that holds the shape.
std::function<std::string()> masked(const std::string& key, const std::string& mask_keys, const std::function<std::string()>& mask) {
  return [=] {
    HostilePdf pdf;
    pdf.resources = "/XObject << /Im 8 0 R >>";
    pdf.stream(head(kGrey + key + " 9 0 R"), std::string(kWidth * kHeight, '\x60'));
    pdf.stream(head(mask_keys), mask());
    pdf.content = kLines + drawn();
    return pdf.bytes();
  };
}

std::string scanned(double layer_shift) {
  HostilePdf pdf;
  pdf.resources = "/XObject << /Im 8 0 R >>";
  pdf.stream("/Type /XObject /Subtype /Image /Width " + std::to_string(kWidth) + " /Height " + std::to_string(kHeight) + " " + kGrey, grey());
  pdf.content = "q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 40 Tf " + std::to_string(190 + layer_shift) + " 470 Td (Quillfeather) Tj 0 -200 Td (Marigold) Tj 0 -100 Td (Bluebell line) Tj ET";
  return pdf.bytes();
}

}  // namespace

TEST_CASE("The leak battery: pictures in every encoding") {
  BatteryCase in_jbig2 = case_of("JBIG2", kBit + "/Filter /JBIG2Decode", jbig2, Outcome::raster, Picture::striped_patch);
  in_jbig2.marks = box_mark(kLeft + 55, kTop + 27, kLeft + 135, kTop + 104);   // poppler draws the stripes down to the picture's foot
  run_cases({
      case_of("colours, packed", kRgb + "/Filter /FlateDecode", [] { return flate(rgb()); }, Outcome::vector, Picture::red_patch),
      case_of("greys, plain", kGrey, grey, Outcome::vector, Picture::dark_patch),
      case_of("black and white, plain", kBit, [] { return bits(false); }, Outcome::vector, Picture::striped_patch),
      case_of("by numbers of colours", "/BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <E6E6D2DC1414>]",
              [] { return samples([](bool patch, int) { return std::string(1, patch ? '\1' : '\0'); }); }, Outcome::vector, Picture::red_patch),
      case_of("turned about by Decode", kGrey + "/Decode [1 0]", [] { return samples([](bool patch, int) { return std::string(1, patch ? '\xC8' : '\x19'); }); },
              Outcome::vector, Picture::dark_patch),
      case_of("JPEG in colour", kRgb + "/Filter /DCTDecode", [] { return jpeg(32); }, Outcome::vector, Picture::red_patch),
      case_of("JPEG in grey", kGrey + "/Filter /DCTDecode", [] { return jpeg(8); }, Outcome::vector, Picture::dark_patch),
      case_of("JPEG 2000", kRgb + "/Filter /JPXDecode", jpeg2000, Outcome::raster, Picture::red_patch),
      case_of("fax", kBit + "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 200 /Rows 100 >>", fax, Outcome::raster, Picture::striped_patch),
      in_jbig2,
      case_of("four inks", "/BitsPerComponent 8 /ColorSpace /DeviceCMYK", cmyk, Outcome::raster, Picture::red_patch),
      case_of("sixteen bits", "/BitsPerComponent 16 /ColorSpace /DeviceGray", deep, Outcome::raster, Picture::dark_patch),
  });
}

TEST_CASE("The leak battery: masks, copies and other ways of drawing a picture") {
  BatteryCase turned = case_of("a picture turned by a quarter", [] {
    HostilePdf pdf;
    pdf.resources = "/XObject << /Im 8 0 R >>";
    pdf.stream(head(kGrey), grey());
    pdf.content = kLines + std::string("q 0 200 -100 0 172 500 cm /Im Do Q");
    return pdf.bytes();
  }, Outcome::vector, Picture::dark_patch);
  turned.marks = box_mark(101, 221, 133, 283);
  run_cases({
      case_of("a soft mask with the shape", masked("/SMask", kGrey, [] { return samples([](bool patch, int x) { return std::string(1, patch && x / 3 % 2 == 1 ? '\xFF' : '\0'); }); }),
              Outcome::vector, Picture::striped_patch),
      case_of("a stencil mask with the shape", masked("/Mask", "/ImageMask true /BitsPerComponent 1", [] { return bits(false); }), Outcome::vector, Picture::striped_patch),
      case_of("a stencil that is drawn", page_with("/ImageMask true /BitsPerComponent 1", [] { return bits(false); }), Outcome::vector, Picture::striped_patch),
      case_of("a picture within the contents", [] {
         HostilePdf pdf;
         pdf.content = kLines + std::string("q 200 0 0 100 72 600 cm BI /W 200 /H 100 /BPC 8 /CS /G ID ") + grey() + " EI Q";
         return pdf.bytes();
       }, Outcome::vector, Picture::dark_patch),
      case_of("a picture that the next page shows too", [] {
         HostilePdf pdf;
         pdf.resources = pdf.second_resources = "/XObject << /Im 8 0 R >>";
         pdf.stream(head(kGrey), grey());
         pdf.content = kLines + drawn();
         pdf.second_content += " " + drawn();
         return pdf.bytes();
       }, Outcome::vector, Picture::dark_patch),
      case_of("a picture drawn twice", [] {
         HostilePdf pdf;
         pdf.resources = "/XObject << /Im 8 0 R >>";
         pdf.stream(head(kGrey), grey());
         pdf.content = kLines + drawn() + "q 200 0 0 100 72 600 cm /Im Do Q ";
         return pdf.bytes();
       }, Outcome::vector, Picture::dark_patch),
      case_of("a picture in a form", [] {
         HostilePdf pdf;
         pdf.resources = "/XObject << /Fm 9 0 R >>";
         pdf.stream(head(kGrey), grey());
         pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Im 8 0 R >> >>", drawn());
         pdf.content = kLines + std::string("/Fm Do");
         return pdf.bytes();
       }, Outcome::vector, Picture::dark_patch),
      turned,
      case_of("a picture with another for print", [] {
         HostilePdf pdf;
         pdf.resources = "/XObject << /Im 8 0 R >>";
         pdf.stream(head(kGrey + "/Alternates [ << /Image 9 0 R /DefaultForPrinting true >> ]"), grey());
         pdf.stream(head(kGrey), grey());
         pdf.content = kLines + drawn();
         return pdf.bytes();
       }, Outcome::vector, Picture::dark_patch),
  });
}

TEST_CASE("The leak battery: scans and words in pictures' files") {
  BatteryCase scan;
  scan.name = "a scan with a text layer";
  scan.file = [] { return scanned(0); };
  scan.outcome = Outcome::raster;
  scan.marks = R"({"marks": [{"text": "Quillfeather"}, {"page": 1, "box": [170, 240, 365, 520]}]})";
  scan.picture = Picture::dark_patch;
  scan.stays = {};   // the picture shows no words, so its layer is not believed
  BatteryCase off = scan;
  off.name = "a scan whose text layer lies off its words";
  off.file = [] { return scanned(-150); };
  BatteryCase comment;
  comment.name = "a comment in a JPEG";
  comment.file = [] {
    HostilePdf pdf;
    pdf.resources = "/XObject << /Im 8 0 R >>";
    std::string data = jpeg(8);
    data.insert(2, std::string("\xFF\xFE\0\x0E", 4) + kCanary);
    pdf.stream(head(kGrey + "/Filter /DCTDecode"), data);
    pdf.content += " q 200 0 0 100 72 300 cm /Im Do Q";
    return pdf.bytes();
  };
  BatteryCase metadata;
  metadata.name = "a picture's metadata";
  metadata.file = [] {
    HostilePdf pdf;
    pdf.resources = "/XObject << /Im 8 0 R >>";
    pdf.stream(head(kGrey + "/Metadata 9 0 R /PieceInfo << /X (Quillfeather) >>"), grey());
    pdf.stream("/Type /Metadata /Subtype /XML", "<x>Quillfeather</x>");
    pdf.content += " q 200 0 0 100 72 300 cm /Im Do Q";
    return pdf.bytes();
  };
  run_cases({scan, off, comment, metadata});
}
