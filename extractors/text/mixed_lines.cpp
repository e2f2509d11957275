#include "extractors/text/mixed_lines.h"

#include <algorithm>
#include <array>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Windows-1252 from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t windows_sign(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80U && value < 0xA0U ? kWindows.at(value - 0x80U) : value;
}

// How many bytes of UTF-8 stand here; 0 when it is none.
std::size_t utf8_length(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  const std::size_t length = lead < 0x80U   ? 1
                             : lead < 0xC2U ? 0
                             : lead < 0xE0U ? 2
                             : lead < 0xF0U ? 3
                             : lead < 0xF5U ? 4
                                            : 0;
  return length == 0 || at + length > bytes.size() || !is_valid_utf8(bytes.substr(at, length)) ? 0 : length;
}

std::optional<std::string> windows_line(std::string_view line) {
  std::string out;
  for (const char byte : line) {
    const char32_t c = windows_sign(byte);
    if (c == 0 && byte != 0) {
      return std::nullopt;
    }
    append_utf8(out, c);
  }
  return out;
}

std::string mended_line(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = utf8_length(line, at);
    if (length == 0) {
      const char32_t c = windows_sign(line[at]);
      append_utf8(out, c == 0 ? U'\uFFFD' : c);
    } else {
      out.append(line.substr(at, length));
    }
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace

bool is_mostly_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t stray = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8_length(bytes, at);
    whole += length > 1 ? 1U : 0U;
    stray += length == 0 ? 1U : 0U;
    at += std::max<std::size_t>(length, 1);
  }
  return whole > 0 && whole >= stray;
}

std::optional<std::string> mixed_lines(std::string_view bytes) {
  const bool mended = is_mostly_utf8(bytes);
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(at, end - at);
    const std::optional<std::string> windows =
        is_valid_utf8(line) || is_mostly_utf8(line) ? std::nullopt : windows_line(line);
    if (!windows && !mended && !is_valid_utf8(line) && !is_mostly_utf8(line)) {
      return std::nullopt;
    }
    out += windows ? *windows : mended_line(line);
    at = end;
  }
  return out;
}

}  // namespace candour
