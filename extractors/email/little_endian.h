// Reads numbers that stand lowest byte first, never beyond the end. Inside this room only.
#pragma once

#include <cstdint>
#include <string_view>

namespace candour {

class LittleEndian {
 public:
  explicit LittleEndian(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t number(std::size_t width) {
    std::uint32_t value = 0;
    const std::string_view read = take(width);
    for (std::size_t i = 0; i < read.size(); ++i) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(read[i])) << (8U * i);
    }
    return value;
  }

  // So many bytes, or those that are left; then failed().
  std::string_view take(std::size_t count) {
    failed_ = failed_ || count > left();
    const std::string_view taken = bytes_.substr(at_, count);
    at_ += taken.size();
    return taken;
  }

  std::size_t left() const { return bytes_.size() - at_; }
  bool failed() const { return failed_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace candour
