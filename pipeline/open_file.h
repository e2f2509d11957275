// One received file, whatever its kind, as a normalised PDF and the files in it. Candour itself never looks into its bytes: the
// jailed worker does, and for office files LibreOffice in a jail of its own; what its print does not show comes back as texts.
// Old and open office formats are made into OOXML first, so that one reader knows what they hide.
#pragma once

#include <memory>
#include <string>

#include "pipeline/helpers.h"
#include "pipeline/model/opened.h"

namespace candour {

// `name` is the name the bytes go by with the worker. Any failure is the document's status, reason and advice. With `append_outside`
// what stands outside the file's pages is typeset behind them. Thread-safe.
OpenedDocument open_file(Helpers& helpers, FileKind kind, const std::string& name, std::shared_ptr<const std::string> bytes, bool append_outside,
                         const std::string& typed = {});

}  // namespace candour
