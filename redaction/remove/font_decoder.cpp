#include "redaction/remove/font_decoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "redaction/remove/base14.h"
#include "redaction/remove/cmap.h"

namespace candour {
namespace {

std::string stream_text(QPDFObjectHandle stream) {
  const auto data = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

// Codes whose text is a space; empty when the font has no ToUnicode that can be read.
std::set<std::string> space_codes(QPDFObjectHandle font) {
  std::set<std::string> codes;
  QPDFObjectHandle to_unicode = font.getKey("/ToUnicode");
  if (!to_unicode.isStream()) {
    return codes;
  }
  try {
    for (const CMap::Range& range : parse_cmap(stream_text(to_unicode)).texts) {
      for (const std::uint32_t space : {0x20U, 0xA0U}) {
        if (range.single_unit && space >= range.value && space - range.value <= range.high - range.low) {
          const std::uint32_t code = range.low + (space - range.value);
          std::string bytes;
          for (std::size_t i = range.bytes; i-- > 0;) {
            bytes.push_back(static_cast<char>(static_cast<unsigned char>((code >> (8U * i)) & 0xFFU)));
          }
          codes.insert(bytes);
        }
      }
    }
  } catch (const std::exception&) {
    codes.clear();  // spaces are then told from gaps
  }
  return codes;
}

class SimpleFont : public FontDecoder {
 public:
  explicit SimpleFont(QPDFObjectHandle font) : spaces_(space_codes(font)) {
    const std::string subtype = font.getKey("/Subtype").getName();
    double unit = 0.001;
    if (subtype == "/Type3") {
      QPDFObjectHandle matrix = font.getKey("/FontMatrix");
      if (!matrix.isMatrix()) {
        throw UnknownFont();
      }
      const auto m = matrix.getArrayAsMatrix();
      if (m.b != 0 || m.c != 0) {
        throw UnknownFont();
      }
      unit = m.a;
    }
    read_widths(font, unit);
    space_width_ = states_space(font) && widths_[32] > 0.05 ? widths_[32] : space_width_;
  }

  std::vector<GlyphCode> decode(const std::string& shown) const override {
    std::vector<GlyphCode> glyphs;
    glyphs.reserve(shown.size());
    for (const char byte : shown) {
      const bool blank = byte == ' ';
      if (std::isnan(widths_[static_cast<unsigned char>(byte)])) {
        throw UnknownFont();
      }
      const std::string code(1, byte);
      glyphs.push_back({code, 0, widths_[static_cast<unsigned char>(byte)], spaces_.empty() ? blank : spaces_.count(code) != 0, blank});
    }
    return glyphs;
  }

 private:
  // A subset without a space has MissingWidth there, which is no measure.
  static bool states_space(QPDFObjectHandle font) {
    QPDFObjectHandle first = font.getKey("/FirstChar");
    return !first.isInteger() || first.getIntValue() <= 32;
  }

  void read_widths(QPDFObjectHandle font, double unit) {
    QPDFObjectHandle widths = font.getKey("/Widths");
    QPDFObjectHandle first = font.getKey("/FirstChar");
    const std::string name = font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName().substr(1) : "";
    if (widths.isArray() && first.isInteger()) {
      QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
      QPDFObjectHandle missing = descriptor.isDictionary() ? descriptor.getKey("/MissingWidth") : descriptor;
      widths_.fill(missing.isNumber() ? missing.getNumericValue() * unit : 0);
      for (int i = 0; i < widths.getArrayNItems(); ++i) {
        const long long code = first.getIntValue() + i;
        if (code >= 0 && code < 256 && widths.getArrayItem(i).isNumber()) {
          widths_[static_cast<std::size_t>(code)] = widths.getArrayItem(i).getNumericValue() * unit;
        }
      }
      return;
    }
    const auto standard = base14_widths(name);
    if (!standard) {
      throw UnknownFont();
    }
    widths_ = *standard;
    apply_differences(font.getKey("/Encoding"), name);
  }

  void apply_differences(QPDFObjectHandle encoding, const std::string& name) {
    QPDFObjectHandle differences = encoding.isDictionary() ? encoding.getKey("/Differences") : encoding;
    if (!differences.isArray()) {
      return;
    }
    long long code = 0;
    for (QPDFObjectHandle entry : differences.getArrayAsVector()) {
      if (entry.isInteger()) {
        code = entry.getIntValue();
      } else if (entry.isName() && code >= 0 && code < 256) {
        const auto width = base14_glyph_width(name, entry.getName().substr(1));
        widths_[static_cast<std::size_t>(code++)] = width ? *width : kUnknown;
      }
    }
  }

  static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();   // of a letter the standard font does not have

  std::array<double, 256> widths_{};
  std::set<std::string> spaces_;
};

class CompositeFont : public FontDecoder {
 public:
  explicit CompositeFont(QPDFObjectHandle font) : spaces_(space_codes(font)) {
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    if (encoding.isName() && encoding.getName() == "/Identity-H") {
      map_.codespace.push_back({0, 0xFFFF, 2, 0, false});
      map_.cids.push_back({0, 0xFFFF, 2, 0, false});
    } else if (encoding.isStream() && !is_vertical(encoding)) {
      map_ = parse_cmap(stream_text(encoding));
    } else {
      throw UnknownFont();
    }
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() != 1 || map_.codespace.empty()) {
      throw UnknownFont();
    }
    read_widths(descendants.getArrayItem(0));
    for (const std::string& code : spaces_) {
      space_width_ = std::max(0.05, decode(code).front().width);
    }
  }

  std::vector<GlyphCode> decode(const std::string& shown) const override {
    std::vector<GlyphCode> glyphs;
    for (std::size_t at = 0; at < shown.size();) {
      const std::size_t length = code_length(shown, at);
      GlyphCode glyph;
      glyph.bytes = shown.substr(at, length);
      glyph.cid = cid_of(number_of(glyph.bytes), length);
      glyph.width = width_of(glyph.cid);
      glyph.space = spaces_.count(glyph.bytes) != 0;
      glyph.single_byte_space = length == 1 && glyph.bytes == " ";
      glyphs.push_back(std::move(glyph));
      at += length;
    }
    return glyphs;
  }

 private:
  static bool is_vertical(QPDFObjectHandle encoding) {
    QPDFObjectHandle mode = encoding.getDict().getKey("/WMode");
    return (mode.isInteger() && mode.getIntValue() == 1) || encoding.getDict().hasKey("/UseCMap");
  }

  static std::uint32_t number_of(const std::string& bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes) {
      value = (value << 8U) | static_cast<unsigned char>(byte);
    }
    return value;
  }

