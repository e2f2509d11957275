#include "pipeline/worker/outlook_files.h"

#include <algorithm>
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
  while (!report.empty()) {
    const std::size_t end = std::min(report.find('\n'), report.size());
    const std::string_view line = report.substr(0, end);
    report.remove_prefix(std::min(end + 1, report.size()));
    if (const std::size_t at = line.rfind(kDone); at != std::string_view::npos) {   // a folder may be called anything
      const std::string figures(line.substr(at + kDone.size(), line.find(' ', at + kDone.size()) - at - kDone.size()));
      const bool readable = !figures.empty() && figures.size() < 9 && figures.find_first_not_of("0123456789") == std::string::npos;
      skipped += readable ? std::atoi(figures.c_str()) : 1;
    }
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
