// Conversations from telephones and meeting programs, set like a play: days as headings, a line a message. Speakers stand as they are
// written; nobody is guessed. WhatsApp's text export, SMS backups (XML and tables), Teams (HTML and tables).
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// Whether a text is such a conversation: at least three messages, and three lines in five fit. When in doubt, no. The first 256 KiB are
// looked at; bytes in another encoding than UTF-8 are decoded.
bool is_chat(std::string_view text, FileKind kind);

// First a line that says who takes part and how many messages there are, then what stood outside them, then the messages. The program's
// own lines ("... added ...") are kept; `parts` are the pictures and files that an SMS backup's messages carry, each named in its message. Times are as written; those of an SMS backup are British time. Reasons: empty, limit (50 MB),
// unknown-encoding, kind-not-read (no conversation), damaged (an XML that breaks off, a table too long). Thread-safe, linear.
OpenedDocument open_chat(std::string_view bytes, FileKind kind);

}  // namespace candour
