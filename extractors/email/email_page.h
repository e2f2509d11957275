// A message as it is set on pages. Inside this room only.
#pragma once

#include <vector>

#include "extractors/email/message_content.h"
#include "extractors/email/mime_message.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {

// From, To, Cc, Bcc, Date and Subject as often as they stand; the body line for line, quoted mail with its marks; what was not fetched;
// the attachments with kind and size. Nothing is cut off; words too long for a line are set in a fixed-width font.
std::vector<TypesetBlock> blocks_of(const MimeMessage& message, const MessageContent& content);

}  // namespace candour
