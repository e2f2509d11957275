// Lends out one of a fixed number of helpers; waits until one is free. Thread-safe.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace candour {

template <typename Helper>
class Pool {
 public:
  Pool(int size, const std::function<std::unique_ptr<Helper>()>& make) {
    for (int i = 0; i < size; ++i) {
      idle_.push_back(make());
    }
  }

  class Loan {
   public:
    Loan(Pool& pool, std::unique_ptr<Helper> helper) : pool_(pool), helper_(std::move(helper)) {}
    ~Loan() { pool_.give_back(std::move(helper_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Helper* operator->() { return helper_.get(); }
    Helper& operator*() { return *helper_; }

   private:
    Pool& pool_;
    std::unique_ptr<Helper> helper_;
  };

  Loan borrow() {
    return borrow([](const Helper&) { return true; });
  }

  // One that `suits` if such a one is free, otherwise any.
  Loan borrow(const std::function<bool(const Helper&)>& suits) {
    std::unique_lock lock(mutex_);
    free_.wait(lock, [this] { return !idle_.empty(); });
    const auto found = std::find_if(idle_.rbegin(), idle_.rend(), [&](const auto& helper) { return suits(*helper); });
    std::swap(found == idle_.rend() ? idle_.back() : *found, idle_.back());
    std::unique_ptr<Helper> helper = std::move(idle_.back());
    idle_.pop_back();
    lock.unlock();
    return {*this, std::move(helper)};
  }

 private:
  void give_back(std::unique_ptr<Helper> helper) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(helper));
    free_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable free_;
  std::vector<std::unique_ptr<Helper>> idle_;
};

}  // namespace candour
