// The papers of the record, each with what it is, whose it is, who wrote it and when, what holds it, and its passages: restricted,
// contributed by a partner agency, told as fact, opinion or hearsay.
#pragma once

#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/model/described_document.h"
#include "pipeline/store/case_store.h"

namespace candour {

// In the order of what they tell: by event, else by the day they bear; those without a day last. Passages of one document stand in
// the order of its pages. What is not read has no passages. Threads stand in the order of their first messages.
DescribedRecord documents_of(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
