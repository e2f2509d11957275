// The fonts for scripts beyond Latin, Greek, Cyrillic, Arabic, Hebrew, Chinese and their like, chosen by the
// script of a letter (Unicode Standard Annex 24) and embedded in a PDF as Type 0 fonts (ISO 32000-1, 9.7).
// One thread; for one document.
#pragma once

#include <podofo/podofo.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "pipeline/typeset/cluster_font.h"

namespace candour {

class ScriptFonts {
 public:
  explicit ScriptFonts(PoDoFo::PdfDocument& document) : document_(document) {}

  // Nothing when no font of ours has the letter, or its script runs from right to left. Throws
  // Error(configuration) naming the Debian package when the fonts are not there at all.
  ClusterFont* font_with(char32_t c);

  // The operators that show a run of the font's letters on the page, which gets the font among its resources.
  // Points, origin bottom left.
  std::string shown(PoDoFo::PdfPage& page, ClusterFont& font, std::string_view utf8, double size, double x,
                    double y);

  // Writes what was shaped into the document. Nothing may be shaped afterwards.
  void embed();

 private:
  std::string on_page(PoDoFo::PdfPage& page, const ClusterFont& font);

  struct Entry {
    std::unique_ptr<ClusterFont> font;
    PoDoFo::PdfObject* object = nullptr;
    std::string resource;  // its name on every page
  };
  PoDoFo::PdfDocument& document_;
  std::map<std::string, Entry> by_file_;
};

}  // namespace candour
