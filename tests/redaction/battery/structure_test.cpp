// Fonts, marked content, forms and patterns that carry a name.
#include <catch2/catch.hpp>

#include "tests/redaction/battery/battery.h"
#include "tests/support/hostile_pdf.h"

using namespace candour::test;

namespace {

const char* const kRest = " BT /F1 12 Tf 72 680 Td (Marigold) Tj 0 -20 Td (Bluebell line) Tj ET";

std::string four(unsigned value) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (int shift = 12; shift >= 0; shift -= 4) {
    out.push_back(kDigits[(value >> static_cast<unsigned>(shift)) & 15U]);
  }
  return out;
}

// Every letter three codes further on, two bytes each: what bytes alone cannot show.
std::string shifted(const std::string& text, unsigned by = 3) {
  std::string out;
  for (const char c : text) {
    out += four(static_cast<unsigned char>(c) + by);
  }
  return out;
}

std::string to_unicode(unsigned from, unsigned to, unsigned value) {
  return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
         "1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <" +
         four(from) + "> <" + four(to) + "> <" + four(value) + "> endbfrange\nendcmap end end";
}

enum class Map { identity, embedded, vertical, predefined };

// A composite font over a standard face; its codes are letters moved on by three.
std::string composite(HostilePdf& pdf, Map map, bool with_unicode) {
  const int descendant = pdf.object(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 "
      "/CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [0 -220 1000 780] /ItalicAngle 0 "
      "/Ascent 780 /Descent -220 /CapHeight 700 /StemV 80 >> >>");
  std::string encoding = map == Map::vertical ? "/Identity-V" : map == Map::predefined ? "/UniGB-UCS2-H" : "/Identity-H";
  if (map == Map::embedded) {
    encoding = HostilePdf::ref(pdf.stream("/Type /CMap /CMapName /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                                          "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 1 def\n"
                                          "1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 begincidrange <0000> <FFFF> 0 endcidrange\nendcmap end end"));
  }
  std::string font = "<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding " + encoding + " /DescendantFonts [" + HostilePdf::ref(descendant) + "]";
  if (with_unicode) {
    font += " /ToUnicode " + HostilePdf::ref(pdf.stream("", to_unicode(0x23, 0x7E, 0x20)));
  }
  return HostilePdf::ref(pdf.object(font + " >>"));
}

std::function<std::string()> in_composite(Map map, bool with_unicode) {
  return [map, with_unicode] {
    HostilePdf pdf;
    pdf.fonts += " /F2 " + composite(pdf, map, with_unicode);
    pdf.content = "BT /F2 12 Tf 72 700 Td <" + shifted("Quillfeather") + "> Tj ET" + kRest;
    return pdf.bytes();
  };
}

// Six square glyphs that stand for letters; their procedures may be named anything.
std::string drawn_font(HostilePdf& pdf, const std::string& glyph_name, const std::string& letters) {
  const int square = pdf.stream("", "500 0 0 0 400 600 d1 0 0 400 600 re f");
  std::string procedures;
  std::string differences;
  std::string widths;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string name = "/" + glyph_name + std::to_string(i);
    procedures += name + " " + HostilePdf::ref(square) + " ";
    differences += name + " ";
    widths += "500 ";
  }
  std::string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                    "1 begincodespacerange <00> <FF> endcodespacerange\n" + std::to_string(letters.size()) + " beginbfchar\n";
  for (std::size_t i = 0; i < letters.size(); ++i) {
    map += "<" + four(static_cast<unsigned>(65 + i)).substr(2) + "> <" + four(static_cast<unsigned char>(letters[i])) + ">\n";
  }
  const int unicode = pdf.stream("", map + "endbfchar\nendcmap end end");
  return HostilePdf::ref(pdf.object("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 600] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar " +
                                    std::to_string(64 + letters.size()) + " /Widths [" + widths + "] /CharProcs << " + procedures +
                                    ">> /Encoding << /Type /Encoding /Differences [65 " + differences + "] >> /Resources << >> /ToUnicode " +
                                    HostilePdf::ref(unicode) + " >>"));
}

std::function<std::string()> with_font(const std::string& font, const std::string& show) {
  return [font, show] {
    HostilePdf pdf;
    pdf.fonts += " /F2 " + font;
    pdf.content = "BT /F2 12 Tf 72 700 Td " + show + " Tj ET" + kRest;
    return pdf.bytes();
  };
}

