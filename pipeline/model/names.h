// Looks an enumerator up in its table of names. The tables stand beside their enums.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace candour {

template <typename Enum, std::size_t Count>
const char* name_of(const std::array<std::pair<Enum, const char*>, Count>& table, Enum value) {
  for (const auto& [entry, name] : table) {
    if (entry == value) {
      return name;
    }
  }
  return "unknown";
}

template <typename Enum, std::size_t Count>
std::optional<Enum> value_of(const std::array<std::pair<Enum, const char*>, Count>& table,
                             const std::string& name) {
  for (const auto& [entry, entry_name] : table) {
    if (name == entry_name) {
      return entry;
    }
  }
  return std::nullopt;
}

}  // namespace candour
