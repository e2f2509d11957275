#include "redaction/remove/columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "redaction/remove/line_edges.h"

namespace candour {
namespace {

constexpr double kSame = 0.75;            // points: edges that near are one
constexpr double kColumnGap = 0.6;        // of the font size, kept free before the next column
constexpr double kBorderGap = 0.3;        // of the font size, kept free before a border
constexpr double kMargin = 0.16;          // of the page's width: text further in than that may be centred
constexpr double kTextColumn = 10;        // of the font size: the least that a line of running text is long
constexpr double kCellPadding = 9;        // points: the most that a cell leaves free on the side its text is set from
constexpr double kLeastRoom = 5;          // of the font size: what a line has before the right margin, or else before the page's edge
constexpr double kPageEdge = 36;          // points

// How many runs of a column share an edge with one of their line, where that edge is, and the largest number that
// share any one left edge.
struct Shared {
  std::size_t left = 0, right = 0, centre = 0, most_left = 0;
  double right_at = 0, centre_at = 0;
};

// The edges are the others', which no removed letter moves.
Shared shared_edges(const Run& own, const std::vector<Run>& column) {
  Shared shared;
  const auto count = [](double own_edge, double edge, std::size_t& number, double& at) {
    if (std::abs(edge - own_edge) <= kSame) {
      at = number == 0 ? edge : std::max(at, edge);
      ++number;
    }
  };
  double left_at = 0;
  for (const Run& run : column) {
    count(own.left, run.left, shared.left, left_at);
    count(own.right, run.right, shared.right, shared.right_at);
    count(own.centre(), run.centre(), shared.centre, shared.centre_at);
    const auto same = std::count_if(column.begin(), column.end(), [&](const Run& other) { return std::abs(other.left - run.left) <= kSame; });
    shared.most_left = std::max(shared.most_left, static_cast<std::size_t>(same));
  }
  return shared;
}

// Which side a run is set from, and where that is.
struct Side {
  SetFrom from = SetFrom::left;
  double anchor = 0;
};

class Columns {
 public:
  Columns(const std::vector<TextLine>& lines, const std::vector<Mark>& marks, const PageView& view)
      : lines_(lines), uprights_(uprights_of(marks)), view_(view), edges_(lines, uprights_) {
    measure_block();
  }

  std::vector<Segment> segments() const {
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!loses_something(lines_[i])) {
        continue;
      }
      const std::vector<double> gutters = edges_.gutters_near(i);
      const std::vector<Run> runs = edges_.runs_of(i, gutters);
      for (std::size_t at = 0; at < runs.size(); ++at) {
        if (loses_something(runs[at].glyphs)) {
          segments.push_back(segment_of(i, gutters, runs, at));
        }
      }
    }
    return segments;
  }

 private:
  // What holds one run of a line in.
  struct Place {
    double lowest = 0, highest = 0;       // hard: borders, neighbours, the page's margins
    double column_end = 0;                // the gutter's start where it is nearer
    bool border_left = false, border_right = false;
  };

  // The margins of the text, from lines that lose nothing; a right margin like the left one when every line does.
  void measure_block() {
    double left = std::numeric_limits<double>::max();
    for (const TextLine& line : lines_) {
      left = std::min(left, line.front().left);
      block_right_ = loses_something(line) ? block_right_ : std::max(block_right_, line.back().right);
    }
    block_right_ = std::min(std::max(block_right_, view_.width() - std::min(left, view_.width() / 4)), view_.width());
  }

  Place place_of(std::size_t line, const std::vector<double>& gutters, const std::vector<Run>& runs, std::size_t at) const {
    const Run& run = runs[at];
    Place place{0, 0, 0, false, false};
    place.highest = block_right_ - run.left >= kLeastRoom * run.size ? block_right_ : std::max(block_right_, view_.width() - kPageEdge);
    if (at > 0 && !loses_something(runs[at - 1].glyphs)) {
      place.lowest = runs[at - 1].right + kColumnGap * run.size;
    }
    if (at + 1 < runs.size()) {
      place.highest = runs[at + 1].left - kColumnGap * run.size;
    }
    meet_borders(place, line, run, at + 1 < runs.size() ? runs[at + 1].left : std::numeric_limits<double>::max());
    place.column_end = place.highest;
    for (const double gutter : gutters) {
      const double end = gutter - kColumnGap * run.size;
      if (gutter > run.left + kSame && run.right <= end + kSame) {
        place.column_end = std::min(place.column_end, end);
      }
    }
    return place;
  }

  // A border before the next run holds, wherever that run begins.
  void meet_borders(Place& place, std::size_t line, const Run& run, double next) const {
    for (const double border : borders_at(uprights_, lines_[line].front().baseline, run.size)) {
      if (border <= run.left + kSame) {
        place.lowest = std::max(place.lowest, border + kBorderGap * run.size);
        place.border_left = true;
      } else if (!place.border_right && border >= run.right - kSame) {
        place.highest = border < next ? border - kBorderGap * run.size : place.highest;
        place.border_right = border < next;
      }
    }
  }

