#include "pipeline/base/base64.h"

#include <sodium.h>

namespace candour {

std::optional<std::string> from_base64(std::string_view text) {
  const std::size_t last = text.find_last_not_of("= \t\r\n");
  const std::string_view letters = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  std::string bytes(letters.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed =
      sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), letters.data(),
                        letters.size(), " \t\r\n", &size, &end, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  if (failed != 0 || end != letters.data() + letters.size()) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace candour
