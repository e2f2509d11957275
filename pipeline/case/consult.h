// Asking somebody about the record, writing down what they said, and what that stands in the way of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/codec/case_answers.h"
#include "pipeline/live_review.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct ConsultationReply {
  std::int64_t consultation = 0;
  std::string replied_on;
  ConsultationOutcome outcome = ConsultationOutcome::no_reply;
  std::string views;
};

std::vector<ConsultationAnswer> consultations_of(CaseStore& store, const Actor& actor, Day today);

// Both throw Error(configuration) naming the field that is missing, no day, or in no order; a day is no later than today unless it is
// the one to reply by. A reply is written down once; only "no reply" may still be followed by one.
ConsultationAnswer consult(CaseStore& store, const Consultation& asked, const Actor& actor, Day today);
ConsultationAnswer answer_consultation(CaseStore& store, const ConsultationReply& reply, const Actor& actor, Day today);

// Papers that would go out against the opinion of a health professional, or on one too old (request/consultations.h): source and why. An
// opinion on a paper is one on its copies and on what came out of it, whether or not a hold stands there; one on no paper alone is asked of
// health data on hold that has none of its own.
std::vector<std::pair<std::string, std::string>> health_objections(CaseStore& store, const LiveReview& review, Day day);
// Throws Error(review_incomplete) naming the first.
void require_health_opinions(CaseStore& store, const LiveReview& review, Day day);

}  // namespace candour
