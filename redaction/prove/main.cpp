// candour-prove: shows that nothing decided against remains. It shares no code with the remover, runs jailed, and
// speaks frames: ProofJob in, ProofAnswer out, page by page or for a whole file.
#include <signal.h>
#include <sys/prctl.h>

#include <memory>
#include <optional>

#include "pipeline/base/allocator.h"
#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"
#include "pipeline/base/jail.h"
#include "redaction/prove/prove_file.h"
#include "redaction/prove/prove_page.h"
#include "redaction/prove/prove_tiles.h"
#include "redaction/prove/separate_file.h"

#if defined(__SANITIZE_ADDRESS__)
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }  // the jail forbids its tracer
#endif

namespace {

candour::JailLimits jail_limits() {
  candour::JailLimits limits;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  limits.memory_bytes = 0;
#endif
  return limits;
}

class Desk {
 public:
  candour::ProofAnswer answer(candour::Frame& question) {
    candour::ProofAnswer answer;
    const candour::ProofJob job = candour::proof_job_from_json(question.header);
    if (job.op == "file") {
      answer.failures = candour::prove_file(question.blobs.at(0), job.secrets, answer.pages);
    } else if (job.op == "text") {
      answer.failures = candour::prove_text(question.blobs.at(0), job);
    } else if (job.op == "separate") {
      answer.failures = candour::prove_separate_file(job.form, question.blobs.at(0));
    } else if (job.op == "tiles") {
      hold(redacted_, question.blobs.at(1));
      answer.failures = candour::prove_tiles(*redacted_, job);
    } else {
      hold(original_, question.blobs.at(0));
      hold(redacted_, question.blobs.at(1));
      answer.failures = candour::prove_page(*original_, *redacted_, job);
    }
    answer.ok = true;
    answer.proved = answer.failures.empty();
    return answer;
  }

 private:
  static void hold(std::unique_ptr<candour::ProofDocument>& document, std::string& bytes) {
    if (!bytes.empty()) {
      document.reset();
      document = std::make_unique<candour::ProofDocument>(std::move(bytes));
    }
    if (document == nullptr) {
      throw candour::Error(candour::ExitCode::proof_failed, "the prover was given no document");
    }
  }

  std::unique_ptr<candour::ProofDocument> original_;
  std::unique_ptr<candour::ProofDocument> redacted_;
};

}  // namespace

int main() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  try {
    candour::keep_large_buffers();
    candour::enter_jail(jail_limits());
    Desk desk;
    while (std::optional<candour::Frame> question = candour::read_frame(0, candour::kWaitForever)) {
      candour::ProofAnswer answer;
      try {
        answer = desk.answer(*question);
      } catch (const std::exception&) {
        answer.failures = {{"prover", 0, "the prover could not look at this"}};  // fail closed: ok and proved stay false
      }
      candour::write_frame(1, {candour::to_json(answer), {}});
    }
  } catch (const std::exception&) {
    return static_cast<int>(candour::ExitCode::internal);
  }
  return 0;
}
