#include "pipeline/worker/worker.h"

#include <utility>

#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"
#include "pipeline/base/subprocess.h"
#include "pipeline/worker/patience.h"

namespace candour {
namespace {

WorkerAnswer worker_lost() {
  WorkerAnswer answer;
  answer.reply.ok = false;
  answer.reply.reason = "limit";
  answer.reply.advice =
      "Reading this file took more memory or time than allowed, or ended the reader. Open it yourself, print it to a "
      "new PDF and add that, or withhold it.";
  return answer;
}

}  // namespace

struct Worker::Process {
  explicit Process(const std::string& program) : child({program}) {}
  Subprocess child;
};

Worker::Worker(std::string program) : program_(std::move(program)) {}
Worker::~Worker() = default;

WorkerAnswer Worker::ask(WorkerJob job, const DocumentBytes& document, const std::vector<std::string>& more_blobs,
                         int timeout_ms) {
  std::vector<std::string> blobs;
  job.document = document.hash;
  blobs.push_back(holds(document.hash) || document.bytes == nullptr ? std::string() : *document.bytes);
  blobs.insert(blobs.end(), more_blobs.begin(), more_blobs.end());
  try {
    WorkerAnswer answer = exchange(job, std::move(blobs), timeout_ms);
    loaded_ = document.hash;   // a job without a document has taken the place of the one held before
    return answer;
  } catch (const Error& error) {
    process_.reset();
    loaded_.clear();
    if (error.code() == ExitCode::configuration) {
      throw;
    }
    return worker_lost();
  }
}

WorkerAnswer Worker::exchange(const WorkerJob& job, std::vector<std::string> blobs, int timeout_ms) {
  if (process_ == nullptr) {
    process_ = std::make_unique<Process>(program_);
  }
  write_frame(process_->child.to(), {to_json(job), std::move(blobs)});
  std::optional<Frame> frame = read_frame(process_->child.from(), patience(timeout_ms));
  if (!frame) {
    throw Error(ExitCode::internal, "the worker ended");
  }
  return {worker_reply_from_json(frame->header), std::move(frame->blobs)};
}

}  // namespace candour
