#include "pipeline/worker/pool.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "pipeline/base/subprocess.h"

namespace candour {

WorkerPool::WorkerPool(int size, const std::string& program) : size_(size) {
  for (int i = 0; i < size; ++i) {
    idle_.push_back(std::make_unique<Worker>(program));
  }
}

WorkerPool::Loan::Loan(WorkerPool& pool, std::unique_ptr<Worker> worker)
    : pool_(pool), worker_(std::move(worker)) {}

WorkerPool::Loan::~Loan() { pool_.give_back(std::move(worker_)); }

WorkerPool::Loan WorkerPool::borrow(const std::string& document_hash) {
  std::unique_lock lock(mutex_);
  free_.wait(lock, [this] { return !idle_.empty(); });
  const auto holder = std::find_if(idle_.begin(), idle_.end(),
                                   [&](const auto& worker) { return worker->holds(document_hash); });
  const auto chosen = holder == idle_.end() ? idle_.end() - 1 : holder;
  std::unique_ptr<Worker> worker = std::move(*chosen);
  idle_.erase(chosen);
  return {*this, std::move(worker)};
}

void WorkerPool::give_back(std::unique_ptr<Worker> worker) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(worker));
  free_.notify_one();
}

std::string helper_program(const std::string& name) {
  const char* elsewhere = std::getenv("CANDOUR_PROGRAMS");
  return (elsewhere != nullptr ? std::string(elsewhere) : program_folder()) + "/" + name;
}

}  // namespace candour
