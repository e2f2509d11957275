// Carries pages into an empty file so that only what is on the whitelist can exist there. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "redaction/remove/plain_names.h"

namespace candour {

// Takes from a page, its resources, forms, patterns and images every key that drawing does not need, and the
// properties of marked content (ActualText and its like) from its streams; names that could name a person become plain.
void scrub_page(QPDFObjectHandle page, PlainNames& names);

// Whether resources that a page's content does not name are looked for and dropped; pages from a graft have none.
enum class Unnamed { drop, none_there };

// The pages, in order, in a new file: one revision, no object streams, an ID made of the contents.
std::string graft(const std::vector<QPDFObjectHandle>& pages, Unnamed unnamed);

}  // namespace candour
