// Two pages of a case compared word by word, and what stands on one found on the other.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "pipeline/page_tokens.h"
#include "pipeline/store/case_store.h"
#include "pipeline/transcripts.h"
#include "redaction/alike/page_alignment.h"

namespace candour {

struct ComparablePage {
  SourceDocument document;
  Page page;
  PageToCompare words;                // of a message without the header, which another one's never equals
  std::vector<const Word*> places;    // beside words.words; into `page`
};

bool is_message(const SourceDocument& document);

// Pages as they are asked for; a few hundred are kept at hand.
class ComparablePages {
 public:
  ComparablePages(CaseStore& store, const Transcripts& transcripts) : store_(store), transcripts_(transcripts) {}
  std::shared_ptr<const ComparablePage> page(const SourceDocument& document, int number);

 private:
  CaseStore& store_;
  const Transcripts& transcripts_;
  std::map<std::pair<std::int64_t, int>, std::shared_ptr<const ComparablePage>> kept_;
};

class PageComparison {
 public:
  // `same`: they are known to be the same word for word, and are not compared.
  PageComparison(std::shared_ptr<const ComparablePage> one, std::shared_ptr<const ComparablePage> other, bool same);

  bool in_common() const { return !stretches_.empty(); }
  bool differs() const;                          // on papers one difference counts for the page, in messages for the stretch
  double share_of_other() const;
  double share_of_one() const;

  struct Counterpart {
    std::vector<std::size_t> words;   // of the other page's `places`
    bool differs = false;             // they, or what stands around them, are not quite the same
  };
  // Where words of the first page (indices of `places`) stand on the second; nothing when none of them does.
  std::optional<Counterpart> counterpart(const std::vector<std::size_t>& words) const;

  const ComparablePage& one() const { return *one_; }
  const ComparablePage& other() const { return *other_; }

 private:
  std::shared_ptr<const ComparablePage> one_, other_;
  std::vector<CommonStretch> stretches_;
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> met_;   // word of the first page: stretch, place in it
};

// The words (indices of `places`) that a span touches, or whose middle lies in one of the boxes.
std::vector<std::size_t> words_within(const ComparablePage& page, Span span);
std::vector<std::size_t> words_within(const ComparablePage& page, const std::vector<Box>& boxes);
std::vector<Box> line_boxes(const ComparablePage& page, const std::vector<std::size_t>& words);   // one a line

}  // namespace candour
