#include "redaction/remove/glyph_naming.h"

#include <podofo/podofo.h>

#include <array>

namespace candour {
namespace {

// PoDoFo keeps characters in big-endian form.
unsigned turned(PoDoFo::pdf_utf16be unit) { return static_cast<unsigned>(((unit & 0xFFU) << 8U) | (unit >> 8U)); }

using Encoding = std::array<PoDoFo::pdf_utf16be, 256>;

Encoding codes_of(const PoDoFo::PdfEncoding* encoding) {
  Encoding codes{};
  for (int code = 0; code < 256; ++code) {
    codes.at(static_cast<std::size_t>(code)) = encoding->GetCharCode(code);
  }
  return codes;
}

const std::array<Encoding, 3>& encodings() {
  using Factory = PoDoFo::PdfEncodingFactory;
  static const std::array<Encoding, 3> kEncodings = {codes_of(Factory::GlobalStandardEncodingInstance()), codes_of(Factory::GlobalWinAnsiEncodingInstance()),
                                                     codes_of(Factory::GlobalMacRomanEncodingInstance())};
  return kEncodings;
}

}  // namespace

std::set<std::string> standard_names(unsigned code) {
  std::set<std::string> names;
  for (const Encoding& encoding : encodings()) {
    const PoDoFo::pdf_utf16be unit = code < encoding.size() ? encoding.at(code) : PoDoFo::pdf_utf16be{0};
    if (unit != 0) {
      names.insert(PoDoFo::PdfDifferenceEncoding::UnicodeIDToName(unit).GetName());
    }
  }
  return names;
}

std::set<unsigned> characters_named(const std::string& name) {
  std::set<unsigned> characters;
  const PoDoFo::pdf_utf16be unit = PoDoFo::PdfDifferenceEncoding::NameToUnicodeID(PoDoFo::PdfName(name));
  if (unit != 0) {
    characters.insert(turned(unit));
    const Encoding& mac = encodings().back();
    for (unsigned code = 0; code < mac.size(); ++code) {
      if (mac.at(code) == unit) {
        characters.insert(code);
      }
    }
  }
  return characters;
}

std::map<unsigned, std::string> differences_of(QPDFObjectHandle encoding) {
  std::map<unsigned, std::string> names;
  QPDFObjectHandle differences = encoding.isDictionary() ? encoding.getKey("/Differences") : encoding;
  long long code = 0;
  for (QPDFObjectHandle entry : differences.isArray() ? differences.getArrayAsVector() : std::vector<QPDFObjectHandle>()) {
    if (entry.isInteger()) {
      code = entry.getIntValue();
    } else if (entry.isName() && code >= 0 && code < 256) {
      names[static_cast<unsigned>(code++)] = entry.getName().substr(1);
    }
  }
  return names;
}

}  // namespace candour
