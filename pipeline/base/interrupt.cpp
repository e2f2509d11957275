#include "pipeline/base/interrupt.h"

#include <atomic>
#include <csignal>

#include "pipeline/base/error.h"

namespace candour {
namespace {

std::atomic<bool> interrupted{false};

extern "C" void on_signal(int) { interrupted = true; }

}  // namespace

void install_interrupt_handler() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);  // a second Ctrl-C ends at once
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool was_interrupted() { return interrupted; }

void stop_if_interrupted() {
  if (interrupted) {
    throw Error(ExitCode::interrupted, "interrupted; what was done is kept, run the same command again to go on");
  }
}

}  // namespace candour
