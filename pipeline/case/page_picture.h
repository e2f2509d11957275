// A page of the record as a picture for the reviewer, drawn by a jailed worker.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/case/actor.h"
#include "pipeline/helpers.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct PagePicture {
  std::int64_t document = 0;
  int page = 1;
  double dpi = 110;
  std::optional<Box> part;   // in points; none: the whole page
};

// JPEG. Throws Error(configuration) when the case has no such page, Error(input_unreadable) naming document and page when it
// cannot be drawn. Thread-safe.
std::string picture_of(CaseStore& store, Helpers& helpers, const PagePicture& wanted, const Actor& actor);

// PNG at 200 dpi of a piece of a page, an unread region or a line of it (points), with a little paper round it: what somebody who
// transcribes it is shown. Throws as picture_of.
std::string line_crop_of(CaseStore& store, Helpers& helpers, std::int64_t document, int page, const Box& box, const Actor& actor);

}  // namespace candour
