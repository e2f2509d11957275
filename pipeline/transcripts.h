// Pages as they are known: what the machine read, and what a person typed of the ink it could not read.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "pipeline/store/case_store.h"

namespace candour {

// The transcripts in force (the latest of a page counts) when it was made. Const and thread-safe.
class Transcripts {
 public:
  explicit Transcripts(CaseStore& store);

  // Throws what CaseStore::page throws.
  Page page(CaseStore& store, const SourceDocument& document, int number) const;

  std::int64_t latest() const { return latest_; }   // id of the newest transcript's decision, 0 without

 private:
  std::map<std::pair<std::string, int>, std::string> texts_;
  std::int64_t latest_ = 0;
};

// The newest transcript that register and proposals know: later ones block until they are entered.
std::int64_t entered_transcripts(CaseStore& store);
void set_entered_transcripts(CaseStore& store, std::int64_t latest);

}  // namespace candour
