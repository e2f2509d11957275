// The workers of one run. Thread-safe: borrow waits until one is free.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "pipeline/worker/worker.h"

namespace candour {

class WorkerPool {
 public:
  // `program` is the path of candour-worker.
  WorkerPool(int size, const std::string& program);

  class Loan {
   public:
    Loan(WorkerPool& pool, std::unique_ptr<Worker> worker);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Worker* operator->() { return worker_.get(); }

   private:
    WorkerPool& pool_;
    std::unique_ptr<Worker> worker_;
  };

  // A worker that holds `document` already is preferred.
  Loan borrow(const std::string& document_hash);
  int size() const { return size_; }

 private:
  void give_back(std::unique_ptr<Worker> worker);

  int size_;
  std::mutex mutex_;
  std::condition_variable free_;
  std::vector<std::unique_ptr<Worker>> idle_;
};

// candour-worker beside this program, or where CANDOUR_PROGRAMS says (the tests).
std::string helper_program(const std::string& name);

}  // namespace candour
