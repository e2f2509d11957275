#include "extractors/email/mapi_properties.h"

#include <algorithm>

#include "extractors/email/charset.h"
#include "extractors/email/little_endian.h"

namespace candour {
namespace {

constexpr std::uint32_t kSeveral = 0x1000;
constexpr std::uint32_t kNamed = 0x8000;
constexpr std::size_t kIdentifier = 16;

bool is_of_any_length(std::uint32_t type) { return type == kMapiObject || type == kMapiText || type == kMapiWideText || type == kMapiBinary; }

// Bytes a value takes, padded to four; 0 for a type that is not known.
std::size_t width_of(std::uint32_t type) {
  switch (type) {
    case 0x01: case 0x02: case 0x03: case 0x04: case 0x0A: case 0x0B: return 4;
    case 0x05: case 0x06: case 0x07: case 0x14: case 0x40: return 8;
    case 0x48: return 16;
    default: return 0;
  }
}

std::string_view padded(LittleEndian& in, std::size_t size) {
  const std::string_view value = in.take(size);
  in.take(std::min((4 - size % 4) % 4, in.left()));
  return value;
}

void skip_name(LittleEndian& in) {
  in.take(kIdentifier);
  const bool by_number = in.number(4) == 0;
  const std::uint32_t number_or_length = in.number(4);
  if (!by_number) {
    padded(in, number_or_length);
  }
}

// False when what follows cannot be read any more.
bool read_property(LittleEndian& in, MapiProperties& out) {
  const std::uint32_t declared = in.number(2);
  MapiProperty property{in.number(2), declared & ~kSeveral, {}};
  if (property.id >= kNamed) {
    skip_name(in);
  }
  const bool any_length = is_of_any_length(property.type);
  const std::size_t width = width_of(property.type);
  const std::uint32_t values = any_length || (declared & kSeveral) != 0 ? in.number(4) : 1;
  if (!any_length && width == 0) {
    return false;
  }
  for (std::uint32_t i = 0; i < values && !in.failed(); ++i) {
    const std::string_view value = padded(in, any_length ? in.number(4) : width);
    property.value = i == 0 ? value : property.value;
  }
  if (property.id < kNamed && !in.failed()) {
    out.all.push_back(property);
  }
  return !in.failed();
}

}  // namespace

const MapiProperty* MapiProperties::find(std::uint32_t id) const {
  const auto found = std::find_if(all.begin(), all.end(), [&](const MapiProperty& property) { return property.id == id; });
  return found == all.end() ? nullptr : &*found;
}

MapiProperties read_mapi_properties(std::string_view bytes) {
  LittleEndian in(bytes);
  MapiProperties out;
  const std::uint32_t count = in.number(4);
  for (std::uint32_t i = 0; i < count && !out.damaged; ++i) {
    out.damaged = !read_property(in, out);
  }
  return out;
}

std::string mapi_text(const MapiProperty& property, const std::string& charset) {
  const bool wide = property.type == kMapiWideText;
  std::string text = to_utf8_from(wide ? property.value.substr(0, property.value.size() / 2 * 2) : property.value, wide ? "UTF-16LE" : charset);
  text.resize(std::min(text.find('\0'), text.size()));
  return text;
}

}  // namespace candour
