// Outlook's own files made into what the e-mail room reads: a message (.msg) into an RFC 5322 message by msgconvert, a mailbox
// (.pst, .ost) into a TAR of such messages, contacts and appointments by readpst, folders and deleted items included. Both run in the
// wide jail, once for each file. readpst works one folder at a time (-j 0): several at once, it now and then writes two messages into one
// file, and one is lost without a word.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/model/document.h"

namespace candour {

struct ConvertedMail {
  std::string reason;   // empty: well. "damaged", "limit" (it hung or wrote too much), "mail-tools-missing"
  std::string bytes;
  int skipped = 0;      // items of a mailbox that were not taken out
};

// "Inbox" - 47 items done, 2 items skipped.": the second figures of all such lines of readpst's report.
int skipped_items(std::string_view report);

// `kind` is msg or pst. Thread-safe.
ConvertedMail convert_outlook_file(FileKind kind, const std::string& bytes, int timeout_ms);

}  // namespace candour
