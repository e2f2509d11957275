// A place that cannot leave: its removal failed, or the proof of it. No bundle is made while there is one.
#pragma once

#include <cstdint>
#include <string>

namespace candour {

struct Refusal {
  std::int64_t document = 0;  // SourceDocument::id; 0: of no one document
  std::string source;         // as ingested; empty: of no one document
  int page = 0;               // of the document; 0: of all of it
  std::string reason;         // what failed, in words of ours
  std::string advice;         // what an officer can do about it
};

}  // namespace candour
