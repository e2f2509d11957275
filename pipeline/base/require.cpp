#include "pipeline/base/require.h"

#include <string>

#include "pipeline/base/error.h"

namespace candour {

void requirement_failed(const char* what) { throw Error(ExitCode::internal, std::string("internal error: ") + what); }

}  // namespace candour
