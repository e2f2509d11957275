#include "redaction/prove/needles.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace candour {
namespace {

constexpr std::size_t kKeyBytes = 3;

std::size_t bytes_of_letter(Guard guard) {
  switch (guard) {
    case Guard::bytes: return 1;
    case Guard::utf16_big:
    case Guard::utf16_little:
    case Guard::hex_bytes: return 2;
    default: return 4;
  }
}

// The code that these bytes write; nothing where they write none.
std::optional<unsigned> code_in(std::string_view bytes, Guard guard) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
  switch (guard) {
    case Guard::bytes: return byte(0);
    case Guard::utf16_big: return byte(0) << 8U | byte(1);
    case Guard::utf16_little: return byte(1) << 8U | byte(0);
    default: break;
  }
  unsigned value = 0;
  for (const char c : bytes) {
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) {
      return std::nullopt;
    }
    const int digit = std::isdigit(static_cast<unsigned char>(c)) != 0 ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value << 4U | static_cast<unsigned>(digit);
  }
  return guard == Guard::hex_utf16_little ? (value & 0xFFU) << 8U | value >> 8U : value;
}

bool is_letter(std::optional<unsigned> code) {
  if (!code) {
    return false;
  }
  const bool punctuation = *code >= 0x2000 && *code <= 0x206F;
  return *code < 0x80 ? std::isalnum(static_cast<int>(*code)) != 0 : !punctuation;
}

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
  const std::size_t step = bytes_of_letter(needle.guard);
  const bool before = at >= step && is_letter(code_in(haystack.substr(at - step, step), needle.guard));
  const std::string_view rest = haystack.substr(end, step);
  const Guard guard = rest.size() < step ? Guard::bytes : needle.guard;   // half a letter at the end tells as a byte
  const bool after = !rest.empty() && is_letter(code_in(rest, guard));
  return !before && !after;
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
