#include "redaction/remove/base14.h"

#include <podofo/podofo.h>

#include <map>
#include <memory>
#include <mutex>

namespace candour {
namespace {

std::string standard_name(const std::string& name) {
  static const std::map<std::string, std::string> kAliases = {
      {"Arial", "Helvetica"}, {"Arial,Bold", "Helvetica-Bold"}, {"Arial-Bold", "Helvetica-Bold"},
      {"Arial,Italic", "Helvetica-Oblique"}, {"ArialMT", "Helvetica"}, {"Arial-BoldMT", "Helvetica-Bold"},
      {"Arial-ItalicMT", "Helvetica-Oblique"}, {"TimesNewRoman", "Times-Roman"}, {"TimesNewRomanPSMT", "Times-Roman"},
      {"TimesNewRoman,Bold", "Times-Bold"}, {"TimesNewRomanPS-BoldMT", "Times-Bold"}, {"CourierNew", "Courier"},
      {"CourierNewPSMT", "Courier"}};
  const auto found = kAliases.find(name);
  return found == kAliases.end() ? name : found->second;
}

// One scratch document keeps the metrics; PoDoFo is not thread-safe.
class Metrics {
 public:
  const PoDoFo::PdfFontMetrics* of(const std::string& name) {
    const auto found = known_.find(name);
    if (found != known_.end()) {
      return found->second;
    }
    static const char* kNames[] = {"Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique",
                                   "Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic", "Courier",
                                   "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique", "Symbol", "ZapfDingbats"};
    for (const char* standard : kNames) {
      if (name == standard) {
        PoDoFo::PdfFont* font = document_.CreateFont(name.c_str(), false, PoDoFo::PdfEncodingFactory::GlobalWinAnsiEncodingInstance(),
                                                     PoDoFo::PdfFontCache::eFontCreationFlags_AutoSelectBase14, false);
        return known_[name] = font == nullptr ? nullptr : font->GetFontMetrics();
      }
    }
    return known_[name] = nullptr;
  }

 private:
  PoDoFo::PdfMemDocument document_;
  std::map<std::string, const PoDoFo::PdfFontMetrics*> known_;
};

Metrics& metrics() {
  static Metrics instance;
  return instance;
}

std::mutex& metrics_mutex() {
  static std::mutex mutex;
  return mutex;
}

double width_of(const PoDoFo::PdfFontMetrics& font, unsigned unicode) {
  // PoDoFo looks characters up in big-endian form; CharWidth is per 1 point of size 1.
  const auto* base14 = dynamic_cast<const PoDoFo::PdfFontMetricsBase14*>(&font);
  return base14 == nullptr ? 0 : base14->UnicodeCharWidth(static_cast<unsigned short>(unicode)) / static_cast<double>(font.GetFontSize());
}

}  // namespace

std::optional<std::array<double, 256>> base14_widths(const std::string& font_name) {
  const std::lock_guard lock(metrics_mutex());
  const PoDoFo::PdfFontMetrics* font = metrics().of(standard_name(font_name));
  if (font == nullptr) {
    return std::nullopt;
  }
  std::array<double, 256> widths{};
  const PoDoFo::PdfEncoding* encoding = PoDoFo::PdfEncodingFactory::GlobalWinAnsiEncodingInstance();
  for (int code = 0; code < 256; ++code) {
    const PoDoFo::pdf_utf16be unit = encoding->GetCharCode(code);
    const auto unicode = static_cast<unsigned>(((unit & 0xFFU) << 8U) | (unit >> 8U));
    widths.at(static_cast<std::size_t>(code)) = width_of(*font, unicode);
  }
  return widths;
}

std::optional<double> base14_glyph_width(const std::string& font_name, const std::string& glyph) {
  const std::lock_guard lock(metrics_mutex());
  const PoDoFo::PdfFontMetrics* font = metrics().of(standard_name(font_name));
  if (font == nullptr) {
    return std::nullopt;
  }
  const PoDoFo::pdf_utf16be unit = PoDoFo::PdfDifferenceEncoding::NameToUnicodeID(PoDoFo::PdfName(glyph));
  const auto unicode = static_cast<unsigned>(((unit & 0xFFU) << 8U) | (unit >> 8U));
  const double width = unicode == 0 ? 0 : width_of(*font, unicode);
  return width > 0 ? std::optional(width) : std::nullopt;
}

}  // namespace candour
