// Ctrl-C and SIGTERM: the flow stops at the next page, what is stored stays, the command exits with 130.
#pragma once

namespace candour {

void install_interrupt_handler();

bool was_interrupted();

// Throws Error(interrupted) once a signal has come.
void stop_if_interrupted();

}  // namespace candour
