// Bytes with numbers in them; what lies behind the end is nought. Inside this room only.
#pragma once

#include <cstdint>
#include <string_view>

namespace candour {

class ByteView {
 public:
  explicit ByteView(std::string_view bytes) : bytes_(bytes) {}
  std::size_t size() const { return bytes_.size(); }
  std::string_view text(std::size_t at, std::size_t length) const { return at < size() ? bytes_.substr(at, length) : std::string_view(); }

  // Most significant byte first, or last; up to eight bytes.
  std::uint64_t big(std::size_t at, std::size_t count) const {
    std::uint64_t value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      value = (value << 8U) | one(i);
    }
    return value;
  }
  std::uint64_t little(std::size_t at, std::size_t count) const {
    std::uint64_t value = 0;
    for (std::size_t i = at + count; i > at; --i) {
      value = (value << 8U) | one(i - 1);
    }
    return value;
  }

 private:
  std::uint64_t one(std::size_t at) const { return at < size() ? static_cast<unsigned char>(bytes_[at]) : 0U; }
  std::string_view bytes_;
};

}  // namespace candour
