// Outlook's package winmail.dat (TNEF, [MS-OXTNEF]) as the files in it. Pure function of bytes; one thread.
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// A document without pages whose parts are the package's attachments in their order and, last, its body: "message.txt" (UTF-8), else
// "message.html", else "message.rtf". Over the body stand the lines From, Subject and Date as far as the package says them (over rich
// text in "message head.txt"). Reasons: empty (nothing in it), damaged (no package, or cut off before anything could be read),
// limit (over 2,000 attachments). Cut off later, what came before is given and a last part without a name has the problem "damaged".
OpenedDocument open_winmail(std::string_view bytes);

}  // namespace candour
