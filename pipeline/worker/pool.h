// Lends out one of a fixed number of helpers; waits until one is free. Thread-safe.
#pragma once

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
    std::unique_lock lock(mutex_);
    free_.wait(lock, [this] { return !idle_.empty(); });
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
