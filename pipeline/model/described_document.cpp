#include "pipeline/model/described_document.h"

#include <array>

namespace candour {

const char* to_string(PassageKind kind) {
  static constexpr std::array kNames = {"restricted", "partner-agency", "fact", "opinion", "hearsay", "quoted"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace candour
