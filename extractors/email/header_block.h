// The header of a message before it is parsed: where it ends, and what stands in it that is no header field (RFC 5322, 2.2).
// Inside this room only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct HeaderBlock {
  std::string message;               // the message mended: fields alone, a blank line, the body. Empty when nothing had to be mended
  std::vector<std::string> strays;   // lines among the fields that are none, as they stand
  std::size_t fields = 0;
  bool tangled = false;              // an address field with over 2,000 colons: groups in groups, which no parser bears
  bool known = false;                // at least one field that messages have
  std::size_t header_bytes = 0;      // of the mended message
};

// Leaves out an mbox line in front, a byte-order mark and blank lines; a body that follows without a blank line gets one; old Mac line
// ends are made LF. Linear.
HeaderBlock header_block_of(std::string_view bytes);

// True for "Subject: ..." and the like: a line that begins with a field name messages have, or with "X-".
bool is_known_field(std::string_view line);

}  // namespace candour
