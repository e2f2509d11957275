#include "extractors/text/decode_text.h"

#include <algorithm>

#include "extractors/text/mixed_lines.h"
#include "extractors/text/old_encodings.h"
#include "extractors/text/other_encodings.h"
#include "pipeline/base/control_bytes.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.size() % 2 != 0) {
    return std::nullopt;
  }
  std::string out;
  char32_t high = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const unsigned first = static_cast<unsigned char>(bytes[i]);
    const unsigned second = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = big_endian ? (first << 8U) | second : (second << 8U) | first;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000 && high != 0) {
      append_utf8(out, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
      high = 0;
    } else {
      append_utf8(out, unit);
    }
  }
  return out;
}

bool is_utf8_text(std::string_view bytes) {
  const auto noughts = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  return noughts * 10 <= bytes.size() && bytes.find('\x1B') == std::string_view::npos && is_valid_utf8(bytes);
}

// Without a mark at its beginning.
std::optional<DecodedText> guessed(std::string_view bytes) {
  if (is_utf8_text(bytes)) {
    return DecodedText{std::string(bytes), "UTF-8"};
  }
  if (is_mostly_utf8(bytes)) {
    return DecodedText{*mixed_lines(bytes), "UTF-8"};
  }
  if (std::optional<DecodedText> other = decode_other(bytes)) {
    return other;
  }
  if (is_valid_utf8(bytes)) {
    return DecodedText{std::string(bytes), "UTF-8"};
  }
  if (std::optional<DecodedText> old = decode_old(bytes)) {
    return old;
  }
  std::optional<std::string> mixed = mixed_lines(bytes);
  return mixed ? std::optional(DecodedText{std::move(*mixed), "Windows-1252"}) : std::nullopt;
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes) {
  std::optional<DecodedText> decoded;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    std::optional<std::string> text = from_utf16(bytes.substr(2), bytes.starts_with("\xFE\xFF"));
    decoded = text ? std::optional(DecodedText{std::move(*text), "UTF-16"}) : std::nullopt;
  } else {
    decoded = guessed(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
  }
  if (!decoded || !is_valid_utf8(decoded->utf8) || !is_mostly_text(decoded->utf8)) {
    return std::nullopt;
  }
  CleanText clean = without_control_bytes(decoded->utf8);
  return DecodedText{std::move(clean.utf8), decoded->encoding, clean.dropped};
}

}  // namespace candour
