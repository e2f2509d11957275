// The messages among the papers of a record: e-mail files, and prints of e-mail that show their head.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/described_document.h"
#include "pipeline/store/case_store.h"
#include "pipeline/transcripts.h"
#include "redaction/alike/message_head.h"
#include "redaction/alike/message_threads.h"

namespace candour {

struct RecordMessage {
  std::size_t paper = 0;             // among the documents
  std::vector<std::size_t> copies;   // papers that are the same
  MessageHead head;
  std::size_t head_ends = 0;         // lines of the first page up to its end
  ThreadedMessage placed;            // where it belongs in its thread
  int own_words = 0;                 // that it does not quote: enter_quotations
};

// In the order in which they were sent, those that do not say so last. Copies are no messages of their own.
std::vector<RecordMessage> messages_of(CaseStore& store, const Transcripts& transcripts, const std::vector<DescribedDocument>& documents);

}  // namespace candour
