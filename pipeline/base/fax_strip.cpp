#include "pipeline/base/fax_strip.h"

#include <cstdint>

#include "pipeline/base/require.h"

namespace candour {
namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
  require(at + count <= bytes.size(), "a TIFF made here is cut short");
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

}  // namespace

std::string_view fax_strip(std::string_view tiff) {
  constexpr std::uint32_t kStripOffsets = 273;
  constexpr std::uint32_t kStripByteCounts = 279;
  require(tiff.substr(0, 2) == "II", "a TIFF made here has another byte order");
  const std::size_t table = number(tiff, 4, 4);
  const std::uint32_t entries = number(tiff, table, 2);
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = table + 2 + std::size_t{12} * i;
    const std::uint32_t tag = number(tiff, entry, 2);
    if (tag != kStripOffsets && tag != kStripByteCounts) {
      continue;
    }
    require(number(tiff, entry + 4, 4) == 1, "a TIFF made here has more than one strip");
    const std::uint32_t value = number(tiff, entry + 8, number(tiff, entry + 2, 2) == 3 ? 2 : 4);
    (tag == kStripOffsets ? offset : size) = value;
  }
  require(size > 0 && offset + static_cast<std::size_t>(size) <= tiff.size(), "a TIFF made here has no strip");
  return tiff.substr(offset, size);
}

}  // namespace candour
