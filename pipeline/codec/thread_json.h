// Inside this room only: conversations as the command's and the desk's answers share them.
#pragma once

#include <vector>

#include "pipeline/codec/json.h"
#include "pipeline/model/message_thread.h"

namespace candour::codec {

// Messages are a list, each with its depth and the place of the one it answers: however long a chain is, the JSON is flat.
OrderedJson threads_json(const std::vector<MessageThread>& threads);

}  // namespace candour::codec
