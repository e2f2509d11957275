// Ways of showing a name: operators, geometry, and text that nobody sees.
#include <catch2/catch.hpp>

#include "tests/redaction/battery/battery.h"
#include "tests/support/hostile_pdf.h"

using namespace candour::test;

namespace {

// The name's line at y = 700 made of `line`, which must also show "Marigold"; another line below.
std::function<std::string()> line(const std::string& line) {
  return [line] {
    HostilePdf pdf;
    pdf.content = line + " BT /F1 12 Tf 72 660 Td (Bluebell line) Tj ET";
    return pdf.bytes();
  };
}

std::function<std::string()> on_page(const std::string& box, const std::string& content = "") {
  return [box, content] {
    HostilePdf pdf;
    pdf.box = box;
    pdf.content = content.empty() ? pdf.content : content;
    return pdf.bytes();
  };
}

std::string letter_by_letter() {
  std::string content = "BT /F1 12 Tf 72 700 Td ";
  for (const char* c = "Quillfeather Marigold"; *c != '\0'; ++c) {
    content += std::string("(") + *c + ") Tj 10 0 Td ";
  }
  return content + "ET";
}

std::string out_of_order() {
  const std::string name = "Quillfeather";
  std::string content;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::size_t k = i * 5 % name.size();
    content += "BT /F1 12 Tf " + std::to_string(72 + 9 * k) + " 700 Td (" + name[k] + ") Tj ET ";
  }
  return content + "BT /F1 12 Tf 200 700 Td (Marigold) Tj ET";
}

}  // namespace

TEST_CASE("A name goes whichever operators show it") {
  run_cases({
      {"a line's end and a name by the apostrophe operator", line("BT /F1 12 Tf 14 TL 72 714 Td (Above) Tj (Quillfeather at Marigold) ' ET")},
      {"spacing set by the quotation mark operator", line("BT /F1 12 Tf 14 TL 72 714 Td (Above) Tj 2 1 (Quillfeather at Marigold) \" ET")},
      {"kerned within the name", line("BT /F1 12 Tf 72 700 Td [(Qu) 30 (ill) -15 (fea) 22 (ther at Marigold)] TJ ET")},
      {"letter by letter", [] {
         HostilePdf pdf;
         pdf.content = letter_by_letter() + " BT /F1 12 Tf 72 660 Td (Bluebell line) Tj ET";
         return pdf.bytes();
       }, Outcome::vector, R"({"marks": [{"text": "Quillfeather"}]})", "", {"Bluebell", "o l d"}},
      {"letters drawn out of order", line(out_of_order())},
      {"several shows in one text object", line("BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ( at ) Tj (Marigold) Tj ( and ) Tj (Quillfeather) Tj ET")},
      {"several times in one array", line("BT /F1 12 Tf 72 700 Td [(Quillfeather and ) -50 (Quillfeather) -300 (at Marigold)] TJ ET")},
      {"hexadecimal with blanks", line("BT /F1 12 Tf 72 700 Td < 51 75 69 6C 6C\n66 65 61 74 68 65 72 > Tj ( at Marigold) Tj ET")},
      {"octal escapes", line("BT /F1 12 Tf 72 700 Td (\\121\\165\\151\\154\\154\\146\\145\\141\\164\\150\\145\\162 at Marigold) Tj ET")},
      {"a string continued over lines", line("BT /F1 12 Tf 72 700 Td (Quill\\\nfeather at Marigold) Tj ET")},
      {"wide tracking", line("BT /F1 12 Tf 3 Tc 72 700 Td (Quillfeather at Marigold) Tj 0 Tc ET")},
      {"stretched letters", line("BT /F1 12 Tf 150 Tz 72 700 Td (Quillfeather at Marigold) Tj 100 Tz ET")},
      {"raised text", line("BT /F1 12 Tf 4 Ts 72 696 Td (Quillfeather at Marigold) Tj 0 Ts ET")},
      {"justified words", line("BT /F1 12 Tf 7 Tw 72 700 Td (Seen with Quillfeather at Marigold) Tj 0 Tw ET")},
      {"a size in the matrix", line("BT /F1 1 Tf 12 0 0 12 72 700 Tm (Quillfeather at Marigold) Tj ET")},
      {"negative leading", line("BT /F1 12 Tf -20 TL 72 680 Td (Below) Tj T* (Quillfeather at Marigold) Tj ET")},
      {"a font chosen outside the text object", line("q /F1 12 Tf BT 72 700 Td (Quillfeather at Marigold) Tj ET Q")},
      {"a comment among the operators", line("BT /F1 12 Tf 72 700 Td % Quillfeather\n(Quillfeather at Marigold) Tj ET")},
      {"contents cut within the name", [] {
         HostilePdf pdf;
         const int first = pdf.stream("", "BT /F1 12 Tf 72 700 Td (Seen with Quillfe");
         const int second = pdf.stream("", "ather at Marigold) Tj 0 -40 Td (Bluebell line) Tj ET");
         pdf.contents_key = "/Contents [ " + HostilePdf::ref(first) + " " + HostilePdf::ref(second) + " ]";
         return pdf.bytes();
       }, Outcome::raster},
      {"an operator inside an array", line("BT /F1 12 Tf 72 700 Td [(Quillfeather) Tj (at Marigold)] TJ ET"), Outcome::raster,
       box_mark(70, 130, 150, 146), "", {"Bluebell"}},
      {"a name cut by a hyphen over two lines",
       line("BT /F1 12 Tf 72 720 Td (Marigold saw Quillfea-) Tj 0 -14 Td (ther at home) Tj ET")},
      {"a soft hyphen inside", line("BT /F1 12 Tf 72 700 Td (Quill\\255feather at Marigold) Tj ET")},
      {"underlined", line("BT /F1 12 Tf 72 700 Td (Quillfeather at Marigold) Tj ET 72 698 66 0.6 re f")},
      {"highlighted behind", line("1 1 0 rg 70 696 70 14 re f 0 g BT /F1 12 Tf 72 700 Td (Quillfeather at Marigold) Tj ET")},
  });
}

