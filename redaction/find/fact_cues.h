// Words that tell something of a person which is theirs alone: health, convictions, money, immigration, parentage (UK GDPR Art 9
// and 10, and what law.md §4 adds).
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

enum class FactKind { health, crime, family, money, immigration, work };

struct FactCue {
  Span span;   // code points
  FactKind kind;
};

// In order. Thread-safe.
std::vector<FactCue> fact_cues(std::string_view text);

const char* to_string(FactKind kind);   // "health", "convictions", ...

}  // namespace candour
