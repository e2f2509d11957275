// Outlook's properties of a message or an attachment ([MS-OXTNEF] 2.1.3.4). Inside this room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct MapiProperty {
  std::uint32_t id = 0;
  std::uint32_t type = 0;
  std::string_view value;   // the first one of several
};

struct MapiProperties {
  std::vector<MapiProperty> all;   // without those that have names of their own
  bool damaged = false;            // what stands in front of the damage is there

  const MapiProperty* find(std::uint32_t id) const;
};

constexpr std::uint32_t kMapiObject = 0x0D;
constexpr std::uint32_t kMapiText = 0x1E;
constexpr std::uint32_t kMapiWideText = 0x1F;
constexpr std::uint32_t kMapiBinary = 0x102;

// The views live as long as the bytes.
MapiProperties read_mapi_properties(std::string_view bytes);

// A property's text as UTF-8, without the zero at its end; `charset` is that of narrow text.
std::string mapi_text(const MapiProperty& property, const std::string& charset);

}  // namespace candour
