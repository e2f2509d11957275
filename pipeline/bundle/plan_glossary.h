// The guide to a record's abbreviations: those of a council's glossary that the disclosed pages use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/bundle.h"

namespace candour {

// In the glossary's alphabetical order. A term counts where it stands as a whole word, capitals as written: "LAC", never "lac".
std::vector<GlossaryEntry> terms_used(std::vector<GlossaryEntry> glossary, std::string_view disclosed_text);

}  // namespace candour
