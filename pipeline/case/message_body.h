// What a message says below its head, line by line, and which of it is quoted.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/record_messages.h"
#include "redaction/alike/passage_search.h"
#include "redaction/alike/quoted_lines.h"

namespace candour {

struct BodyLine {
  int page = 1;
  Span span;                         // of the page's text
  std::string text;                  // of the page's, too
  std::vector<PassageWord> words;    // without marks of quoting
};

struct MessageBody {
  std::vector<BodyLine> lines;
  std::vector<QuotedMessage> quoted;   // of these lines
  bool by_ocr = false;

  std::vector<PassageWord> words_of(const std::vector<std::size_t>& some) const;
  std::vector<PassageWord> own_words() const;   // neither quoted nor said of what is quoted
};

// Of the message's own pages. The list of attachments that our print of a message ends with is no part of it.
MessageBody body_of(CaseStore& store, const Transcripts& transcripts, const SourceDocument& document, const RecordMessage& message);

}  // namespace candour
