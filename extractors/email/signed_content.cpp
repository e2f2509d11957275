#include "extractors/email/signed_content.h"

#include <algorithm>

namespace candour {
namespace {

constexpr unsigned kObjectIdentifier = 0x06;
constexpr unsigned kOctets = 0x04;
constexpr unsigned kConstructedOctets = 0x24;
constexpr unsigned kSequence = 0x30;
constexpr unsigned kSet = 0x31;
constexpr unsigned kExplicit = 0xA0;

// Reads BER from the front; never beyond the end.
class Ber {
 public:
  explicit Ber(std::string_view bytes) : bytes_(bytes) {}

  // Goes into an element of this tag. False when there is another, or none.
  bool enter(unsigned tag) {
    std::size_t length = 0;
    return header(tag, length);
  }

  // The content of a primitive element of this tag.
  std::optional<std::string_view> primitive(unsigned tag) {
    std::size_t length = 0;
    if (!header(tag, length) || length == kIndefinite || length > bytes_.size()) {
      return std::nullopt;
    }
    const std::string_view content = bytes_.substr(0, length);
    bytes_.remove_prefix(length);
    return content;
  }

  // Past an element of definite length.
  bool skip() {
    std::size_t length = 0;
    if (bytes_.empty() || !header(static_cast<unsigned char>(bytes_.front()), length) || length == kIndefinite || length > bytes_.size()) {
      return false;
    }
    bytes_.remove_prefix(length);
    return true;
  }

  bool next_is(unsigned tag) const { return !bytes_.empty() && static_cast<unsigned char>(bytes_.front()) == tag; }

 private:
  static constexpr std::size_t kIndefinite = static_cast<std::size_t>(-1);

  bool header(unsigned tag, std::size_t& length) {
    if (bytes_.size() < 2 || !next_is(tag)) {
      return false;
    }
    const auto first = static_cast<unsigned char>(bytes_[1]);
    const std::size_t more = first < 0x80U ? 0 : first & 0x7FU;
    if (more > 4 || bytes_.size() < 2 + more) {
      return false;
    }
    length = first < 0x80U ? first : first == 0x80U ? kIndefinite : 0;
    for (std::size_t i = 0; i < more; ++i) {
      length = (length << 8U) | static_cast<unsigned char>(bytes_[2 + i]);
    }
    bytes_.remove_prefix(2 + more);
    return true;
  }

  std::string_view bytes_;
};

// The last byte of the content's type, 1.2.840.113549.1.7.x or 1.2.840.113549.1.9.16.1.x; 0 when it is no CMS.
unsigned content_type(Ber& ber) {
  if (!ber.enter(kSequence)) {
    return 0;
  }
  const auto type = ber.primitive(kObjectIdentifier);
  const bool cms = type && type->starts_with("\x2A\x86\x48\x86\xF7\x0D\x01\x07") && type->size() == 9;
  const bool newer = type && type->starts_with("\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01") && type->size() == 11;
  return cms ? static_cast<unsigned char>(type->back()) : newer ? 0x100U + static_cast<unsigned char>(type->back()) : 0;
}

}  // namespace

bool is_enveloped(std::string_view cms) {
  Ber ber(cms);
  const unsigned type = content_type(ber);
  return type == 3 || type == 4 || type == 6 || type == 0x100U + 23U;
}

std::optional<std::string> signed_content(std::string_view cms) {
  Ber ber(cms);
  const bool reached = content_type(ber) == 2 && ber.enter(kExplicit) && ber.enter(kSequence) && ber.skip() && ber.next_is(kSet) && ber.skip() &&
                       ber.enter(kSequence) && ber.primitive(kObjectIdentifier) && ber.enter(kExplicit);
  if (!reached) {
    return std::nullopt;
  }
  if (ber.next_is(kOctets)) {
    const auto whole = ber.primitive(kOctets);
    return whole ? std::optional(std::string(*whole)) : std::nullopt;
  }
  std::string joined;
  if (!ber.enter(kConstructedOctets)) {
    return std::nullopt;
  }
  while (ber.next_is(kOctets)) {
    const auto piece = ber.primitive(kOctets);
    if (!piece) {
      return std::nullopt;
    }
    joined += *piece;
  }
  return joined;
}

}  // namespace candour
