// templates/glossary.json: {"terms": [{"term": "LAC", "meaning": "looked after child"}]}.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/bundle.h"

namespace candour {

// Throws Error(configuration) when it is not of that shape.
std::vector<GlossaryEntry> glossary_from_json(std::string_view text);

}  // namespace candour
