// The volumes of a paper file, as folders and covers name them: "Volume 3", "Vol II of IV", "File part 2", and what they cover:
// "2004-2012", "File opened 12/03/2007 - closed 01/09/2009", "From: ... To: ...". Covers come as scanned pictures, too.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/described_document.h"

namespace candour {

// Fills volume, volume_covers and covers. The folder goes before the first page's heading. Thread-safe.
void set_volume(Provenance& provenance, const std::vector<std::string>& page_texts, const std::string& source);

// The covers among the pages, in their order: pages with few words that name a volume at a line's beginning. Thread-safe.
std::vector<VolumeCover> volume_covers(const std::vector<std::string>& page_texts);

// What lies behind a volume's cover in the same folder is of that volume, unless its folder or itself says otherwise. A document is
// such a cover when it has hardly more pages than the cover. The order of `documents` stays.
void carry_volumes_on(std::vector<DescribedDocument>& documents);

}  // namespace candour
