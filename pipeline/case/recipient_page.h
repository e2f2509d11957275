// A page as it would leave: taken out and proved by the programs that make the bundle, then drawn. Never a drawing over the original.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/case/actor.h"
#include "pipeline/helpers.h"
#include "pipeline/live_review.h"
#include "pipeline/model/redaction.h"
#include "pipeline/store/case_store.h"

namespace candour {

// What is made of one page; a value, so that the review need not be held still meanwhile.
struct RecipientJob {
  std::int64_t document = 0;
  int page = 1;
  PageMarks marks;
  int undecided = 0;          // places nobody has decided on; shown as proposed, those to be reviewed as removed
  std::string withheld;       // not empty: the page stays back, and these words stand in its place
};

struct RecipientPage {
  std::string picture;        // JPEG; empty of a withheld page
  RedactedPage how;
};

// Throws Error(configuration) when the case has no such page.
RecipientJob recipient_job(CaseStore& store, const LiveReview& review, std::int64_t document, int page, const Actor& actor);

// Throws Error(proof_failed) saying why the page could not be proved. Thread-safe.
RecipientPage recipient_page(CaseStore& store, Helpers& helpers, const RecipientJob& job, double dpi);

}  // namespace candour
