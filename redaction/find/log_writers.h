// Who wrote the entries of a home's or a service's log: named behind an entry's date and shift, or signed at its end with a name or
// letters. They are there for their work.
#pragma once

#include <string_view>
#include <vector>

#include "redaction/find/names.h"

namespace candour {

// Of a text with cells (cells.h). Nothing of a foster carer's or a family's own diary, nor of fewer than three dated entries. A name may
// be letters alone ("E.B."), which the register has to tie to somebody. Thread-safe.
std::vector<FoundName> find_log_writers(std::string_view text);

}  // namespace candour
