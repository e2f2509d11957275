#include "pipeline/typeset/script_fonts.h"

#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <locale>
#include <optional>
#include <sstream>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr const char* kFolder = "/usr/share/fonts/truetype/noto";

// "NotoSansBengali-Regular.ttf"; of some scripts there is one with serifs only.
std::optional<std::filesystem::path> font_file(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  if (U_FAILURE(status) != 0 || script == USCRIPT_COMMON || script == USCRIPT_INHERITED ||
      script == USCRIPT_UNKNOWN || uscript_isRightToLeft(script) != 0) {
    return std::nullopt;
  }
  if (!std::filesystem::exists(kFolder)) {
    throw Error(ExitCode::configuration, "a font is missing: install the package fonts-noto-core");
  }
  std::string name = uscript_getName(script);
  std::erase(name, '_');
  for (const char* kind : {"Sans", "Serif"}) {
    std::filesystem::path file =
        std::filesystem::path(kFolder) / (std::string("Noto") + kind + name + "-Regular.ttf");
    if (std::filesystem::exists(file)) {
      return file;
    }
  }
  return std::nullopt;
}

// Two bytes in hexadecimal figures.
std::string code_of(unsigned number) {
  return to_hex(std::string{static_cast<char>(number >> 8U), static_cast<char>(number)});
}

PoDoFo::PdfObject* new_object(PoDoFo::PdfDocument& document, const char* type) {
  return document.GetObjects()->CreateObject(type);
}

PoDoFo::PdfObject* new_stream(PoDoFo::PdfDocument& document, const std::string& bytes) {
  PoDoFo::PdfObject* object = document.GetObjects()->CreateObject();
  object->GetStream()->Set(bytes.data(), static_cast<PoDoFo::pdf_long>(bytes.size()));
  return object;
}

// What each code says (ISO 32000-1, 9.10.3).
std::string to_unicode(const std::map<unsigned, ClusterFont::Glyph>& glyphs) {
  constexpr std::size_t kMostInABlock = 100;
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) "
      "/Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> "
      "<FFFF>\nendcodespacerange\n";
  std::size_t left = glyphs.size();
  std::size_t in_block = 0;
  for (const auto& [number, glyph] : glyphs) {
    if (in_block == 0) {
      in_block = std::min(kMostInABlock, left);
      map += std::to_string(in_block) + " beginbfchar\n";
    }
    map += "<" + code_of(number) + "> <";
    const icu::UnicodeString units = icu::UnicodeString::fromUTF8(glyph.text);
    for (int unit = 0; unit < units.length(); ++unit) {
      map += code_of(units[unit]);
    }
    map += ">\n";
    --left;
    if (--in_block == 0) {
      map += "endbfchar\n";
    }
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

PoDoFo::PdfObject* descriptor(PoDoFo::PdfDocument& document, const ClusterFont& font,
                              const PoDoFo::PdfName& name) {
  PoDoFo::PdfObject* object = new_object(document, "FontDescriptor");
  PoDoFo::PdfDictionary& keys = object->GetDictionary();
  constexpr PoDoFo::pdf_int64 kSymbolic = 4;
  keys.AddKey("FontName", name);
  keys.AddKey("Flags", kSymbolic);
  PoDoFo::PdfArray box;
  for (const PoDoFo::pdf_int64 side : {-500, -500, 2500, 1300}) {
    box.push_back(side);
  }
  keys.AddKey("FontBBox", box);
  for (const auto& [key, value] : std::initializer_list<std::pair<const char*, PoDoFo::pdf_int64>>{
           {"ItalicAngle", 0}, {"Ascent", 1000}, {"Descent", -300}, {"CapHeight", 714}, {"StemV", 80}}) {
    keys.AddKey(key, value);
  }
  PoDoFo::PdfObject* program = new_stream(document, font.program());
  keys.AddKey("FontFile2", program->Reference());
  return object;
}

PoDoFo::PdfObject* descendant(PoDoFo::PdfDocument& document, const ClusterFont& font,
                              const PoDoFo::PdfName& name) {
  PoDoFo::PdfObject* object = new_object(document, "Font");
  PoDoFo::PdfDictionary& keys = object->GetDictionary();
  keys.AddKey("Subtype", PoDoFo::PdfName("CIDFontType2"));
  keys.AddKey("BaseFont", name);
  PoDoFo::PdfDictionary system;
  system.AddKey("Registry", PoDoFo::PdfString("Adobe"));
  system.AddKey("Ordering", PoDoFo::PdfString("Identity"));
  system.AddKey("Supplement", PoDoFo::PdfObject(static_cast<PoDoFo::pdf_int64>(0)));
  keys.AddKey("CIDSystemInfo", system);
  keys.AddKey("CIDToGIDMap", PoDoFo::PdfName("Identity"));
  keys.AddKey("FontDescriptor", descriptor(document, font, name)->Reference());
  PoDoFo::PdfArray widths;
  for (const auto& [number, glyph] : font.glyphs()) {
    PoDoFo::PdfArray one;
    one.push_back(glyph.width);
    widths.push_back(static_cast<PoDoFo::pdf_int64>(number));
    widths.push_back(one);
  }
  keys.AddKey("W", widths);
  return object;
}

}  // namespace

