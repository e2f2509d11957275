// Which sentences of a record tell what somebody saw, which what somebody thinks, and which what somebody else told them: fact,
// opinion, hearsay (the rules of recording that law.md SA23 gathers; cues of law.md §10.4). It decides nothing: the reviewer
// sees it beside a proposal, and rectification (UK GDPR Art 16) turns on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

enum class StatementKind { fact, opinion, hearsay };

struct RecordedStatement {
  Span span;               // the sentence, code points
  StatementKind kind = StatementKind::fact;
  double score = 0;        // 0.9: words that say so; 0.6: words that mostly do
  std::string why;         // in words of ours, none of the record's
};

// Of a text with cells (cells.h), in order; a sentence without a cue is not in it. Of hearsay and opinion in one sentence
// hearsay counts: what a witness thinks is still what the writer was told. Thread-safe; linear.
std::vector<RecordedStatement> statements(std::string_view text);

const char* to_string(StatementKind kind);

}  // namespace candour
