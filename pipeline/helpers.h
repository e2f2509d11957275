// The jailed helpers of one run, and the way tasks go through them in parallel: TBB drives the tasks, one serial stage
// takes the results in order.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "pipeline/worker/office_printer.h"
#include "pipeline/worker/pool.h"
#include "pipeline/worker/prover.h"
#include "pipeline/worker/worker.h"

namespace candour {

struct Helpers {
  explicit Helpers(int jobs);
  int jobs;
  Pool<Worker> workers;
  Pool<Prover> provers;
  Pool<OfficePrinter> printers;   // started when first asked
};

int default_jobs();

// Runs work(0..count-1) on up to `jobs` threads; then sink(i) for each, in order, one at a time, on whichever thread.
// An exception of work or sink ends the run and is thrown here; interruption is looked for before each task.
void run_in_parallel(int jobs, std::size_t count, const std::function<void(std::size_t)>& work,
                     const std::function<void(std::size_t)>& sink);

}  // namespace candour
