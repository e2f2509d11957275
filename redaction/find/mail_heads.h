// Names written surname first: in the heads of e-mails, as a mail program writes people of its own house, and of who wrote a note.
#pragma once

#include <string_view>
#include <vector>

#include "redaction/find/names.h"

namespace candour {

// "To: Qureshi, Nasreen; Drummond, Keisha (Legal)": rule "mail-head-name", given name first. "Author: Moyo, Grace": rule
// "labelled-name", a professional unless the words behind say otherwise. Thread-safe.
std::vector<FoundName> find_mail_heads(std::string_view text);

}  // namespace candour
