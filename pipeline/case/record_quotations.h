// Which messages of the record quote which, word by word compared.
#pragma once

#include <vector>

#include "pipeline/case/record_messages.h"

namespace candour {

// Enters `quotations` of every message's paper and the passages that are quoted, and, in `messages`, how many words each says itself and
// which one it quotes first. A message counts as quoted when most of the words stand in it, it is not known to have been sent at another
// time than the quotation says (but for a dozen words and more that all stand there), nor after the message that quotes it. Where the head over
// the quotation says otherwise than the message, that is told. What is tied to none is not in the record, so is
// what a message quotes beyond its two hundredth quotation.
void enter_quotations(CaseStore& store, const Transcripts& transcripts, std::vector<RecordMessage>& messages, std::vector<DescribedDocument>& documents);

}  // namespace candour
