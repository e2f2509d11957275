#include "redaction/propose/training/gold_score.h"

#include <algorithm>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool must_go(GoldClass gold) {
  return gold == GoldClass::third || gold == GoldClass::detail || gold == GoldClass::official || gold == GoldClass::relation || gold == GoldClass::fact;
}

bool is_of_word(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0; }

void fill(std::vector<bool>& places, Span span) {
  for (std::size_t at = span.start; at < std::min(span.end, places.size()); ++at) {
    places[at] = true;
  }
}

// The line that holds the span, up to a page's width either side.
std::string line_of(const std::u32string& text, Span span) {
  constexpr std::size_t kMost = 120;
  const std::size_t before = span.start == 0 ? std::u32string::npos : text.rfind(U'\n', span.start - 1);
  const std::size_t from = std::max(before == std::u32string::npos ? 0 : before + 1, span.start - std::min(span.start, kMost));
  const std::size_t to = std::min({text.find(U'\n', span.end), span.end + kMost, text.size()});
  std::u32string line = text.substr(from, span.start - from) + U"⟦" + text.substr(span.start, span.end - span.start) + U"⟧" + text.substr(span.end, to - span.end);
  std::replace(line.begin(), line.end(), U'\n', U' ');
  return to_utf8(line);
}

}  // namespace

void GoldScore::add(const GoldPaper& paper, const std::vector<Finding>& findings) {
  const std::u32string text = to_code_points(paper.text);
  std::vector<bool> gone(text.size(), false);
  std::vector<bool> to_go(text.size(), false);
  for (const GoldMark& mark : paper.marks) {
    if (must_go(mark.gold)) {
      fill(to_go, mark.span);
    }
  }
  for (const Finding& finding : findings) {
    if (finding.proposal == Verdict::keep) {
      continue;
    }
    fill(gone, finding.span);
    ++proposals_;
    const auto from = to_go.begin() + static_cast<std::ptrdiff_t>(finding.span.start);
    const auto to = to_go.begin() + static_cast<std::ptrdiff_t>(finding.span.end);
    const bool meets = std::find(from, to, true) != to;
    proposals_right_ += meets ? 1U : 0U;
    if (!meets) {
      misses_.push_back({GoldClass::either, finding.kind, line_of(text, finding.span)});
    }
  }
  for (const GoldMark& mark : paper.marks) {
    std::size_t letters = 0;
    std::size_t covered = 0;
    for (std::size_t at = mark.span.start; at < mark.span.end; ++at) {
      letters += is_of_word(text[at]) ? 1U : 0U;
      covered += is_of_word(text[at]) && gone[at] ? 1U : 0U;
    }
    const auto place = static_cast<std::size_t>(mark.gold);
    ++all_.at(place);
    const bool right = must_go(mark.gold) ? covered == letters : covered == 0;
    right_.at(place) += right ? 1U : 0U;
    if (!right && mark.gold != GoldClass::either) {
      misses_.push_back({mark.gold, FindingKind::person, line_of(text, mark.span)});
    }
  }
}

double GoldScore::share_right(GoldClass gold) const {
  const auto place = static_cast<std::size_t>(gold);
  return static_cast<double>(right_.at(place)) / static_cast<double>(std::max<std::size_t>(1, all_.at(place)));
}

double GoldScore::precision() const { return static_cast<double>(proposals_right_) / static_cast<double>(std::max<std::size_t>(1, proposals_)); }

}  // namespace candour
