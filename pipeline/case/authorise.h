// Who may do what: one table for the commands and the desk. "A second, different person signs off"; what is marked as
// restricted from the user is a manager's to lift; health data is lifted on the opinion of the appropriate health
// professional (DPA 2018 Sch 3 para 6, s.204), recorded by that person or by the officer, manager or Caldicott Guardian
// who has it.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

enum class Action { open_case, ingest, prepare, look, correct_people, decide, lift_restricted, lift_health, sign_off, disclose, prove };

// What of the case bears on who may act.
struct CaseFacts {
  std::vector<std::string> deciders;   // who took decisions in it
  std::string role;                    // in which the actor lifts a hold, as recorded with the decision
};

CaseFacts facts_of(CaseStore& store);

// Throws Error(review_incomplete) saying who may, Error(usage) when nobody is named who must be.
void authorise(const Actor& actor, Action action, const CaseFacts& facts = {});

}  // namespace candour
