// Copies that only their bytes tell apart: the same words page by page, and pages that look the same when
// drawn. Papers with the same words and another tick, struck line or picture are documents of their own.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pipeline/page_looks.h"

namespace candour {

// Copies by their words, of before, that do not look the same: they stand for themselves again.
void part_unlike_twins(CaseStore& store, PageLooks& looks, std::vector<SourceDocument>& documents);

// `marks`: of the words of each document; an empty one is like no other.
void mark_text_twins(PageLooks& looks, std::vector<SourceDocument>& documents,
                     const std::map<std::int64_t, std::string>& marks);

}  // namespace candour
