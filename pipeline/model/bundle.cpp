#include "pipeline/model/bundle.h"

#include <array>
#include <cstdio>
#include <utility>

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<ItemStatus, const char*>, 3> kItemStatusNames{{
    {ItemStatus::disclosed, "disclosed"},
    {ItemStatus::withheld, "withheld"},
    {ItemStatus::duplicate, "duplicate"},
}};

}  // namespace

const char* to_string(ItemStatus value) { return name_of(kItemStatusNames, value); }

std::string length_in_words(long seconds) {
  static constexpr std::array<std::pair<long, const char*>, 3> kUnits = {{{3600, "hour"}, {60, "minute"}, {1, "second"}}};
  std::string words;
  for (const auto& [size, unit] : kUnits) {
    const long count = seconds / size;
    seconds %= size;
    words += count == 0 ? "" : (words.empty() ? "" : ", ") + std::to_string(count) + " " + unit + (count == 1 ? "" : "s");
  }
  return words.empty() ? "less than a second" : words;
}

std::string described(const SeparateFile& file) {
  std::array<char, 32> size{};
  const bool small = file.bytes < 100000;
  std::snprintf(size.data(), size.size(), small ? "%.0f kB" : "%.1f MB", static_cast<double>(file.bytes) / (small ? 1e3 : 1e6));
  const std::string pixels = file.pixels_wide > 0 ? ", " + std::to_string(file.pixels_wide) + " x " + std::to_string(file.pixels_high) + " pixels" : std::string();
  const std::string length = file.seconds > 0 ? ", " + length_in_words(file.seconds) : std::string();
  return file.what + pixels + length + ", " + size.data();
}

}  // namespace candour
