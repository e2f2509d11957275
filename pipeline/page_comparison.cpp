#include "pipeline/page_comparison.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::size_t kKept = 400;            // pages
constexpr std::size_t kFewestOfPaper = 20;    // words in common: fewer are met by chance
constexpr std::size_t kFewestOfMessage = 6;   // of a quotation
constexpr double kBlankLine = 0.8;            // of a line's height

// How many tokens the header of a message takes, up to the blank line behind it.
std::size_t header_words(const std::vector<const Word*>& places) {
  for (std::size_t i = 1; i < places.size(); ++i) {
    const Box& before = places[i - 1]->box;
    if (places[i]->line != places[i - 1]->line && places[i]->box.top - before.bottom > kBlankLine * before.height()) {
      return i;
    }
  }
  return 0;
}

}  // namespace

bool is_message(const SourceDocument& document) { return document.kind == FileKind::eml || document.kind == FileKind::msg; }

std::shared_ptr<const ComparablePage> ComparablePages::page(const SourceDocument& document, int number) {
  if (const auto known = kept_.find({document.id, number}); known != kept_.end()) {
    return known->second;
  }
  if (kept_.size() >= kKept) {
    kept_.clear();
  }
  auto made = std::make_shared<ComparablePage>();
  made->document = document;
  made->page = transcripts_.page(store_, document, number);
  PageTokens tokens = tokens_of(made->page);
  const auto header = static_cast<std::ptrdiff_t>(is_message(document) && number == 1 ? header_words(tokens.places) : 0);
  made->words.words.assign(std::make_move_iterator(tokens.words.begin() + header), std::make_move_iterator(tokens.words.end()));
  made->places.assign(tokens.places.begin() + header, tokens.places.end());
  made->words.by_ocr = made->page.source == TextSource::ocr;
  made->words.first = number == 1;
  made->words.last = number == document.pages;
  kept_[{document.id, number}] = made;
  return made;
}

PageComparison::PageComparison(std::shared_ptr<const ComparablePage> one, std::shared_ptr<const ComparablePage> other, bool same) : one_(std::move(one)), other_(std::move(other)) {
  const bool message = is_message(one_->document) || is_message(other_->document);
  const std::size_t words = one_->words.words.size();
  if (same && words == other_->words.words.size()) {
    CommonStretch whole;
    for (std::size_t i = 0; i < words; ++i) {
      whole.met.emplace_back(i, i);
    }
    whole.same.assign(words, 1);
    if (words > 0) {
      stretches_.push_back(std::move(whole));
    }
  } else {
    stretches_ = common_stretches(one_->words, other_->words, message ? kFewestOfMessage : kFewestOfPaper);
  }
  const bool any = std::any_of(stretches_.begin(), stretches_.end(), [](const CommonStretch& stretch) { return stretch.matters; });
  for (std::size_t s = 0; s < stretches_.size(); ++s) {
    stretches_[s].matters = stretches_[s].matters || (any && !message);
    for (std::size_t k = 0; k < stretches_[s].met.size(); ++k) {
      met_[stretches_[s].met[k].first] = {s, k};
    }
  }
}

bool PageComparison::differs() const {
  return std::any_of(stretches_.begin(), stretches_.end(), [](const CommonStretch& stretch) { return stretch.matters; });
}

double PageComparison::share_of_other() const { return static_cast<double>(met_.size()) / static_cast<double>(std::max<std::size_t>(1, other_->words.words.size())); }
double PageComparison::share_of_one() const { return static_cast<double>(met_.size()) / static_cast<double>(std::max<std::size_t>(1, one_->words.words.size())); }

std::optional<PageComparison::Counterpart> PageComparison::counterpart(const std::vector<std::size_t>& words) const {
  Counterpart there;
  for (const std::size_t word : words) {
    const auto found = met_.find(word);
    if (found == met_.end()) {
      there.differs = true;
      continue;
    }
    const auto [s, k] = found->second;
    const CommonStretch& stretch = stretches_[s];
    there.words.push_back(stretch.met[k].second);
    there.differs = there.differs || stretch.matters || stretch.same[k] == 0 || is_doubtful(stretch, k);
  }
  return there.words.empty() ? std::nullopt : std::optional(std::move(there));
}

std::vector<std::size_t> words_within(const ComparablePage& page, Span span) {
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < page.places.size(); ++i) {
    if (page.places[i]->span.start < span.end && span.start < page.places[i]->span.end) {
      words.push_back(i);
    }
  }
  return words;
}

std::vector<std::size_t> words_within(const ComparablePage& page, const std::vector<Box>& boxes) {
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < page.places.size(); ++i) {
    const Box& word = page.places[i]->box;
    const double x = (word.left + word.right) / 2;
    const double y = (word.top + word.bottom) / 2;
    if (std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom; })) {
      words.push_back(i);
    }
  }
  return words;
}

std::vector<Box> line_boxes(const ComparablePage& page, const std::vector<std::size_t>& words) {
  std::vector<Box> lines;
  int line = -1;
  for (const std::size_t i : words) {
    const Word& word = *page.places[i];
    if (word.line != line || lines.empty()) {
      lines.push_back(word.box);
    } else {
      lines.back() = united(lines.back(), word.box);
    }
    line = word.line;
  }
  return lines;
}

}  // namespace candour
