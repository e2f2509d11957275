#include "pipeline/worker/outlook_files.h"

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "pipeline/worker/jailed_tool.h"

namespace candour {
namespace {

constexpr JailedLimits kLimits{4000000, 600};

std::string script_of(FileKind kind) {
  return kind == FileKind::msg ? "cat > in.msg && exec msgconvert --outfile - in.msg"
                               : "cat > in.pst && mkdir out && readpst -e -j 0 -D -o out in.pst > report && cat report && printf '\\000' && exec tar -C out -cf - .";
}

bool tools_are_here(FileKind kind) {
  return std::filesystem::exists("/usr/bin/bwrap") && std::filesystem::exists(kind == FileKind::msg ? "/usr/bin/msgconvert" : "/usr/bin/readpst");
}

}  // namespace

int skipped_items(std::string_view report) {
  constexpr std::string_view kDone = " items done, ";
  int skipped = 0;
  for (std::size_t at = report.find(kDone); at != std::string_view::npos; at = report.find(kDone, at + 1)) {
    skipped += std::atoi(std::string(report.substr(at + kDone.size(), 9)).c_str());
  }
  return skipped;
}

ConvertedMail convert_outlook_file(FileKind kind, const std::string& bytes, int timeout_ms) {
  if (!tools_are_here(kind)) {
    return {"mail-tools-missing", {}};
  }
  JailedOutput made = run_in_wide_jail(script_of(kind), kLimits, bytes, timeout_ms);
  const std::size_t report_ends = kind == FileKind::pst ? made.bytes.find('\0') : std::string::npos;
  if (report_ends == std::string::npos) {
    return {std::move(made.reason), std::move(made.bytes)};
  }
  const int skipped = skipped_items(std::string_view(made.bytes).substr(0, report_ends));
  made.bytes.erase(0, report_ends + 1);
  return {std::move(made.reason), std::move(made.bytes), skipped};
}

}  // namespace candour
