#include "extractors/text/decode_text.h"

#include <algorithm>
#include <array>

#include "extractors/text/other_encodings.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Windows-1252 from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

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

std::optional<std::string> from_windows(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const char32_t c = value >= 0x80U && value < 0xA0U ? kWindows.at(value - 0x80U) : value;
    if (c == 0) {
      return std::nullopt;
    }
    append_utf8(out, c);
  }
  return out;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto value = static_cast<unsigned char>(c);
    return value < 0x20U && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes) {
  std::optional<std::string> text;
  const char* encoding = "UTF-8";
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    text = std::string(bytes.substr(3));
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    encoding = "UTF-16";
    text = from_utf16(bytes.substr(2), bytes.starts_with("\xFE\xFF"));
  } else if (is_valid_utf8(bytes) && bytes.find('\0') == std::string_view::npos && bytes.find('\x1B') == std::string_view::npos) {
    text = std::string(bytes);
  } else if (const std::optional<DecodedText> other = decode_other(bytes)) {
    encoding = other->encoding;
    text = other->utf8;
  } else {
    encoding = "Windows-1252";
    text = from_windows(bytes);
  }
  if (!text || !is_valid_utf8(*text) || has_control(*text)) {
    return std::nullopt;
  }
  return DecodedText{std::move(*text), encoding};
}

}  // namespace candour
