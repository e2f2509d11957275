// What the head over a quotation says otherwise than the message itself. Pure; linear in the fields.
#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/model/quotation.h"
#include "redaction/alike/message_head.h"
#include "redaction/alike/message_threads.h"

namespace candour {

// Whether a time that somebody read off their own clock, in whatever zone, can be the time a message bears; a day without an hour, its day.
bool may_be_same_time(const MessageHead& said, std::int64_t sent);

// Only what both say is compared. Names are the same where they share a word ("Osei, Mary" and "mary.osei@x.example"); of the recipients
// that the quotation names, each has to be one of the message's; subjects without "Re:".
std::vector<QuotedHeadField> head_differences(const MessageHead& said, const ThreadedMessage& message);

}  // namespace candour