const char* const kFormText = "BT /F1 12 Tf 0 0 Td (Quillfeather at Marigold) Tj ET";
const char* const kForm = "/Type /XObject /Subtype /Form /BBox [0 -10 300 30] ";
const char* const kOwnFont = "/Resources << /Font << /F1 7 0 R >> >>";

}  // namespace

TEST_CASE("A name goes whatever font it is set in") {
  const std::string marked = box_mark(70, 130, 160, 146);
  const std::vector<std::string> shifted_trace = {shifted("Quillfeather"), shifted("illfea")};
  run_cases({
      {"a composite font with its own meaning", in_composite(Map::identity, true), Outcome::vector, R"({"marks": [{"text": "Quillfeather"}]})", "",
       {"Marigold", "Bluebell"}, shifted_trace},
      {"a composite font with an embedded map", in_composite(Map::embedded, true), Outcome::vector, R"({"marks": [{"text": "Quillfeather"}]})", "",
       {"Marigold", "Bluebell"}, shifted_trace},
      {"a composite font without a meaning", in_composite(Map::identity, false), Outcome::vector, marked, "", {"Marigold", "Bluebell"}, shifted_trace},
      {"vertical writing over other lines", in_composite(Map::vertical, true), Outcome::raster, R"({"marks": [{"text": "Quillfeather"}]})", "", {"line"}, shifted_trace},
      {"a predefined map of another script", in_composite(Map::predefined, true), Outcome::raster, marked, "", {"Marigold", "Bluebell"}, shifted_trace},
      {"letters drawn by procedures", [] {
         HostilePdf pdf;
         pdf.fonts += " /F2 " + drawn_font(pdf, "g", "Quilfeathr");
         pdf.content = std::string("BT /F2 12 Tf 72 700 Td (ABCDDEFGHIFJ) Tj ET") + kRest;
         return pdf.bytes();
       }, Outcome::vector, R"({"marks": [{"text": "Quillfeather"}]})", "", {"Marigold", "Bluebell"}, {"ABCDDEFGHIFJ"}},
      {"drawn letters named after the person", [] {
         HostilePdf pdf;
         pdf.fonts += " /F2 " + drawn_font(pdf, "Quillfeather.", "Quil");
         pdf.content = std::string("BT /F1 12 Tf 72 700 Td (Quillfeather) Tj /F2 12 Tf 200 0 Td (ABCD) Tj ET") + kRest;
         return pdf.bytes();
       }, Outcome::raster},
      {"a standard font with letters exchanged",
       with_font("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [33 /Q /u /i /l /f /e /a /t /h /r] >> >>",
                 "<212223242425262728292" "62A>"),
       Outcome::vector, R"({"marks": [{"text": "Quillfeather"}]})", "", {"Marigold", "Bluebell"}, {"!\"#$$%&'()&*"}},
      {"a ligature in the name", with_font("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >> >>",
                                           "(Ful\\001nch at Marigold)"),
       Outcome::vector, R"({"marks": [{"text": "Fulfinch"}]})", "", {"Marigold", "Bluebell"}, {"Fulfinch", "nch"}},
      {"a face that is not there and has no widths", with_font("<< /Type /Font /Subtype /TrueType /BaseFont /Tahoma /Encoding /WinAnsiEncoding >>", "(Quillfeather)"),
       Outcome::raster},
      {"a font named after the person", with_font("<< /Type /Font /Subtype /Type1 /BaseFont /QuillfeatherHand /FirstChar 32 /LastChar 126 /Widths [" +
                                                      [] { std::string w; for (int i = 0; i < 95; ++i) { w += "556 "; } return w; }() +
                                                      "] /Encoding /WinAnsiEncoding /FontDescriptor << /Type /FontDescriptor /FontName /QuillfeatherHand /FontFamily (Quillfeather) /Flags 32 "
                                                      "/FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
                                                  "(Quillfeather)")},
      {"one code that means the whole name", [] {
         HostilePdf pdf;
         const int map = pdf.stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                                        "1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfchar <51> <005100750069006C006C0066006500610074006800650072> endbfchar\nendcmap end end");
         pdf.fonts += " /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode " + HostilePdf::ref(map) + " >>";
         pdf.content = std::string("BT /F2 12 Tf 72 700 Td (Q) Tj ET") + kRest;
         return pdf.bytes();
       }, Outcome::raster},
      {"letters drawn as curves", [] {
         HostilePdf pdf;
         pdf.content = std::string("72 700 m 80 720 90 720 95 700 c 90 690 80 690 72 700 c f 100 700 m 105 715 l 110 700 l f") + kRest;
         return pdf.bytes();
       }, Outcome::raster, box_mark(70, 120, 93, 146)},
  });
}

