#include "pipeline/worker/outlook_files.h"

#include <filesystem>
#include <utility>

#include "pipeline/worker/jailed_tool.h"

namespace candour {
namespace {

constexpr JailedLimits kLimits{4000000, 600};

std::string script_of(FileKind kind) {
  return kind == FileKind::msg ? "cat > in.msg && exec msgconvert --outfile - in.msg"
                               : "cat > in.pst && mkdir out && readpst -e -q -D -o out in.pst > /dev/null && exec tar -C out -cf - .";
}

bool tools_are_here(FileKind kind) {
  return std::filesystem::exists("/usr/bin/bwrap") && std::filesystem::exists(kind == FileKind::msg ? "/usr/bin/msgconvert" : "/usr/bin/readpst");
}

}  // namespace

ConvertedMail convert_outlook_file(FileKind kind, const std::string& bytes, int timeout_ms) {
  if (!tools_are_here(kind)) {
    return {"mail-tools-missing", {}};
  }
  JailedOutput made = run_in_wide_jail(script_of(kind), kLimits, bytes, timeout_ms);
  return {std::move(made.reason), std::move(made.bytes)};
}

}  // namespace candour
