#include "pipeline/store/grouped_writes.h"

#include <utility>

namespace candour {
namespace {

constexpr std::size_t kMostWrites = 64;
constexpr std::uint64_t kMostBytes = 16U << 20U;
constexpr std::chrono::milliseconds kBetweenCommits{200};

}  // namespace

void GroupedWrites::add(std::uint64_t bytes, std::function<void()> write) {
  waiting_.push_back(std::move(write));
  bytes_ += bytes;
  const bool slow = std::chrono::steady_clock::now() - last_ >= kBetweenCommits;
  if (slow || waiting_.size() >= kMostWrites || bytes_ >= kMostBytes) {
    finish();
  }
}

void GroupedWrites::finish() {
  const std::vector<std::function<void()>> group = std::exchange(waiting_, {});
  bytes_ = 0;
  if (!group.empty()) {
    store_.in_one_transaction([&] {
      for (const std::function<void()>& write : group) {
        write();
      }
    });
  }
  last_ = std::chrono::steady_clock::now();
}

}  // namespace candour
