#include "extractors/export/label_lines.h"

#include <algorithm>
#include <array>

#include "extractors/export/written_values.h"

namespace candour {
namespace {

constexpr std::size_t kLongestKnown = 80;
constexpr std::size_t kLongestGuess = 40;

struct Tick {
  std::string_view written;
  const char* value;
};
constexpr std::array<Tick, 6> kTicks = {{{"☐", "No"}, {"☑", "Yes"}, {"☒", "Yes"}, {"[x]", "Yes"}, {"[X]", "Yes"}, {"[ ]", "No"}}};

bool is_known(std::string_view label, const std::unordered_set<std::string>& known) {
  return !label.empty() && label.size() <= kLongestKnown && known.count(normal_label(label)) != 0;
}

// A cell that ends in a box to tick.
bool ticked(std::string_view cell, const std::unordered_set<std::string>& known, RawCell& out) {
  for (const Tick& tick : kTicks) {
    if (cell.ends_with(tick.written)) {
      const std::string_view label = trimmed_value(cell.substr(0, cell.size() - tick.written.size()));
      out = {std::string(label.substr(0, label.find_last_not_of(":?") + 1)), tick.value};
      return is_known(label, known);
    }
  }
  return false;
}

bool labelled(std::string_view cell, const std::unordered_set<std::string>& known, RawCell& out) {
  for (const char mark : {':', '?'}) {
    const std::size_t end = cell.substr(0, kLongestKnown).find(mark);
    if (end != std::string_view::npos && is_known(cell.substr(0, end), known)) {
      const std::size_t value = std::min(cell.find_first_not_of(":? \t", end), cell.size());
      out = {std::string(cell.substr(0, end)), std::string(trimmed_value(cell.substr(value)))};
      return true;
    }
  }
  if (is_known(cell, known)) {
    out = {std::string(cell), {}};
    return true;
  }
  return ticked(cell, known, out);
}

}  // namespace

std::vector<std::string_view> cells_of_line(std::string_view line) {
  std::vector<std::string_view> cells;
  const auto add = [&](std::string_view cell) {
    if (!trimmed_value(cell).empty()) {
      cells.push_back(trimmed_value(cell));
    }
  };
  std::size_t start = 0, blanks = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    blanks = line[i] == ' ' ? blanks + 1 : 0;
    const bool bar = line[i] == '|' && i > 0 && line[i - 1] == ' ' && i + 1 < line.size() && line[i + 1] == ' ';
    if (line[i] == '\t' || bar || blanks == 3) {
      add(line.substr(start, i - start));
      start = i + 1;
    }
  }
  add(line.substr(start));
  return cells;
}

std::vector<RawCell> labelled_cells(std::string_view line, const std::unordered_set<std::string>& known) {
  std::vector<RawCell> out;
  for (const std::string_view cell : cells_of_line(line)) {
    RawCell found;
    if (labelled(cell, known, found)) {
      out.push_back(std::move(found));
    } else if (out.empty()) {
      return {};
    } else if (RawCell guess = guessed_label(cell); !guess.label.empty() && !out.back().value.empty()) {
      out.push_back(std::move(guess));
    } else {
      out.back().value += (out.back().value.empty() ? "" : " ") + std::string(cell);
    }
  }
  return out;
}

RawCell guessed_label(std::string_view line) {
  line = trimmed_value(line);
  const std::size_t colon = line.substr(0, kLongestGuess + 1).find(':');
  const bool label = colon != std::string_view::npos && colon > 1 && line[0] >= 'A' && line[0] <= 'Z' && (colon + 1 == line.size() || line[colon + 1] == ' ') &&
                     line.substr(0, colon).find_first_of(".,;\"") == std::string_view::npos;
  return label ? RawCell{std::string(line.substr(0, colon)), std::string(trimmed_value(line.substr(colon + 1)))} : RawCell{{}, std::string(line)};
}

}  // namespace candour
