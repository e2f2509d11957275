// candour-worker: the jailed program that parses a record's bytes. It speaks frames on its standard input and
// output, holds one document at a time, and may die at the cost of what it was reading.
#include <signal.h>
#include <sys/prctl.h>

#include <exception>
#include <optional>

#include "pipeline/base/allocator.h"
#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"
#include "pipeline/base/jail.h"
#include "pipeline/worker/jobs.h"

#if defined(__SANITIZE_ADDRESS__)
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }  // the jail forbids its tracer
#endif

namespace {

constexpr const char* kUnreadable = "This file or page could not be read. Print it to a new PDF and add that, or withhold it.";

candour::JailLimits jail_limits() {
  candour::JailLimits limits;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  limits.memory_bytes = 0;  // the sanitizers reserve terabytes of address space
#endif
  return limits;
}

candour::Frame refusal(const char* reason, const char* advice) {
  candour::WorkerReply reply;
  reply.ok = false;
  reply.reason = reason;
  reply.advice = advice;
  return {candour::to_json(reply), {}};
}

candour::Frame answer(candour::JobRunner& runner, candour::Frame question) {
  try {
    const candour::WorkerJob job = candour::worker_job_from_json(question.header);
    candour::JobAnswer done = runner.run(job, std::move(question.blobs));
    return {candour::to_json(done.reply), std::move(done.blobs)};
  } catch (const std::bad_alloc&) {
    return refusal("limit", "Reading this file took more memory than allowed.");
  } catch (const candour::Error& error) {
    const bool ours = error.code() == candour::ExitCode::configuration;   // a mapping that the council has to mend
    return ours ? refusal("configuration", error.what()) : refusal("damaged", kUnreadable);
  } catch (const std::exception&) {
    // A parser's own message may quote the record: only that it failed is told.
    return refusal("damaged", kUnreadable);
  }
}

}  // namespace

int main() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  try {
    candour::keep_large_buffers();
    candour::enter_jail(jail_limits());
    candour::JobRunner runner;
    while (std::optional<candour::Frame> question = candour::read_frame(0, candour::kWaitForever)) {
      candour::write_frame(1, answer(runner, std::move(*question)));
    }
  } catch (const std::exception&) {
    return static_cast<int>(candour::ExitCode::internal);
  }
  return 0;
}
