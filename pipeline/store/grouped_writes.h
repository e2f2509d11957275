// Small changes to a case that are committed together: every commit waits for the disk, and a folder of e-mails brings thousands of
// them. What comes slowly is committed at once. A group stands whole or not at all; what was still waiting when the run died was never
// in the case. Not thread-safe: one thread adds.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

#include "pipeline/store/case_store.h"

namespace candour {

class GroupedWrites {
 public:
  explicit GroupedWrites(CaseStore& store) : store_(store) {}

  // `bytes`: what the write keeps in memory until then. Committed with the others: five times a second at most, unless 64 writes or
  // 16 MB wait. Throws what a write throws; its group is then not in the case.
  void add(std::uint64_t bytes, std::function<void()> write);
  void finish();   // commits what waits; whoever does not call it gives that up

 private:
  CaseStore& store_;
  std::vector<std::function<void()>> waiting_;
  std::uint64_t bytes_ = 0;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace candour
