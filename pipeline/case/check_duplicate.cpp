#include "pipeline/case/check_duplicate.h"

#include <algorithm>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/page_comparison.h"
#include "pipeline/pictures_apart.h"
#include "pipeline/transcripts.h"

namespace candour {
namespace {

constexpr double kLeastInCommon = 0.95;   // of the words of either

[[noreturn]] void refuse(std::size_t entry, const std::string& why) { throw Error(ExitCode::configuration, "decision " + std::to_string(entry + 1) + ": " + why); }

bool is_duplicate(const LiveReview& review, const std::vector<Decision>& decisions, std::size_t entry, const std::string& source) {
  const auto& documents = review.decisions().by_document();
  const auto standing = documents.find(source);
  const bool before = standing != documents.end() && !standing->second.decision.duplicate_of.empty();
  return before || std::any_of(decisions.begin(), decisions.begin() + static_cast<std::ptrdiff_t>(entry), [&](const Decision& one) { return one.source == source && !one.duplicate_of.empty(); });
}

bool is_twin_of_another(const LiveReview& review, const std::string& source) {
  const auto& documents = review.decisions().by_document();
  return std::any_of(documents.begin(), documents.end(), [&](const auto& one) { return one.second.decision.duplicate_of == source; });
}

// Both whole papers as one run of words: their pages need not break alike.
PageToCompare words_of_paper(CaseStore& store, const Transcripts& transcripts, const SourceDocument& document, std::size_t entry) {
  PageToCompare all;
  for (int number = 1; number <= document.pages; ++number) {
    const Page page = transcripts.page(store, document, number);
    if (page.unread || !page.unread_regions.empty()) {
      refuse(entry, "page " + std::to_string(number) + " of one of the two holds ink that nobody has read, which the other may lack");
    }
    all.by_ocr = all.by_ocr || page.source == TextSource::ocr;
    for (PassageWord& word : tokens_of(page).words) {
      all.words.push_back(std::move(word));
    }
  }
  return all;
}

std::size_t telling_words(const PageToCompare& paper) {
  return static_cast<std::size_t>(std::count_if(paper.words.begin(), paper.words.end(), [](const PassageWord& word) { return word.telling; }));
}

void compare(const PageToCompare& paper, const PageToCompare& twin, std::size_t entry) {
  std::size_t met = 0;
  std::size_t telling = 0;
  bool matters = false;
  for (const CommonStretch& stretch : common_stretches(paper, twin, 1)) {
    met += stretch.met.size();
    matters = matters || stretch.matters;
    for (std::size_t k = 0; k < stretch.met.size(); ++k) {
      const bool same = stretch.same[k] != 0;
      matters = matters || (!same && (paper.words[stretch.met[k].first].telling || twin.words[stretch.met[k].second].telling));
      telling += paper.words[stretch.met[k].first].telling ? 1U : 0U;
    }
  }
  if (matters || telling != telling_words(paper) || telling != telling_words(twin)) {
    refuse(entry, "a name, a figure or a word that turns what is said is another in the two papers, or stands in one alone: they are no duplicates (candour documents and consistency show where)");
  }
  const auto longer = static_cast<double>(std::max(paper.words.size(), twin.words.size()));
  if (longer == 0 || static_cast<double>(met) < kLeastInCommon * longer) {
    refuse(entry, "more than one word in twenty of the two papers is another, or there are no words to compare: they are no duplicates");
  }
}

// Page by page, where both have as many: words set on other pages are compared as words alone.
void compare_pictures(CaseStore& store, const Transcripts& transcripts, const SourceDocument& paper, const SourceDocument& twin, std::size_t entry) {
  if (paper.pages != twin.pages) {
    return;
  }
  PageLooks looks(store, default_jobs());
  for (int number = 1; number <= paper.pages; ++number) {
    if (pictures_apart(looks, paper, transcripts.page(store, paper, number), twin, transcripts.page(store, twin, number))) {
      refuse(entry, "page " + std::to_string(number) + " shows something else beside its words in the two papers (a picture, a tick, a line): look at both and let both go out");
    }
  }
}

}  // namespace

void check_duplicate(CaseStore& store, const LiveReview& review, const std::vector<Decision>& decisions, std::size_t entry) {
  const Decision& decision = decisions[entry];
  const SourceDocument* paper = review.document(decision.source);
  const SourceDocument* twin = review.document(decision.duplicate_of);
  if (paper == nullptr || twin == nullptr || paper == twin) {
    refuse(entry, "the case has no such other document");
  }
  const bool goes_out = twin->duplicate_of == 0 && review.withholding(twin->source, 0) == nullptr && !is_duplicate(review, decisions, entry, twin->source);
  if (!goes_out) {
    refuse(entry, "the twin is withheld or a duplicate itself, so it would be printed nowhere");
  }
  if (paper->duplicate_of != 0 || is_twin_of_another(review, paper->source)) {
    refuse(entry, "another paper is told by this one already, or it is the same file as another");
  }
  const Transcripts transcripts(store);
  compare(words_of_paper(store, transcripts, *paper, entry), words_of_paper(store, transcripts, *twin, entry), entry);
  compare_pictures(store, transcripts, *paper, *twin, entry);
}

}  // namespace candour
