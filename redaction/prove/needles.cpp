#include "redaction/prove/needles.h"

#include <algorithm>
#include <cctype>

namespace candour {
namespace {

constexpr std::size_t kKeyBytes = 3;

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80U; }

std::size_t slot(std::uint32_t key) { return (key * 0x9E3779B1U) >> 16U; }

}  // namespace

std::uint32_t Needles::key_at(const char* bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
  return byte(0) | byte(1) << 8U | byte(2) << 16U;
}

void Needles::add(std::string needle, Guard guard) {
  if (needle.empty()) {
    return;
  }
  if (needle.size() < kKeyBytes) {
    short_.push_back({std::move(needle), guard});
    return;
  }
  const std::uint32_t key = key_at(needle.data());
  const auto [first, last] = by_start_.equal_range(key);
  const bool known = std::any_of(first, last, [&](const auto& entry) { return entry.second.bytes == needle && entry.second.guard == guard; });
  if (!known) {
    may_start_.set(slot(key));
    by_start_.emplace(key, Needle{std::move(needle), guard});
  }
}

bool Needles::stands_at(std::string_view haystack, std::size_t at, const Needle& needle) {
  if (haystack.compare(at, needle.bytes.size(), needle.bytes) != 0) {
    return false;
  }
  const std::size_t end = at + needle.bytes.size();
  return needle.guard == Guard::anywhere ||
         ((at == 0 || !is_word_byte(haystack[at - 1])) && (end >= haystack.size() || !is_word_byte(haystack[end])));
}

bool Needles::any_in(std::string_view haystack) const {
  for (std::size_t at = 0; !by_start_.empty() && at + kKeyBytes <= haystack.size(); ++at) {
    const std::uint32_t key = key_at(haystack.data() + at);
    if (!may_start_.test(slot(key))) {
      continue;
    }
    const auto [first, last] = by_start_.equal_range(key);
    if (std::any_of(first, last, [&](const auto& entry) { return stands_at(haystack, at, entry.second); })) {
      return true;
    }
  }
  return std::any_of(short_.begin(), short_.end(), [&](const Needle& needle) {
    for (std::size_t at = haystack.find(needle.bytes); at != std::string_view::npos; at = haystack.find(needle.bytes, at + 1)) {
      if (stands_at(haystack, at, needle)) {
        return true;
      }
    }
    return false;
  });
}

}  // namespace candour