  std::size_t code_length(const std::string& shown, std::size_t at) const {
    for (std::size_t length = 1; length <= 4 && at + length <= shown.size(); ++length) {
      if (map_.find(map_.codespace, number_of(shown.substr(at, length)), length) != nullptr) {
        return length;
      }
    }
    throw UnknownFont();
  }

  std::uint32_t cid_of(std::uint32_t code, std::size_t length) const {
    const CMap::Range* range = map_.find(map_.cids, code, length);
    return range == nullptr ? 0 : range->value + (code - range->low);
  }

  double width_of(std::uint32_t cid) const {
    const auto found = widths_.find(cid);
    return found == widths_.end() ? default_width_ : found->second;
  }

  void read_widths(QPDFObjectHandle descendant) {
    QPDFObjectHandle otherwise = descendant.getKey("/DW");
    default_width_ = otherwise.isNumber() ? otherwise.getNumericValue() / 1000 : 1;
    QPDFObjectHandle list = descendant.getKey("/W");
    const int count = list.isArray() ? list.getArrayNItems() : 0;
    for (int i = 0; i + 1 < count;) {
      const auto first = static_cast<std::uint32_t>(list.getArrayItem(i).getIntValueAsInt());
      QPDFObjectHandle second = list.getArrayItem(i + 1);
      if (second.isArray()) {
        for (int k = 0; k < second.getArrayNItems(); ++k) {
          widths_[first + static_cast<std::uint32_t>(k)] = second.getArrayItem(k).getNumericValue() / 1000;
        }
        i += 2;
      } else {
        const auto last = std::min<std::uint32_t>(0xFFFF, static_cast<std::uint32_t>(second.getIntValueAsInt()));
        for (std::uint32_t cid = first; i + 2 < count && cid <= last; ++cid) {
          widths_[cid] = list.getArrayItem(i + 2).getNumericValue() / 1000;
        }
        i += 3;
      }
    }
  }

  CMap map_;
  std::map<std::uint32_t, double> widths_;
  double default_width_ = 1;
  std::set<std::string> spaces_;
};

}  // namespace

std::shared_ptr<const FontDecoder> make_font_decoder(QPDFObjectHandle font) {
  if (!font.isDictionary() || !font.getKey("/Subtype").isName()) {
    throw UnknownFont();
  }
  try {
    if (font.getKey("/Subtype").getName() == "/Type0") {
      return std::make_shared<CompositeFont>(font);
    }
    return std::make_shared<SimpleFont>(font);
  } catch (const UnknownFont&) {
    throw;
  } catch (const std::exception&) {
    throw UnknownFont();
  }
}

}  // namespace candour
