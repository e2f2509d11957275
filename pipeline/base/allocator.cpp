#include "pipeline/base/allocator.h"

#include <malloc.h>

namespace candour {
namespace {

constexpr int kKept = 256 << 20;
constexpr int kStep = 16 << 20;

}  // namespace

void keep_large_buffers() {
  ::mallopt(M_MMAP_THRESHOLD, kKept);
  ::mallopt(M_TRIM_THRESHOLD, kKept);
  ::mallopt(M_TOP_PAD, kStep);
}

}  // namespace candour
