#include "pipeline/base/one_thread.h"

namespace {

// The sections still to run of the region that this thread is in; regions may lie in one another.
struct Sections {
  unsigned next = 0;
  unsigned count = 0;
};
thread_local Sections sections;

}  // namespace

// The names and shapes are the compiler's (libgomp's ABI): it has the calls made when it meets `#pragma omp`.
// NOLINTBEGIN(readability-identifier-naming)
extern "C" {

[[gnu::visibility("default")]] void GOMP_parallel(void (*region)(void*), void* data, unsigned, unsigned) { region(data); }

[[gnu::visibility("default")]] void GOMP_parallel_sections(void (*region)(void*), void* data, unsigned, unsigned count,
                                                           unsigned) {
  const Sections outer = sections;
  sections = {1, count};
  region(data);
  sections = outer;
}

[[gnu::visibility("default")]] unsigned GOMP_sections_next() {
  return sections.next <= sections.count ? sections.next++ : 0;
}

[[gnu::visibility("default")]] void GOMP_sections_end_nowait() {}

[[gnu::visibility("default")]] int omp_get_num_threads() { return 1; }

[[gnu::visibility("default")]] int omp_get_thread_num() { return 0; }

}  // extern "C"
// NOLINTEND(readability-identifier-naming)

namespace candour {

void run_openmp_on_the_calling_thread() {}

}  // namespace candour
