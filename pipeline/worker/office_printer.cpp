#include "pipeline/worker/office_printer.h"

#include <optional>

#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"
#include "pipeline/base/subprocess.h"
#include "pipeline/worker/patience.h"
#include "pipeline/worker/wide_jail.h"

namespace candour {
namespace {

constexpr int kStartTimeout = 60 * 1000;
constexpr int kMostPrinted = 300;             // then a new process: what leaks does not add up

}  // namespace

struct OfficePrinter::Process {
  explicit Process(const std::string& program) : child(in_wide_jail({"/candour-office", "/tmp"}, {{program, "/candour-office"}})) {}
  Subprocess child;
};

OfficePrinter::OfficePrinter(std::string program) : program_(std::move(program)) {}
OfficePrinter::~OfficePrinter() = default;
OfficePrinter::OfficePrinter(OfficePrinter&&) noexcept = default;

void OfficePrinter::start() {
  process_ = std::make_unique<Process>(program_);
  printed_ = 0;
  if (!read_frame(process_->child.from(), longer_when_busy(kStartTimeout))) {
    throw Error(ExitCode::configuration, "LibreOffice could not be started in its jail");
  }
}

PrintedOffice OfficePrinter::convert(const std::string& bytes, const std::string& extension, const std::string& target, int timeout_ms) {
  try {
    if (process_ == nullptr || printed_ >= kMostPrinted) {
      start();
    }
  } catch (const Error&) {
    process_.reset();
    return {"office-missing", {}};
  }
  try {
    ++printed_;
    write_frame(process_->child.to(), {extension + " " + target, {bytes}});
    std::optional<Frame> frame = read_frame(process_->child.from(), patience(timeout_ms));
    if (frame) {
      return {frame->header, std::move(frame->blobs.at(0))};
    }
  } catch (const Error&) {   // told below: it is gone
  }
  process_.reset();
  return {"limit", {}};
}

}  // namespace candour