TEST_CASE("A name goes from whatever is said about the page") {
  run_cases({
      {"the real text given inline", [] {
         HostilePdf pdf;
         pdf.content = "/Span << /ActualText (Quillfeather) >> BDC BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET EMC" + std::string(kRest);
         return pdf.bytes();
       }},
      {"the real text in UTF-16", [] {
         HostilePdf pdf;
         pdf.content = "/Span << /ActualText <FEFF005100750069006C006C0066006500610074006800650072> >> BDC BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET EMC" + std::string(kRest);
         return pdf.bytes();
       }},
      {"the real text in a property list", [] {
         HostilePdf pdf;
         pdf.resources = "/Properties << /P0 << /ActualText (Quillfeather) /E (Quillfeather) >> >>";
         pdf.content = "/Span /P0 BDC BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET EMC /Span /P0 DP" + std::string(kRest);
         return pdf.bytes();
       }},
      {"the real text around other letters", [] {
         HostilePdf pdf;
         pdf.content = "BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET /Span << /ActualText (Quillfeather) >> BDC BT /F1 12 Tf 72 640 Td (xxxx) Tj ET EMC" + std::string(kRest);
         return pdf.bytes();
       }},
      {"the structure tree", [] {
         HostilePdf pdf;
         const int element = pdf.object("<< /Type /StructElem /S /Figure /P 9 0 R /Pg 3 0 R /K 0 /Alt (Picture of Quillfeather) /ActualText (Quillfeather) /T (Quillfeather) /E (Quillfeather) >>");
         pdf.object("<< /Type /StructTreeRoot /K [" + HostilePdf::ref(element) + "] /RoleMap << /Quillfeather /P >> /IDTree << /Names [(Quillfeather) 8 0 R] >> >>");
         pdf.catalogue = "/StructTreeRoot 9 0 R /MarkInfo << /Marked true >>";
         pdf.page = "/StructParents 0";
         pdf.content = "/P << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET EMC" + std::string(kRest);
         return pdf.bytes();
       }},
  });
}

