#include "pipeline/transcripts.h"

#include <cstdlib>

#include "pipeline/model/transcript.h"

namespace candour {
namespace {

constexpr const char* kEntered = "transcripts-entered";

}  // namespace

Transcripts::Transcripts(CaseStore& store) {
  for (const Decision& decision : in_force(store.decisions())) {
    if (decision.target == DecisionTarget::transcript) {
      if (decision.as.empty()) {   // the others are pages of their own
        texts_[{decision.source, decision.page}] = decision.text;
      }
      latest_ = decision.id;
    }
  }
}

Page Transcripts::page(CaseStore& store, const SourceDocument& document, int number) const {
  Page page = store.page(document.id, number);
  const auto text = texts_.find({document.source, number});
  return text == texts_.end() || !page.unread ? page : with_transcript(std::move(page), text->second);
}

std::int64_t entered_transcripts(CaseStore& store) { return std::atoll(store.setting(kEntered).c_str()); }

void set_entered_transcripts(CaseStore& store, std::int64_t latest) { store.set_setting(kEntered, std::to_string(latest)); }

}  // namespace candour
