#include "pipeline/base/recogniser_loops.h"

#include <dlfcn.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "pipeline/base/round_values.h"

// The library's classes, as far as these loops need them: their names make the symbols, their members the layout.

// NOLINTBEGIN(readability-identifier-naming)
namespace tesseract {

enum FlexDimensions : std::uint32_t {};  // batch, height, width

// A line's extent and the steps through it; lines read together may be narrower or lower than the batch.
class StrideMap {
 public:
  class Index {
   public:
    bool AddOffset(int offset, FlexDimensions dimension);
    bool is_valid() const;

   private:
    const StrideMap* map_;
    int step_;
    int at_[3];
  };

 private:
  int shape_[3];
  int increments_[3];
  std::vector<int> heights_;
  std::vector<int> widths_;
};

template <typename Value>
struct Grid {
  void* virtual_functions;
  Value* values;
  Value empty;
  int rows;
  int columns;
  int allocated;

  Value* at(int row, int column) const {
    return values + static_cast<std::ptrdiff_t>(row) * columns + column;
  }
};

// What one layer hands the next, in floating point or in whole numbers.
class NetworkIO {
 public:
  void CopyTimeStepGeneral(int to, int to_offset, int count, const NetworkIO& source, int from,
                           int from_offset);
  void WriteTimeStepPart(int step, int offset, int count, const float* values);

 private:
  Grid<float> floats_;
  Grid<std::int8_t> bytes_;
  bool whole_numbers_;
};

}  // namespace tesseract
// NOLINTEND(readability-identifier-naming)

namespace {

using tesseract::FlexDimensions;
using tesseract::NetworkIO;
using Index = tesseract::StrideMap::Index;

// The library's own function of a name that is ours in this program; the object is its first argument.
template <typename Function>
Function* of_library(const char* symbol) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, symbol));
}

struct LibraryLoops {
  bool (*add_offset)(Index*, int, FlexDimensions) = of_library<bool(Index*, int, FlexDimensions)>(
      "_ZN9tesseract9StrideMap5Index9AddOffsetEiNS_14FlexDimensionsE");
  void (*copy)(NetworkIO*, int, int, int, const NetworkIO&, int, int) =
      of_library<void(NetworkIO*, int, int, int, const NetworkIO&, int, int)>(
          "_ZN9tesseract9NetworkIO19CopyTimeStepGeneralEiiiRKS0_ii");
  void (*write)(NetworkIO*, int, int, int, const float*) =
      of_library<void(NetworkIO*, int, int, int, const float*)>(
          "_ZN9tesseract9NetworkIO17WriteTimeStepPartEiiiPKf");
};
const LibraryLoops library;
std::atomic<bool> quick = false;
bool is_quick() { return quick.load(std::memory_order_relaxed); }

constexpr std::string_view kKnownVersion = "5.3.0";

}  // namespace

namespace tesseract {

bool StrideMap::Index::is_valid() const {
  if ((at_[0] | at_[1] | at_[2]) < 0 || at_[0] >= map_->shape_[0]) {
    return false;
  }
  const auto line = static_cast<std::size_t>(at_[0]);
  const int height =
      line < map_->heights_.size() ? std::min(map_->heights_[line], map_->shape_[1]) : map_->shape_[1];
  const int width =
      line < map_->widths_.size() ? std::min(map_->widths_[line], map_->shape_[2]) : map_->shape_[2];
  return at_[1] < height && at_[2] < width;
}

[[gnu::visibility("default")]] bool StrideMap::Index::AddOffset(int offset, FlexDimensions dimension) {
  if (!is_quick()) {
    return library.add_offset(this, offset, dimension);
  }
  at_[dimension] += offset;
  step_ = at_[0] * map_->increments_[0] + at_[1] * map_->increments_[1] + at_[2] * map_->increments_[2];
  return is_valid();
}

[[gnu::visibility("default")]] void NetworkIO::CopyTimeStepGeneral(int to, int to_offset, int count,
                                                                   const NetworkIO& source, int from,
                                                                   int from_offset) {
  if (!is_quick() || whole_numbers_ != source.whole_numbers_) {
    library.copy(this, to, to_offset, count, source, from, from_offset);
  } else if (!whole_numbers_) {
    std::copy_n(source.floats_.at(from, from_offset), count, floats_.at(to, to_offset));
  } else if (count == 1) {
    *bytes_.at(to, to_offset) = *source.bytes_.at(from, from_offset);
  } else {
    std::memcpy(bytes_.at(to, to_offset), source.bytes_.at(from, from_offset),
                static_cast<std::size_t>(count));
  }
}

[[gnu::visibility("default")]] void NetworkIO::WriteTimeStepPart(int step, int offset, int count,
                                                                 const float* values) {
  if (!is_quick()) {
    library.write(this, step, offset, count, values);
  } else if (whole_numbers_) {
    candour::round_values(values, count, bytes_.at(step, offset));
  } else {
    std::copy_n(values, count, floats_.at(step, offset));
  }
}

}  // namespace tesseract

namespace candour {

bool use_quick_recogniser_loops() {
  const auto version = reinterpret_cast<const char* (*)()>(::dlsym(RTLD_DEFAULT, "TessVersion"));
  const bool all_there = library.add_offset != nullptr && library.copy != nullptr && library.write != nullptr;
  quick = all_there && version != nullptr && version() == kKnownVersion;
  return quick;
}

void keep_recogniser_loops_of_the_library() {
  quick = false;
}

}  // namespace candour