ClusterFont* ScriptFonts::font_with(char32_t c) {
  const std::optional<std::filesystem::path> file = font_file(c);
  if (!file) {
    return nullptr;
  }
  Entry& entry = by_file_[file->string()];
  if (entry.font == nullptr) {
    entry.font = std::make_unique<ClusterFont>(*file);
  }
  return entry.font->has(c) ? entry.font.get() : nullptr;
}

std::string ScriptFonts::on_page(PoDoFo::PdfPage& page, const ClusterFont& font) {
  const auto entry = std::find_if(by_file_.begin(), by_file_.end(),
                                  [&](const auto& one) { return one.second.font.get() == &font; });
  require(entry != by_file_.end(), "a font of another document");
  Entry& used = entry->second;
  if (used.object == nullptr) {
    used.object = new_object(document_, "Font");
    used.resource =
        "Script" + std::to_string(std::count_if(by_file_.begin(), by_file_.end(), [](const auto& one) {
          return one.second.object != nullptr;
        }));
  }
  page.AddResource(PoDoFo::PdfName(used.resource), used.object->Reference(), PoDoFo::PdfName("Font"));
  return used.resource;
}

std::string ScriptFonts::shown(PoDoFo::PdfPage& page, ClusterFont& font, std::string_view utf8, double size,
                               double x, double y) {
  std::ostringstream operators;
  operators.imbue(std::locale::classic());
  operators << std::fixed << std::setprecision(3) << "BT\n/" << on_page(page, font) << ' ' << size << " Tf\n"
            << x << ' ' << y << " Td\n<";
  for (const ClusterFont::Glyph& glyph : font.shape(utf8)) {
    operators << code_of(glyph.number);
  }
  operators << "> Tj\nET\n";
  return operators.str();
}

void ScriptFonts::embed() {
  int number = 0;
  for (auto& [file, entry] : by_file_) {
    if (entry.object == nullptr) {
      continue;
    }
    const PoDoFo::PdfName name(std::string("SCRIP") + static_cast<char>('A' + number++ % 26) + "+" +
                               entry.font->name());
    PoDoFo::PdfDictionary& keys = entry.object->GetDictionary();
    keys.AddKey("Subtype", PoDoFo::PdfName("Type0"));
    keys.AddKey("BaseFont", name);
    keys.AddKey("Encoding", PoDoFo::PdfName("Identity-H"));
    PoDoFo::PdfArray descendants;
    descendants.push_back(descendant(document_, *entry.font, name)->Reference());
    keys.AddKey("DescendantFonts", descendants);
    keys.AddKey("ToUnicode", new_stream(document_, to_unicode(entry.font->glyphs()))->Reference());
  }
}

}  // namespace candour
