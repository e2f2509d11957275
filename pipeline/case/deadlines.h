// When a case's request is due, and whether that day has passed while it still ran.
#pragma once

#include "pipeline/case/actor.h"
#include "pipeline/codec/answers.h"
#include "pipeline/request/clock.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct CaseDeadline {
  DeadlineAnswer answer;
  DueDates dates;
  bool disclosed = false;
  bool overdue = false;   // the cautious date has passed, the clock had begun, and the bundle is not out or something came after it
};

CaseDeadline deadline_of(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
