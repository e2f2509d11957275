// The parts of a CMap that are needed: how long codes are, which CID a code has, which codes mean a space.
// Adobe Technical Note 5014 and 5411. Inside this room only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace candour {

struct CMap {
  struct Range {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    std::size_t bytes = 0;
    std::uint32_t value = 0;       // of `low`: a CID, or the last UTF-16 unit of its text
    bool single_unit = false;      // the text is one UTF-16 unit
  };
  std::vector<Range> codespace;
  std::vector<Range> cids;
  std::vector<Range> texts;

  const Range* find(const std::vector<Range>& ranges, std::uint32_t code, std::size_t bytes) const;
};

// Throws std::runtime_error for what it does not know (usecmap, array ranges of CIDs).
CMap parse_cmap(const std::string& text);

}  // namespace candour