  // Runs that lose nothing, of the lines round about, between the same bounds.
  std::vector<Run> column_of(std::size_t line, const std::vector<double>& gutters, const Run& own, const Place& place) const {
    std::vector<Run> column;
    const bool cell = place.border_left && place.border_right;
    for (const std::size_t near : edges_.lines_near(line)) {
      for (Run& run : near == line ? std::vector<Run>() : edges_.runs_of(near, gutters)) {
        const bool inside = cell ? run.centre() > place.lowest && run.centre() < place.highest
                                 : run.left < own.right && own.left < run.right && run.left < place.column_end;
        if (inside && !loses_something(run.glyphs)) {
          column.push_back(std::move(run));
        }
      }
    }
    return column;
  }

  Segment segment_of(std::size_t line, const std::vector<double>& gutters, const std::vector<Run>& runs, std::size_t at) const {
    const Run& run = runs[at];
    const Place place = place_of(line, gutters, runs, at);
    const std::vector<Run> column = column_of(line, gutters, run, place);
    Segment segment;
    segment.glyphs = run.glyphs;
    segment.left = run.left;
    segment.right = run.right;
    const Side side = side_of(run, column, place);
    segment.from = side.from;
    segment.anchor = side.anchor;
    if (side.from == SetFrom::left) {
      segment.most_room = place.highest - side.anchor;
      segment.room = justified_end(column, place) - side.anchor;
    } else if (side.from == SetFrom::right) {
      segment.room = segment.most_room = side.anchor - std::max(place.lowest, place.border_left ? 0 : leftmost(column));
    } else {
      segment.room = segment.most_room = 2 * std::min(side.anchor - place.lowest, place.highest - side.anchor);
    }
    return segment;
  }

  static double leftmost(const std::vector<Run>& column) {
    double left = std::numeric_limits<double>::max();
    for (const Run& run : column) {
      left = std::min(left, run.left);
    }
    return column.empty() ? 0 : left;
  }

  // The right edge that the lines of a column of text share, where they do.
  static double justified_end(const std::vector<Run>& column, const Place& place) {
    double end = 0;
    for (const Run& run : column) {
      end = run.right <= place.column_end + kSame ? std::max(end, run.right) : end;
    }
    const auto sharing = static_cast<std::size_t>(std::count_if(column.begin(), column.end(), [&](const Run& run) {
      return std::abs(run.right - end) <= kSame && run.right - run.left >= kTextColumn * run.size;
    }));
    const bool shared = sharing >= 3 || (sharing == 2 && column.size() <= 4);
    return shared && !(place.border_left && place.border_right) ? std::min(end, place.column_end) : place.column_end;
  }

  Side side_of(const Run& run, const std::vector<Run>& column, const Place& place) const {
    const Shared shared = shared_edges(run, column);
    const bool cell = place.border_left && place.border_right;
    const std::size_t least = cell ? 2 : 3;
    if (shared.right >= least && shared.right > shared.most_left) {
      return {SetFrom::right, shared.right_at};
    }
    if (shared.centre >= least && shared.centre > shared.most_left) {
      return {SetFrom::centre, shared.centre_at};
    }
    if (shared.left > 0) {
      return {SetFrom::left, run.left};
    }
    return cell ? side_in_cell(run, place) : side_on_page(run);
  }

  // Without neighbours: the side on which the cell leaves no more than its padding.
  static Side side_in_cell(const Run& run, const Place& place) {
    const double before = run.left - place.lowest;
    const double after = place.highest - run.right;
    if (before > kCellPadding && std::abs(before - after) <= kSame) {
      return {SetFrom::centre, (place.lowest + place.highest) / 2};
    }
    return before > kCellPadding && after <= kCellPadding ? Side{SetFrom::right, rounded(run.right)} : Side{SetFrom::left, run.left};
  }

  // A heading in the middle of the page.
  Side side_on_page(const Run& run) const {
    const double middle = view_.width() / 2;
    const bool heading = std::abs(run.centre() - middle) <= kSame && run.left > kMargin * view_.width();
    return heading ? Side{SetFrom::centre, middle} : Side{SetFrom::left, run.left};
  }

  // What adding up widths leaves behind the third figure must not tell them.
  static double rounded(double value) { return std::round(value * 10) / 10; }

  const std::vector<TextLine>& lines_;
  const std::vector<Upright> uprights_;
  const PageView& view_;
  const LineEdges edges_;
  double block_right_ = 0;
};

}  // namespace

std::vector<Segment> segments_to_set(const std::vector<TextLine>& lines, const std::vector<Mark>& marks, const PageView& view) {
  return Columns(lines, marks, view).segments();
}

}  // namespace candour
