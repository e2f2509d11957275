#include "pipeline/base/utf8.h"

#include <algorithm>

namespace candour {
namespace {

struct Decoded {
  char32_t code_point;
  std::size_t bytes;
  bool valid;
};

Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80U) {
    return {lead, 1, true};
  }
  const std::size_t length = lead >= 0xF0U && lead < 0xF5U ? 4 : lead >= 0xE0U && lead < 0xF0U ? 3 : lead >= 0xC2U && lead < 0xE0U ? 2 : 0;
  if (length == 0 || at + length > text.size()) {
    return {0xFFFD, 1, false};
  }
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) {
      return {0xFFFD, 1, false};
    }
    value = (value << 6U) | (byte(at + i) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800U) || (length == 4 && value < 0x10000U);
  const bool surrogate = value >= 0xD800U && value <= 0xDFFFU;
  if (overlong || surrogate || value > 0x10FFFFU) {
    return {0xFFFD, 1, false};
  }
  return {value, length, true};
}

}  // namespace

std::u32string to_code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = decode_at(utf8, at);
    out.push_back(decoded.code_point);
    at += decoded.bytes;
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](unsigned value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  if (c < 0x80U) {
    put(c);
  } else if (c < 0x800U) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000U) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::u32string from_utf16(std::span<const std::uint16_t> units) {
  std::u32string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char32_t unit = units[i];
    if (unit < 0xD800 || unit > 0xDFFF) {
      out.push_back(unit);
      continue;
    }
    const bool pair = unit < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] <= 0xDFFF;
    out.push_back(pair ? 0x10000 + ((unit - 0xD800) << 10U) + (units[i + 1] - 0xDC00U) : U'\uFFFD');
    i += pair ? 1U : 0U;
  }
  return out;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size());
  for (const char32_t c : code_points) {
    append_utf8(out, c);
  }
  return out;
}

std::size_t code_point_count(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) {
    at += decode_at(utf8, at).bytes;
  }
  return count;
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = decode_at(bytes, at);
    if (!decoded.valid) {
      return false;
    }
    at += decoded.bytes;
  }
  return true;
}

OffsetMap::OffsetMap(std::string_view utf8) : size_(utf8.size()) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  if (ascii) {
    return;
  }
  for (std::size_t at = 0; at < utf8.size();) {
    starts_.push_back(at);
    at += decode_at(utf8, at).bytes;
  }
  starts_.push_back(utf8.size());
}

std::size_t OffsetMap::code_point_at(std::size_t byte) const {
  if (starts_.empty()) {
    return std::min(byte, size_);
  }
  return static_cast<std::size_t>(std::lower_bound(starts_.begin(), starts_.end(), byte) - starts_.begin());
}

std::size_t OffsetMap::byte_at(std::size_t code_point) const {
  if (starts_.empty()) {
    return std::min(code_point, size_);
  }
  return starts_[std::min(code_point, starts_.size() - 1)];
}

std::string substring(std::string_view utf8, std::size_t start, std::size_t end) {
  const OffsetMap map(utf8);
  const std::size_t from = map.byte_at(start);
  const std::size_t to = map.byte_at(std::max(start, end));
  return std::string(utf8.substr(from, to - from));
}

std::string ascii_small(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

}  // namespace candour
