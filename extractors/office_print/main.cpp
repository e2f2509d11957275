// candour-office: holds LibreOffice and answers frames on its pipes: "EXTENSION TARGET" with the file as blob, answered by a
// reason (empty: well) with the file it became. Its first frame says "ready".
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <exception>
#include <sstream>

#include "extractors/office_print/office_engine.h"
#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"

namespace {

constexpr rlim_t kLargestFile = 1ULL << 30U;
constexpr rlim_t kMostMemory = 6ULL << 30U;   // address space

void set_limit(int what, rlim_t value) {
  const rlimit limit{value, value};
  ::setrlimit(static_cast<__rlimit_resource_t>(what), &limit);
}

// LibreOffice writes to the standard output when it likes: the answers go out by a descriptor that it does not know.
int own_output() {
  const int out = ::dup(1);
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  ::dup2(nowhere, 1);
  return out;
}

candour::Frame answer(candour::OfficeEngine& engine, const candour::Frame& question) {
  std::istringstream words(question.header);
  std::string extension;
  std::string target;
  words >> extension >> target;
  candour::OfficeEngine::Converted converted = engine.convert(question.blobs.at(0), extension, target);
  return {converted.reason, {std::move(converted.bytes)}};
}

}  // namespace

int main(int argc, char** argv) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  set_limit(RLIMIT_FSIZE, kLargestFile);
  set_limit(RLIMIT_AS, kMostMemory);
  set_limit(RLIMIT_CORE, 0);
  const int out = own_output();
  int code = 0;
  try {
    candour::OfficeEngine engine(argc > 1 ? argv[1] : "/tmp");
    candour::write_frame(out, {"ready", {}});
    while (const auto question = candour::read_frame(0, candour::kWaitForever)) {
      candour::write_frame(out, answer(engine, *question));
    }
  } catch (const std::exception&) {
    code = static_cast<int>(candour::ExitCode::internal);
  }
  ::_exit(code);   // LibreOffice does not end in order
}
