#include "pipeline/worker/prover.h"

#include <cstdlib>
#include <utility>

#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"
#include "pipeline/base/subprocess.h"

namespace candour {
namespace {

constexpr int kPageTimeout = 120 * 1000;
constexpr int kFileTimeout = 3600 * 1000;

}  // namespace

struct Prover::Process {
  explicit Process(const std::string& program) : child({program}) {}
  Subprocess child;
};

Prover::Prover(std::string program) : program_(std::move(program)) {}
Prover::~Prover() = default;

void Prover::show(std::shared_ptr<const std::string> original, std::shared_ptr<const std::string> redacted) {
  original_ = std::move(original);
  redacted_ = std::move(redacted);
  sent_ = false;
}

ProofAnswer Prover::prove_page(ProofJob job) {
  job.op = "page";
  return ask_shown(job);
}

ProofAnswer Prover::prove_tiles(ProofJob job) {
  job.op = "tiles";
  return ask_shown(job);
}

ProofAnswer Prover::ask_shown(const ProofJob& job) {
  const bool send = !sent_ || process_ == nullptr;
  ProofAnswer answer = ask(job, {send ? *original_ : std::string(), send ? *redacted_ : std::string()}, kPageTimeout);
  sent_ = answer.ok;
  return answer;
}

ProofAnswer Prover::prove_file(const std::string& pdf, const std::vector<std::string>& secrets) {
  ProofJob job;
  job.op = "file";
  job.secrets = secrets;
  return ask(job, {pdf}, kFileTimeout);
}

ProofAnswer Prover::prove_text(const std::string& pdf, const std::vector<std::string>& secrets, int pages, int from_page, int to_page) {
  ProofJob job;
  job.op = "text";
  job.pages = pages;
  job.secrets = secrets;
  job.from_page = from_page;
  job.to_page = to_page;
  return ask(job, {pdf}, kFileTimeout);
}

ProofAnswer Prover::prove_separate(const std::string& bytes, const std::string& form) {
  ProofJob job;
  job.op = "separate";
  job.form = form;
  return ask(job, {bytes}, kFileTimeout);
}

ProofAnswer Prover::ask(const ProofJob& job, std::vector<std::string> blobs, int timeout_ms) {
  try {
    if (process_ == nullptr) {
      process_ = std::make_unique<Process>(program_);
    }
    write_frame(process_->child.to(), {to_json(job), std::move(blobs)});
    const auto frame = read_frame(process_->child.from(), timeout_ms);
    if (frame) {
      return proof_answer_from_json(frame->header);
    }
  } catch (const Error& error) {
    if (error.code() == ExitCode::configuration) {
      throw;
    }
  }
  process_.reset();
  ProofAnswer lost;
  lost.failures = {{"prover", job.redacted_page, "the prover ended or did not answer in time"}};
  return lost;
}

std::string helper_program(const std::string& name) {
  const char* elsewhere = std::getenv("CANDOUR_PROGRAMS");
  return (elsewhere != nullptr ? std::string(elsewhere) : program_folder()) + "/" + name;
}

}  // namespace candour
