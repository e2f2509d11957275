// Received files are opened: each becomes a normalised PDF in the vault, or says why it cannot be read. What its sender
// painted over or marked for redaction without removing it is looked for at once, so that the sender can be asked while
// there is time. Opened already: nothing is done. Killed, the same call does what is left.
#pragma once

#include "pipeline/helpers.h"
#include "pipeline/store/case_store.h"

namespace candour {

// A recording says what it is at its beginning: a film of two gigabytes need not be held for that.
std::string bytes_to_open(CaseStore& store, const SourceDocument& document);

// What opening made of a document, taken over into it.
void take_opened(SourceDocument& document, const OpenedDocument& opened);

void open_documents(CaseStore& store, Helpers& helpers);

}  // namespace candour
