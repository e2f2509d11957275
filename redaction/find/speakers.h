// Names that people go by in chats ("k_ano99 17:15  plait", "(17:02) *c3rYs* ROBZ: IFSSSSS"), by where they
// stand: no word of them need be a name. Those that look like names are the business of names.h.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// Each line's speaker, and wherever else a name with figures or signs in it stands. Kind url, rule
// "speaker-name". Thread-safe.
std::vector<Finding> find_speakers(std::string_view text);

}  // namespace candour
