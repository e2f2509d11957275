// What stands in a case and what is in the way of its bundle.
#pragma once

#include <map>
#include <string>

#include "pipeline/case/actor.h"
#include "pipeline/codec/answers.h"
#include "pipeline/request/clock.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct CaseStatus {
  StatusAnswer answer;
  DueDates dates;
  std::string bundle;                     // the folder, once disclosed
  std::string bundle_pages;
  std::map<std::string, int> taken_out;   // places by ground
};

CaseStatus status_of(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
