// A sound or video recording as a page of ours that says what it is and how long: no machine here listens or looks. Its own bytes stay
// in the vault and never go into the bundle by themselves; somebody has to listen or look (the hold `recording`).
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// `kind` is audio or video. Reason: empty.
OpenedDocument open_recording(std::string_view bytes, FileKind kind);

}  // namespace candour