TEST_CASE("A name goes from a page of any shape") {
  const std::string crop = "BT /F1 12 Tf 172 600 Td (Seen with Quillfeather at Marigold house) Tj 0 -40 Td (Bluebell line) Tj ET";
  const std::string low = "BT /F1 12 Tf -228 100 Td (Seen with Quillfeather at Marigold house) Tj 0 -40 Td (Bluebell line) Tj ET";
  const std::string up = "BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Seen with Quillfeather at Marigold) Tj ET BT /F1 12 Tf 0 1 -1 0 340 100 Tm (Bluebell line) Tj ET";
  run_cases({
      {"turned by 90", on_page("/MediaBox [0 0 595 842] /Rotate 90", up)},
      {"turned by 90 with text that stays sideways", on_page("/MediaBox [0 0 595 842] /Rotate 90")},
      {"turned by 180", on_page("/MediaBox [0 0 595 842] /Rotate 180")},
      {"turned by 270", on_page("/MediaBox [0 0 595 842] /Rotate 270")},
      {"turned by minus 270", on_page("/MediaBox [0 0 595 842] /Rotate -270", up)},
      {"a crop box away from the corner", on_page("/MediaBox [0 0 595 842] /CropBox [100 100 500 700]", crop)},
      {"a media box below zero", on_page("/MediaBox [-300 -400 295 442]", low)},
      {"a media box below zero, turned", on_page("/MediaBox [-300 -400 295 442] /Rotate 90",
                                                 "BT /F1 12 Tf 0 1 -1 0 0 -300 Tm (Seen with Quillfeather at Marigold) Tj ET BT /F1 12 Tf 0 1 -1 0 40 -300 Tm (Bluebell line) Tj ET")},
      {"a media box with its corners swapped", on_page("/MediaBox [595 842 0 0]")},
      {"units of two points", on_page("/MediaBox [0 0 595 842] /UserUnit 2")},
      {"size and turn inherited", [] {
         HostilePdf pdf;
         pdf.box = "";
         pdf.tree = "/MediaBox [0 0 595 842] /Rotate 0";
         return pdf.bytes();
       }},
      {"mirrored", line("q -1 0 0 1 595 0 cm BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET Q BT /F1 12 Tf 72 700 Td (Marigold) Tj ET"), Outcome::raster,
       box_mark(440, 130, 526, 146)},
      {"slanted by the matrix", line("q 1 0 0.3 1 0 0 cm BT /F1 12 Tf -100 700 Td (Quillfeather at Marigold) Tj ET Q")},
      {"sloping", line("BT /F1 12 Tf 0.98 0.17 -0.17 0.98 72 600 Tm (Quillfeather) Tj ET BT /F1 12 Tf 72 700 Td (Marigold) Tj ET"), Outcome::raster},
      {"running up the page", line("BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Quillfeather) Tj ET BT /F1 12 Tf 72 700 Td (Marigold) Tj ET")},
      {"upside down", line("BT /F1 12 Tf -1 0 0 -1 300 300 Tm (Quillfeather) Tj ET BT /F1 12 Tf 72 700 Td (Marigold) Tj ET")},
      {"a box over part of the letters' height", line("BT /F1 12 Tf 72 700 Td (Quillfeather) Tj 90 0 Td (Marigold) Tj ET"), Outcome::vector,
       box_mark(70, 135, 142, 141)},
      {"a table cell that touches its neighbour",
       line("72 696 68 14 re S 140 696 68 14 re S BT /F1 12 Tf 73 700 Td (Quillfeather) Tj ET BT /F1 12 Tf 142 700 Td (Marigold) Tj ET")},
      {"two sizes on one line", line("BT /F1 18 Tf 72 700 Td (Quillfeather) Tj /F1 9 Tf 130 0 Td (at Marigold) Tj ET")},
  });
}

