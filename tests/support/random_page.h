// PDFs of two pages made from a number: lines of every manner that programs set them in, forms, pictures and rules, on
// pages turned and cropped. The first page is for taking words out; the second shares the form and the picture with it.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/support/pdf_builder.h"

namespace candour::test {

class RandomPage {
 public:
  explicit RandomPage(unsigned seed) : pick_(seed) {}

  std::string pdf() {
    PdfBuilder b;
    const std::string fonts = "/Font << /F1 5 0 R /F2 6 0 R /F3 7 0 R /F4 8 0 R >>";
    const std::string resources = "/Resources << " + fonts + " /XObject << /Form 10 0 R /Picture 11 0 R >> >>";
    const Sheet sheet = this->sheet();
    b.object("<< /Type /Catalog /Pages 2 0 R >>");
    b.object("<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>");
    b.object("<< /Type /Page /Parent 2 0 R " + sheet.box + resources + " /Contents 12 0 R >>");
    b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + resources + " /Contents 13 0 R >>");
    b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
    b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
    b.object("<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 14 0 R >>");
    b.object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 "
             "/FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [0 -220 1000 780] /ItalicAngle 0 /Ascent 780 /Descent -220 "
             "/CapHeight 700 /StemV 80 >> >>");
    b.stream("/Type /XObject /Subtype /Form /BBox [0 0 300 40] /Resources << " + fonts + " >>", "BT /F1 10 Tf 4 12 Td (" + words(5) + ") Tj ET");
    b.stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\x20\xC0\x90\x50");
    b.stream("", sheet.upright + content(sheet.top));
    b.stream("", "q 1 0 0 1 72 600 cm /Form Do Q q 40 0 0 40 72 500 cm /Picture Do Q BT /F2 12 Tf 72 700 Td (" + words(7) + ") Tj ET");
    b.stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                 "1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0020> <007E> <0020> endbfrange\nendcmap end end");
    return b.finish(1);
  }

 private:
  unsigned below(unsigned limit) { return static_cast<unsigned>(pick_()) % limit; }

  struct Sheet {
    std::string box;
    std::string upright;     // makes text upright on the page as displayed
    double top = 760;
  };

  Sheet sheet() {
    static const std::vector<Sheet> kSheets = {{"/MediaBox [0 0 595 842] ", ""},
                                               {"/MediaBox [0 0 595 842] /Rotate 90 ", "0 1 -1 0 595 0 cm ", 560},
                                               {"/MediaBox [0 0 595 842] /Rotate 180 ", "-1 0 0 -1 595 842 cm "},
                                               {"/MediaBox [0 0 595 842] /Rotate 270 ", "0 -1 1 0 0 842 cm ", 560},
                                               {"/MediaBox [-20 -30 600 850] /CropBox [0 0 595 842] ", ""},
                                               {"/MediaBox [0 0 595 842] /Rotate 90 ", ""}};
    const unsigned chosen = below(14);   // mostly upright
    return kSheets[chosen < kSheets.size() ? chosen : 0];
  }

  std::string word() {
    static const std::vector<std::string> kWords = {"home", "visited", "Quill", "feather", "boiler", "Tuesday", "a", "in", "school", "Marigold", "said", "that",
                                                    "grandmother", "I", "Whittle", "illness", "quiet", "mended", "Bluebell", "to", "wvxyz", "Meeting", "12/03/2014", "O'Dea"};
    return kWords[below(static_cast<unsigned>(kWords.size()))];
  }

  std::string words(unsigned count) {
    std::string line = word();
    for (unsigned i = 1; i < count; ++i) {
      line += " " + word();
    }
    return line;
  }

  static std::string number(double value) { return std::to_string(value); }

  static std::string wide(const std::string& line) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out = "<";
    for (const char c : line) {
      out += {'0', '0', kDigits[static_cast<unsigned char>(c) / 16], kDigits[static_cast<unsigned char>(c) % 16]};
    }
    return out + ">";
  }

  // "(Seen) -250 (with)": gaps by numbers, some inside words.
  std::string kerned(const std::string& line) {
    std::string out = "[(";
    for (const char c : line) {
      out += c == ' ' ? ") -" + std::to_string(230 + below(200)) + " (" : below(9) == 0 ? ") " + std::to_string(below(40)) + " (" + std::string(1, c) : std::string(1, c);
    }
    return out + ")] TJ";
  }

  std::string letter_by_letter(const std::string& line, double y) {
    std::string out;
    double x = 72;
    for (const char c : line) {
      out += "1 0 0 1 " + number(x) + " " + number(y) + " Tm (" + std::string(1, c) + ") Tj ";
      x += c == ' ' ? 3 : 6.6;   // Courier
    }
    return out;
  }

  std::string shown(double y) {
    const std::string line = words(3 + below(7));
    const std::string font = "/F" + std::to_string(1 + below(3)) + " " + std::to_string(9 + below(5)) + " Tf ";
    const std::string at = "72 " + number(y) + " Td ";
    switch (below(11)) {
      case 0: return font + at + kerned(line) + " ";
      case 1: return font + "0 Tc 14 TL 72 " + number(y + 14) + " Td (" + line + ") ' ";
      case 2: return font + "14 TL 72 " + number(y + 14) + " Td 1.5 0.2 (" + line + ") \" ";
      case 3: return "/F4 11 Tf " + at + wide(line) + " Tj ";
      case 4: return "/F3 11 Tf " + letter_by_letter(line, y);
      case 5: return font + "85 Tz " + at + "(" + line + ") Tj 100 Tz ";
      case 6: return font + number(0.3 + below(30) / 10.0) + " Tw " + at + "(" + line + ") Tj 0 Tw ";
      case 7: return "/F1 1 Tf 11 0 0 11 72 " + number(y) + " Tm (" + line + ") Tj ";
      case 8: return font + at + "(" + words(3) + ") Tj 280 0 Td (" + words(2) + ") Tj ";
      case 9: return "0.2 0.2 0.6 rg " + font + at + "(" + line + ") Tj 0 g ";
      default: return font + at + "(" + line + ") Tj ";
    }
  }

  std::string content(double top) {
    std::string out;
    double y = top;
    for (unsigned i = 0, lines = 6 + below(8); i < lines; ++i, y -= 17 + below(12)) {
      out += "BT 0 Tc 0 Tw 100 Tz " + shown(y) + "ET\n";
      if (below(8) == 0) {
        out += "0.5 w 72 " + number(y - 3) + " m " + number(100 + below(300)) + " " + number(y - 3) + " l S\n";
      }
    }
    out += below(2) == 0 ? "q 1 0 0 1 72 " + number(y - 60) + " cm /Form Do Q\n" : "";
    out += below(3) == 0 ? "q 40 0 0 40 400 " + number(y - 90) + " cm /Picture Do Q\n" : "";
    return out;
  }

  std::mt19937 pick_;
};

}  // namespace candour::test
