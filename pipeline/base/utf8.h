// UTF-8 and the Unicode code points that all offsets of the product count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

// Bytes that are not UTF-8 become U+FFFD, one for each byte.
std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);
void append_utf8(std::string& out, char32_t code_point);
std::size_t code_point_count(std::string_view utf8);
bool is_valid_utf8(std::string_view bytes);

// Units of UTF-16; half a pair becomes U+FFFD.
std::u32string from_utf16(std::span<const std::uint16_t> units);

// The code points [start, end) as UTF-8; clamped to the text.
// Letters A to Z made small, everything else as it is: for names of machines (fields, tags, file endings), not of people.
std::string ascii_small(std::string_view text);

std::string substring(std::string_view utf8, std::size_t start, std::size_t end);

// Maps byte offsets to code points and back. Holds no reference to the text.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view utf8);
  std::size_t code_point_at(std::size_t byte) const;
  std::size_t byte_at(std::size_t code_point) const;

 private:
  std::vector<std::size_t> starts_;  // byte of every code point, and the end; empty when the text is ASCII
  std::size_t size_ = 0;
};

}  // namespace candour