TEST_CASE("A name goes from a form or pattern, and stays where another page shows it") {
  run_cases({
      {"a form", [] {
         HostilePdf pdf;
         const int form = pdf.stream(std::string(kForm) + kOwnFont, kFormText);
         pdf.resources = "/XObject << /X " + HostilePdf::ref(form) + " >>";
         pdf.content = "q 1 0 0 1 72 700 cm /X Do Q BT /F1 12 Tf 72 660 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"a form drawn twice", [] {
         HostilePdf pdf;
         const int form = pdf.stream(std::string(kForm) + kOwnFont, kFormText);
         pdf.resources = "/XObject << /X " + HostilePdf::ref(form) + " >>";
         pdf.content = "q 1 0 0 1 72 700 cm /X Do Q q 1 0 0 1 72 600 cm /X Do Q BT /F1 12 Tf 72 660 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"a form within a form", [] {
         HostilePdf pdf;
         const int inner = pdf.stream(std::string(kForm) + kOwnFont, kFormText);
         const int outer = pdf.stream(std::string(kForm) + "/Resources << /XObject << /Y " + HostilePdf::ref(inner) + " >> >>", "q /Y Do Q");
         pdf.resources = "/XObject << /X " + HostilePdf::ref(outer) + " >>";
         pdf.content = "q 1 0 0 1 72 700 cm /X Do Q BT /F1 12 Tf 72 660 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"a form without resources", [] {
         HostilePdf pdf;
         const int form = pdf.stream(kForm, kFormText);
         pdf.resources = "/XObject << /X " + HostilePdf::ref(form) + " >>";
         pdf.content = "q 1 0 0 1 72 700 cm /X Do Q BT /F1 12 Tf 72 660 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"a form with a matrix", [] {
         HostilePdf pdf;
         const int form = pdf.stream(std::string(kForm) + "/Matrix [2 0 0 2 10 20] " + kOwnFont, kFormText);
         pdf.resources = "/XObject << /X " + HostilePdf::ref(form) + " >>";
         pdf.content = "q 0.6 0 0 0.6 72 680 cm /X Do Q BT /F1 12 Tf 72 640 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"a form with words about itself", [] {
         HostilePdf pdf;
         const int xmp = pdf.stream("/Type /Metadata /Subtype /XML", "<x>Quillfeather</x>");
         const int form = pdf.stream(std::string(kForm) + "/Name /Quillfeather /PieceInfo << /App << /Private (Quillfeather) >> >> /Metadata " + HostilePdf::ref(xmp) + " " + kOwnFont, kFormText);
         pdf.resources = "/XObject << /Quillfeather " + HostilePdf::ref(form) + " >>";
         pdf.content = "q 1 0 0 1 72 700 cm /Quillfeather Do Q BT /F1 12 Tf 72 660 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"resources named after the person", [] {
         HostilePdf pdf;
         pdf.fonts = "/Quillfeather 7 0 R";
         pdf.content = "BT /Quillfeather 12 Tf 72 700 Td (Quillfeather at Marigold) Tj 0 -40 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }},
      {"marked content named after the person", [] {
         HostilePdf pdf;
         pdf.content = "/Quillfeather BMC BT /F1 12 Tf 72 700 Td (Quillfeather at Marigold) Tj 0 -40 Td (Bluebell) Tj ET EMC /Quillfeather MP";
         return pdf.bytes();
       }},
      {"a form shared with the next page, which keeps it", [] {
         HostilePdf pdf;
         const int form = pdf.stream(std::string(kForm) + kOwnFont, kFormText);
         pdf.resources = pdf.second_resources = "/XObject << /X " + HostilePdf::ref(form) + " >>";
         pdf.content = "q 1 0 0 1 72 700 cm /X Do Q BT /F1 12 Tf 72 660 Td (Bluebell) Tj ET";
         pdf.second_content += " q 1 0 0 1 72 600 cm /X Do Q";
         return pdf.bytes();
       }, Outcome::vector, R"({"marks": [{"text": "Quillfeather", "pages": [1]}]})", "", {"Marigold", "Bluebell"}, {}, Picture::none, {"Bramble", "Quillfeather at Marigold"}},
      {"a tiling pattern", [] {
         HostilePdf pdf;
         const int pattern = pdf.stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 120 30] /XStep 120 /YStep 30 /Matrix [1 0 0 1 72 690] " + std::string(kOwnFont),
                                        "BT /F1 12 Tf 0 10 Td (Quillfeather) Tj ET");
         pdf.resources = "/Pattern << /P0 " + HostilePdf::ref(pattern) + " >>";
         pdf.content = "/Pattern cs /P0 scn 72 690 80 30 re f 0 g" + std::string(kRest);
         return pdf.bytes();
       }, Outcome::raster, box_mark(70, 120, 155, 155)},
      {"a soft mask made of text", [] {
         HostilePdf pdf;
         const int form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> " + std::string(kOwnFont),
                                     "1 g BT /F1 12 Tf 72 700 Td (Quillfeather) Tj ET");
         pdf.resources = "/ExtGState << /G0 << /SMask << /S /Luminosity /G " + HostilePdf::ref(form) + " >> >> >>";
         pdf.content = "q /G0 gs 0 g 60 690 200 30 re f Q" + std::string(kRest);
         return pdf.bytes();
       }, Outcome::raster, box_mark(70, 130, 145, 146)},
      {"a form that draws itself", [] {
         HostilePdf pdf;
         const int form = pdf.next_number();
         pdf.stream(std::string(kForm) + "/Resources << /Font << /F1 7 0 R >> /XObject << /X " + HostilePdf::ref(form) + " >> >>", std::string(kFormText) + " /X Do");
         pdf.resources = "/XObject << /X " + HostilePdf::ref(form) + " >>";
         pdf.content = "q 1 0 0 1 72 700 cm /X Do Q BT /F1 12 Tf 72 660 Td (Bluebell) Tj ET";
         return pdf.bytes();
       }, Outcome::raster},
  });
}
