// A mailbox in one file (mbox, RFC 4155, with the unescaping of mboxrd and mboxo) as the messages in it. Pure function of bytes.
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// A document without pages whose parts are "message 0001.eml", "message 0002.eml", ... with their bytes; of ">From " lines, however deep,
// one '>' is taken. A "From " line begins a message when it has a time and stands at the start, after a blank line or before a header
// field. LF and CR LF. Reasons: empty, damaged (no "From " line), limit (over 100,000 messages: nothing of it is given).
OpenedDocument open_mailbox(std::string_view bytes);

}  // namespace candour
