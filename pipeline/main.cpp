// candour: the officer's command. It parses no byte of a record itself; candour-worker and candour-prove do, jailed.
#include <csignal>
#include <cstdio>
#include <exception>

#include "pipeline/base/error.h"
#include "pipeline/base/interrupt.h"
#include "pipeline/commands.h"

int main(int count, char** words) {
  candour::install_interrupt_handler();
  try {
    return static_cast<int>(candour::run_command(count, words));
  } catch (const candour::Error& error) {
    std::fprintf(stderr, "candour: %s\n", error.what());
    return static_cast<int>(error.code());
  } catch (const std::bad_alloc&) {
    std::fprintf(stderr, "candour: out of memory; nothing was lost, run the same command again\n");
  } catch (const std::exception&) {
    std::fprintf(stderr, "candour: internal error; nothing was lost, run the same command again\n");
  }
  return static_cast<int>(candour::ExitCode::internal);
}
