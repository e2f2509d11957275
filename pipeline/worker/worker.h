// One jailed worker process as its client sees it: a question, an answer, and death as a value. The process is
// started when first asked and started again after it died or hung. Not thread-safe: one thread at a time
// (WorkerPool hands workers out).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/codec/worker_messages.h"

namespace candour {

// A document's normalised bytes and the hash they go by; the worker is sent the bytes only when it does not hold
// them already.
struct DocumentBytes {
  std::string hash;
  std::shared_ptr<const std::string> bytes;
};

struct WorkerAnswer {
  WorkerReply reply;                  // reply.ok is false, reason "limit", when the worker died or hung
  std::vector<std::string> blobs;
};

class Worker {
 public:
  explicit Worker(std::string program);
  ~Worker();

  WorkerAnswer ask(WorkerJob job, const DocumentBytes& document, const std::vector<std::string>& more_blobs,
                   int timeout_ms);
  // Whether the worker has the document of that hash: `bytes` may then be left out.
  bool holds(const std::string& hash) const { return process_ != nullptr && !hash.empty() && loaded_ == hash; }

 private:
  struct Process;
  WorkerAnswer exchange(const WorkerJob& job, std::vector<std::string> blobs, int timeout_ms);

  std::string program_;
  std::unique_ptr<Process> process_;
  std::string loaded_;                // hash of the document the process holds
};

}  // namespace candour
