#include "redaction/find/number_windows.h"

#include <algorithm>
#include <cctype>

namespace candour {
namespace {

constexpr std::size_t kBefore = 160;  // bytes: the longest label, and what may stand between
constexpr std::size_t kBehind = 60;   // a second number, a date, an extension
constexpr std::string_view kFigures = "0123456789";
constexpr std::string_view kBlanks = " \t\n";

struct Run {
  std::size_t start;
  std::size_t end;
};

char at(std::string_view text, std::size_t place) {
  return place < text.size() ? text[place] : ' ';
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

Run next_run(std::string_view text, std::size_t from) {
  const std::size_t start = std::min(text.find_first_of(kFigures, from), text.size());
  return {start, std::min(text.find_first_not_of(kFigures, start), text.size())};
}

// "12-34-56", "0 7 7 0 0 9": so many runs as long as this one behind it, one sign between each.
bool repeats(std::string_view text, Run run, int times) {
  const std::size_t length = run.end - run.start;
  for (; times > 0; --times) {
    const char sign = at(text, run.end);
    const Run next = next_run(text, run.end);
    if ((sign != ' ' && sign != '-') || next.start != run.end + 1 || next.end - next.start != length) {
      return false;
    }
    run = next;
  }
  return true;
}

bool is_tied_to_letters(std::string_view text, Run run) {
  const char before = run.start > 0 ? text[run.start - 1] : ' ';
  const bool sign = before == '/' || before == '-' || before == '.';
  const char behind = at(text, run.end);
  return (sign && run.start > 1 && is_letter(text[run.start - 2])) || (behind >= 'A' && behind <= 'Z');
}

bool tells(std::string_view text, Run run) {
  const std::size_t length = run.end - run.start;
  const std::string_view century = text.substr(run.start, 2);
  const bool year = length == 4 && (century == "19" || century == "20");
  return (length > 2 && !year) || (length == 2 && repeats(text, run, 2)) ||
         (length == 1 && repeats(text, run, 5)) || is_tied_to_letters(text, run);
}

}  // namespace

std::vector<std::string_view> windows_with_numbers(std::string_view text) {
  std::vector<Run> windows;
  for (Run run = next_run(text, 0); run.start < text.size(); run = next_run(text, run.end)) {
    if (!tells(text, run)) {
      continue;
    }
    const std::size_t blank = run.start < kBefore ? 0 : text.find_last_of(kBlanks, run.start - kBefore);
    const std::size_t start = blank == std::string_view::npos ? 0 : blank;
    const std::size_t end =
        std::min(text.find_first_of(kBlanks, std::min(run.end + kBehind, text.size())), text.size());
    if (!windows.empty() && start <= windows.back().end) {
      windows.back().end = end;
    } else {
      windows.push_back({start, end});
    }
  }
  std::vector<std::string_view> parts;
  std::transform(windows.begin(), windows.end(), std::back_inserter(parts),
                 [&](Run window) { return text.substr(window.start, window.end - window.start); });
  return parts;
}

}  // namespace candour
