// An export of a case-recording system as its notes, each a document in the child's story. Which system wrote it is told by the mappings
// (mapping.h), not by the file's name. Everything the export holds is in one of its parts. Pure, thread-safe, linear in the bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/export/mapping.h"
#include "pipeline/model/opened.h"

namespace candour {

// The name of the mapping that fits best; the file's first 256 KiB are enough. nullopt when none fits, or the kind can be no export.
std::optional<std::string> recognised_export(std::string_view head_or_bytes, FileKind kind, const std::vector<ExportMapping>& mappings);

// A document without pages. Parts, in this order: "export details.txt" (header block, page heads and feet, what stands before the first
// and behind the last note), when there is any; "note 0001 2019-05-02.case-note" and so on, CaseNote as JSON, in the export's order, its
// day when that was understood; a row that could not be read is a note with all its cells; "unread rest.txt" and a part with the problem
// "damaged" when the file breaks off. Names hold no text of the record.
// Reasons: empty (also: no notes in it), limit (100 MB, 250,000 notes), unknown-encoding, kind-not-read (no mapping fits).
OpenedDocument open_case_export(std::string_view bytes, FileKind kind, const std::vector<ExportMapping>& mappings);

}  // namespace candour
