// Many byte strings looked for at once: one pass over the haystack whatever their number, so that a case with
// thousands of removed names is proved as fast as one with ten. Rabin and Karp's idea, by the first three bytes.
// Inside this room only.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace candour {

// A letter or digit before or after means another word; how letters are written there is told by the needle's own form.
enum class Guard { bytes, utf16_big, utf16_little, hex_bytes, hex_utf16_big, hex_utf16_little };

class Needles {
 public:
  // Needles shorter than three bytes are found too, more slowly. Empty ones are left out.
  void add(std::string needle, Guard guard);
  bool any_in(std::string_view haystack) const;

 private:
  struct Needle {
    std::string bytes;
    Guard guard;
  };
  static std::uint32_t key_at(const char* bytes);
  static bool stands_at(std::string_view haystack, std::size_t at, const Needle& needle);

  std::bitset<1U << 16U> may_start_;                                 // by the low 16 bits of the key's hash
  std::unordered_multimap<std::uint32_t, Needle> by_start_;
  std::vector<Needle> short_;
};

}  // namespace candour
