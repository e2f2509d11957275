#include <algorithm>
#include <map>

#include "pipeline/base/utf8.h"
#include "pipeline/disclose.h"
#include "pipeline/model/transcript.h"
#include "pipeline/transcripts.h"

namespace candour {

DisclosedTexts disclosed_texts(CaseStore& store, const ReviewState& state) {
  std::map<std::pair<std::int64_t, int>, std::vector<const Proposal*>> by_page;
  for (const Proposal& proposal : state.proposals) {
    by_page[{proposal.document, proposal.page}].push_back(&proposal);
  }
  const Transcripts transcripts(store);
  DisclosedTexts texts;
  for (const SourceDocument& document : state.documents) {
    if (document.duplicate_of != 0 || state.by_document.count(document.source) != 0) {
      continue;
    }
    for (int number = 1; number <= document.pages; ++number) {
      const auto ruling = state.by_page.find({document.source, number});
      if (ruling != state.by_page.end() && ruling->second.withheld) {
        continue;
      }
      const Page page = transcripts.page(store, document, number);
      std::u32string kept = to_code_points(page.text);
      for (const Word& word : page.words) {
        if (page.transcript_words > 0 && !is_transcribed(page, word) && is_superseded(page, word)) {   // a person's reading stands in its place
          std::fill(kept.begin() + static_cast<std::ptrdiff_t>(word.span.start), kept.begin() + static_cast<std::ptrdiff_t>(word.span.end), U'\n');
        }
      }
      for (const Proposal* proposal : by_page[{document.id, number}]) {
        const auto decided = state.by_proposal.find(proposal->id);
        if (decided == state.by_proposal.end() || decided->second.decision.verdict == DecisionVerdict::release) {
          continue;
        }
        const std::size_t end = std::min(proposal->span.end, kept.size());
        texts.removed.push_back(substring(page.text, proposal->span.start, end));
        std::fill(kept.begin() + static_cast<std::ptrdiff_t>(std::min(proposal->span.start, end)), kept.begin() + static_cast<std::ptrdiff_t>(end), U'\n');
      }
      texts.kept += to_utf8(kept) + "\n";
    }
  }
  return texts;
}

}  // namespace candour
