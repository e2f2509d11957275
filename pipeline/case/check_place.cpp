#include "pipeline/case/check_place.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "pipeline/base/error.h"

namespace candour {
namespace {

constexpr double kLeastSide = 0.5;  // points: less than that of a box on the page is a slip of the hand
constexpr std::size_t kPapersNamed = 10;

[[noreturn]] void refuse(std::size_t entry, const std::string& why) {
  throw Error(ExitCode::configuration, "decision " + std::to_string(entry + 1) + ": " + why);
}

std::string number(double points) {
  return std::to_string(std::lround(points));
}

std::string words_of(const Box& box) {
  return "[" + number(box.left) + ", " + number(box.top) + ", " + number(box.right) + ", " +
         number(box.bottom) + "]";
}

Box within(const Box& box, const Page& page) {
  return {std::max(box.left, 0.0), std::max(box.top, 0.0), std::min(box.right, page.width),
          std::min(box.bottom, page.height)};
}

// A thin box that was drawn so is as thin on the page.
bool is_on_page(const Box& cut, const Box& drawn) {
  return cut.width() >= std::min(kLeastSide, drawn.width()) &&
         cut.height() >= std::min(kLeastSide, drawn.height());
}

// "court, restricted, unread (pages 2, 3)"
std::string kinds_on(const LiveReview& review, const std::string& source) {
  std::map<std::string, std::set<int>> kinds;
  for (const Hold& hold : review.holds()) {
    if (hold.source == source) {
      kinds[to_string(hold.kind)].insert(hold.page);
    }
  }
  std::string words;
  for (const auto& [kind, pages] : kinds) {
    std::string numbers;
    for (const int page : pages) {
      numbers += page == 0 ? std::string() : (numbers.empty() ? "" : ", ") + std::to_string(page);
    }
    words += (words.empty() ? "" : ", ") + kind + (numbers.empty() ? "" : " (page " + numbers + ")");
  }
  return words;
}

std::string papers_held(const LiveReview& review) {
  std::set<std::string> papers;
  for (const Hold& hold : review.holds()) {
    papers.insert(hold.source);
  }
  std::string words;
  std::size_t named = 0;
  for (const std::string& source : papers) {
    if (++named > kPapersNamed) {
      return words + "; and " + std::to_string(papers.size() - kPapersNamed) +
             " papers more (candour status lists all)";
    }
    words += (words.empty() ? "" : "; ") + source + ": " + kinds_on(review, source);
  }
  return words;
}

}  // namespace

void place_boxes(CaseStore& store, const LiveReview& review, Decision& decision, std::size_t entry) {
  if (decision.target != DecisionTarget::passage || decision.verdict == DecisionVerdict::release) {
    return;
  }
  const SourceDocument* document = review.document(decision.source);
  if (document == nullptr || store.pages_read(document->id).count(decision.page) == 0) {
    refuse(entry, "the case has no such page that has been read");
  }
  const Page page = store.page(document->id, decision.page);
  for (Box& box : decision.boxes) {
    const Box cut = within(box, page);
    if (!is_on_page(cut, box)) {
      refuse(entry,
             "the box " + words_of(box) + " lies outside page " + std::to_string(decision.page) + " of " +
                 decision.source + ", which is " + number(page.width) + " points wide and " +
                 number(page.height) +
                 " high; a box is [left, top, right, bottom] in points from the displayed page's top left");
    }
    box = cut;
  }
}

void check_hold(const LiveReview& review, const Decision& decision, std::size_t entry) {
  if (decision.target != DecisionTarget::hold) {
    return;
  }
  const auto meant = [&](const Hold& hold) {
    return hold.source == decision.source && decision.hold_kind == to_string(hold.kind);
  };
  if (std::any_of(review.holds().begin(), review.holds().end(), meant)) {
    return;
  }
  const std::string here = kinds_on(review, decision.source);
  const std::string held = here.empty() ? papers_held(review) : std::string();
  refuse(entry, "there is no hold of the kind " + decision.hold_kind + " on " + decision.source + "; " +
                    (!here.empty()  ? "on it stand: " + here
                     : held.empty() ? "nothing in the case is held"
                                    : "none stands on it; held are " + held));
}

}  // namespace candour
