// A page of a document made small, for lists: a PNG whose longer side has at most 256 pixels, of the page as it was received.
#pragma once

#include <string>

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct ThumbnailCommand {
  std::string source;
  int page = 1;
};

// Made by the jailed reader when first asked, kept in the case's vault by what the page is made of. The store may be open for reading
// alone. Throws Error(usage) when the case has no such page that can be seen.
std::string thumbnail_of(CaseStore& store, const ThumbnailCommand& command, const Actor& actor, Day today);

}  // namespace candour
