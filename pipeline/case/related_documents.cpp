#include "pipeline/case/related_documents.h"

#include <algorithm>

#include "pipeline/case/record_quotations.h"
#include "pipeline/case/record_threads.h"
#include "pipeline/page_tokens.h"
#include "pipeline/transcripts.h"
#include "redaction/alike/near_pages.h"

namespace candour {
namespace {

// The other paper, entered once for each pair of papers.
void add_near(DescribedDocument& one, const std::string& other, const NearPair& pair) {
  const auto known = std::find_if(one.near.begin(), one.near.end(), [&](const NearDocument& near) { return near.source == other; });
  NearDocument& near = known == one.near.end() ? one.near.emplace_back(NearDocument{other, 0, 1, false}) : *known;
  ++near.pages;
  near.alike = std::min(near.alike, pair.alike);
  near.matters = near.matters || pair.matters;
}

void relate_pages(CaseStore& store, const Transcripts& transcripts, std::vector<DescribedDocument>& documents) {
  NearPages pages;
  std::vector<std::size_t> of;   // the paper of each page
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].document.status != DocumentStatus::read) {
      continue;
    }
    for (const int number : store.pages_read(documents[i].document.id)) {
      const Page page = transcripts.page(store, documents[i].document, number);
      pages.add(tokens_of(page).words);
      of.push_back(i);
    }
  }
  for (const NearPair& pair : pages.pairs()) {
    const std::size_t first = of[pair.first];
    const std::size_t second = of[pair.second];
    if (first != second) {
      add_near(documents[first], documents[second].document.source, pair);
      add_near(documents[second], documents[first].document.source, pair);
    }
  }
}

}  // namespace

std::vector<MessageThread> relate(CaseStore& store, std::vector<DescribedDocument>& documents) {
  const Transcripts transcripts(store);
  relate_pages(store, transcripts, documents);
  std::vector<RecordMessage> messages = messages_of(store, transcripts, documents);
  enter_quotations(store, transcripts, messages, documents);
  return message_threads(messages, documents);
}

}  // namespace candour
