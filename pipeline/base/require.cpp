#include "pipeline/base/require.h"

#include <string>

#include "pipeline/base/error.h"

namespace candour {

void require(bool condition, const char* what) {
  if (!condition) {
    throw Error(ExitCode::internal, std::string("internal error: ") + what);
  }
}

}  // namespace candour
