#include "redaction/find/text_windows.h"

#include <algorithm>
#include <iterator>

namespace candour {
namespace {

constexpr std::string_view kBlanks = " \t\n";

TextRun window_of(std::string_view text, TextRun run, WindowReach reach) {
  const std::size_t blank =
      run.start < reach.before ? 0 : text.find_last_of(kBlanks, run.start - reach.before);
  const std::size_t end = text.find_first_of(kBlanks, std::min(run.end + reach.behind, text.size()));
  return {blank == std::string_view::npos ? 0 : blank, std::min(end, text.size())};
}

}  // namespace

std::vector<std::string_view> windows_around(std::string_view text, const std::vector<TextRun>& runs,
                                             WindowReach reach) {
  std::vector<TextRun> windows;
  for (const TextRun run : runs) {
    if (!windows.empty() && run.end + reach.behind <= windows.back().end) {
      continue;
    }
    const TextRun window = window_of(text, run, reach);
    if (!windows.empty() && window.start <= windows.back().end) {
      windows.back().end = std::max(window.end, windows.back().end);
    } else {
      windows.push_back(window);
    }
  }
  std::vector<std::string_view> parts;
  std::transform(windows.begin(), windows.end(), std::back_inserter(parts),
                 [&](TextRun window) { return text.substr(window.start, window.end - window.start); });
  return parts;
}

}  // namespace candour
