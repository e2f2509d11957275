#include "redaction/prove/picture_file.h"

#include <cstdint>
#include <set>

namespace candour {
namespace {

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  std::size_t size() const { return bytes_.size(); }
  unsigned one(std::size_t at) const { return at < size() ? static_cast<unsigned char>(bytes_[at]) : 0; }
  unsigned two(std::size_t at) const { return one(at) << 8U | one(at + 1); }
  std::uint32_t four(std::size_t at) const { return two(at) << 16U | two(at + 2); }
  std::string_view text(std::size_t at, std::size_t length) const { return at < size() ? bytes_.substr(at, length) : std::string_view(); }

 private:
  std::string_view bytes_;
};

// Tables, frames, scans; a bare JFIF header and Adobe's note on colours. Nothing after the end but a line end.
bool jpeg_holds_more(const Bytes& b) {
  std::size_t at = 2;
  if (b.two(0) != 0xFFD8) {
    return true;
  }
  while (at + 1 < b.size()) {
    const unsigned marker = b.one(at + 1);
    if (b.one(at) != 0xFF) {
      return true;
    }
    if (marker == 0xFF) {   // a fill byte, as any number may stand before a marker
      ++at;
      continue;
    }
    if (marker == 0xD9) {
      return b.size() > at + 4;
    }
    const unsigned length = b.two(at + 2);
    const bool bare_header = marker == 0xE0 && length == 16 && b.text(at + 4, 4) == "JFIF";
    const bool adobe = marker == 0xEE && length == 14 && b.text(at + 4, 5) == "Adobe";
    const bool drawing = marker >= 0xC0 && marker <= 0xDF;
    if (length < 2 || (!bare_header && !adobe && !drawing)) {
      return true;
    }
    at += 2 + length;
    while (marker == 0xDA && at + 1 < b.size() && !(b.one(at) == 0xFF && b.one(at + 1) != 0 && !(b.one(at + 1) >= 0xD0 && b.one(at + 1) <= 0xD7))) {
      ++at;
    }
  }
  return false;   // cut off within a scan: readers show what there is
}

// The main header of a codestream, up to its first tile.
bool codestream_holds_more(const Bytes& b, std::size_t at) {
  for (at += 2; at + 3 < b.size() && b.two(at) != 0xFF90; at += 2 + b.two(at + 2)) {
    if (b.two(at) == 0xFF64 || b.one(at) != 0xFF) {   // a comment
      return true;
    }
  }
  return false;
}

bool jpeg_2000_holds_more(const Bytes& b) {
  static const std::set<std::string_view> kBoxes = {"jP  ", "ftyp", "jp2h", "jp2c"};
  if (b.two(0) == 0xFF4F) {
    return codestream_holds_more(b, 0);
  }
  for (std::size_t at = 0; at + 8 <= b.size();) {
    const std::uint32_t length = b.four(at);
    if (kBoxes.count(b.text(at + 4, 4)) == 0 || length == 1 || (length != 0 && length < 8) ||
        (b.text(at + 4, 4) == "jp2c" && codestream_holds_more(b, at + 8))) {
      return true;
    }
    at = length == 0 ? b.size() : at + length;
  }
  return false;
}

// Segment headers as embedded streams have them: one page, few references. What is longer is not believed.
bool jbig2_holds_more(const Bytes& b) {
  constexpr unsigned kExtension = 62;
  for (std::size_t at = 0; at + 11 <= b.size();) {
    const std::uint32_t number = b.four(at);
    const unsigned flags = b.one(at + 4);
    const unsigned references = b.one(at + 5) >> 5U;
    if (references > 4 || (flags & 0x3FU) == kExtension) {
      return true;
    }
    const std::size_t reference_bytes = references * (number <= 256 ? 1U : number <= 65536 ? 2U : 4U);
    const std::size_t length_at = at + 6 + reference_bytes + ((flags & 0x40U) != 0 ? 4U : 1U);
    const std::uint32_t length = b.four(length_at);
    if (length == 0xFFFFFFFFU || length_at + 4 + length > b.size() + 1) {
      return true;
    }
    at = length_at + 4 + length;
  }
  return false;
}

}  // namespace

bool holds_more_than_picture(const std::string& filter, std::string_view bytes) {
  const Bytes b(bytes);
  if (filter == "/DCTDecode") {
    return jpeg_holds_more(b);
  }
  if (filter == "/JPXDecode") {
    return jpeg_2000_holds_more(b);
  }
  if (filter == "/JBIG2Decode") {
    return jbig2_holds_more(b);
  }
  return filter != "/CCITTFaxDecode";   // fax has no room for words; anything else is unknown
}

}  // namespace candour
