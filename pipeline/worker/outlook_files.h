// Outlook's own files made into what the e-mail room reads: a message (.msg) into an RFC 5322 message by msgconvert, a mailbox
// (.pst, .ost) into a TAR of such messages, contacts and appointments by readpst, folders and deleted items included. Both run in the
// wide jail, once for each file.
#pragma once

#include <string>

#include "pipeline/model/document.h"

namespace candour {

struct ConvertedMail {
  std::string reason;   // empty: well. "damaged", "limit" (it hung or wrote too much), "mail-tools-missing"
  std::string bytes;
};

// `kind` is msg or pst. Thread-safe.
ConvertedMail convert_outlook_file(FileKind kind, const std::string& bytes, int timeout_ms);

}  // namespace candour
