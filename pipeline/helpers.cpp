#include "pipeline/helpers.h"

#include <tbb/parallel_pipeline.h>
#include <tbb/global_control.h>

#include <atomic>
#include <exception>
#include <thread>

#include "pipeline/base/interrupt.h"

namespace candour {

Helpers::Helpers(int wanted)
    : jobs(wanted), workers(wanted, [] { return std::make_unique<Worker>(helper_program("candour-worker")); }),
      provers(wanted, [] { return std::make_unique<Prover>(helper_program("candour-prove")); }),
      printers(wanted, [] { return std::make_unique<OfficePrinter>(helper_program("candour-office")); }) {}

int default_jobs() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

void run_in_parallel(int jobs, std::size_t count, const std::function<void(std::size_t)>& work,
                     const std::function<void(std::size_t)>& sink) {
  // An exception that left a filter would leak the tokens in flight: it is kept as a value and thrown at the end.
  struct Outcome {
    std::size_t index;
    std::exception_ptr failure;
  };
  std::atomic<bool> stopped{false};
  std::exception_ptr first;
  std::size_t next = 0;
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(std::max(jobs, 1)));
  tbb::parallel_pipeline(
      static_cast<std::size_t>(jobs) + 1,
      tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order,
                                          [&](tbb::flow_control& control) -> std::size_t {
                                            if (next >= count || stopped) {
                                              control.stop();
                                              return 0;
                                            }
                                            return next++;
                                          }) &
          tbb::make_filter<std::size_t, Outcome>(tbb::filter_mode::parallel,
                                                 [&](std::size_t index) -> Outcome {
                                                   try {
                                                     stop_if_interrupted();
                                                     work(index);
                                                     return {index, nullptr};
                                                   } catch (...) {
                                                     stopped = true;
                                                     return {index, std::current_exception()};
                                                   }
                                                 }) &
          tbb::make_filter<Outcome, void>(tbb::filter_mode::serial_in_order, [&](const Outcome& outcome) {
            try {
              if (outcome.failure) {
                std::rethrow_exception(outcome.failure);
              }
              sink(outcome.index);
            } catch (...) {
              stopped = true;
              first = first ? first : std::current_exception();
            }
          }));
  if (first) {
    std::rethrow_exception(first);
  }
}

}  // namespace candour
