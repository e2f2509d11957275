// The conversations of a record.
#pragma once

#include <vector>

#include "pipeline/case/record_messages.h"
#include "pipeline/model/message_thread.h"

namespace candour {

// Each message once; messages that belong to no conversation are left out. Enters `answers` of every paper whose message says, or shows
// by what it quotes, which one it answers: a guess is told in the thread alone.
std::vector<MessageThread> message_threads(const std::vector<RecordMessage>& messages, std::vector<DescribedDocument>& documents);

}  // namespace candour