TEST_CASE("A name that nobody sees goes too") {
  const std::string rest = " BT /F1 12 Tf 72 680 Td (Marigold) Tj ET";
  run_cases({
      {"invisible", line("BT /F1 12 Tf 3 Tr 72 700 Td (Quillfeather at Marigold) Tj ET 0 Tr")},
      {"a clip of letters", line("q BT /F1 12 Tf 7 Tr 72 700 Td (Quillfeather at Marigold) Tj ET Q")},
      {"white", line("1 g BT /F1 12 Tf 72 700 Td (Quillfeather at Marigold) Tj ET 0 g")},
      {"covered by a white box", line("BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET 1 g 70 690 80 20 re f 0 g" + rest)},
      {"covered by a black box", line("BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET 0 g 70 690 80 20 re f" + rest)},
      {"beyond the page's edge", line("BT /F1 12 Tf 72 900 Td (Quillfeather) Tj ET" + rest)},
      {"outside the crop box", on_page("/MediaBox [0 0 595 842] /CropBox [0 0 595 760]",
                                       "BT /F1 12 Tf 72 800 Td (Quillfeather) Tj 0 -100 Td (Marigold) Tj 0 -40 Td (Bluebell line) Tj ET")},
      {"clipped away", line("q 0 0 10 10 re W n BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET Q" + rest)},
      {"very small", line("BT /F1 0.4 Tf 72 700 Td (Quillfeather) Tj ET" + rest), Outcome::raster},
      {"transparent", [] {
         HostilePdf pdf;
         pdf.resources = "/ExtGState << /G0 << /ca 0 /CA 0 >> >>";
         pdf.content = "q /G0 gs BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET Q BT /F1 12 Tf 72 680 Td (Marigold) Tj 0 -20 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"in a layer that is switched off", [] {
         HostilePdf pdf;
         const int group = pdf.object("<< /Type /OCG /Name (Quillfeather layer) >>");
         pdf.resources = "/Properties << /L " + HostilePdf::ref(group) + " >>";
         pdf.catalogue = "/OCProperties << /OCGs [" + HostilePdf::ref(group) + "] /D << /OFF [" + HostilePdf::ref(group) + "] >> >>";
         pdf.content = "/OC /L BDC BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET EMC BT /F1 12 Tf 72 680 Td (Marigold) Tj 0 -20 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
  });
}
