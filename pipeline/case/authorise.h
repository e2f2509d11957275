// Who may do what: one table for the commands and the desk. What it does not allow is refused.
//
// An actor with a role (the desk) may do what the role may:
//   caseworker              collates the record, decides and corrects the register; does not sign off what colleagues or they decided
//   information-governance  runs the request: all of that, records the health professional's opinion, signs off (never their own), discloses
//   second-reviewer         looks and signs off; taking decisions would take the second pair of eyes away
//   manager                 all that the officer may, and alone what the recording policy leaves to a manager: releasing what is restricted
//                           from the user, once its reason was looked at again and the originator asked; says who works on the case
//   caldicott-guardian      is asked when in doubt whether health data may go: looks, settles health data, reads the log; decides nothing else
//   legal                   advises on legal advice (DPA 2018 Sch 2 para 19): looks, settles what is privileged, reads the bundle
//   support-worker          sits beside the person who reads: has the released bundle, nothing that was taken out of it
//   auditor                 reads who did what; no content, so that checking needs no right to see a child's record
//   administrator           makes users and gives access; no content, so that who holds the keys does not read
// The actions and why they are kept apart:
//   lift-restricted   a manager's, after consulting the originator; a request to keep something restricted is no exemption in itself
//   lift-health       only on the appropriate health professional's opinion of the last six months (DPA 2018 Sch 3 para 6, s.204)
//   lift-privilege    privilege is the authority's, and is given up on its lawyer's advice: by the lawyer, or by a manager
//   sign-off          "a second, different person signs off": nobody who took a decision or corrected the register
//   break-glass       for who answers for the whole service: four hours, with a reason that is audited
// A conflict of interest leaves looking. Who may lift a hold may also leave it standing, as everybody who decides may.
//
// Without a role (a name claimed on the command line) everybody may do everything, but: who decided does not sign off; restricted
// material is a manager's to lift and health data that of whoever has the opinion, by the words of the role that the decision tells.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

enum class Action {
  open_case, ingest, prepare, look, correct_people, decide, lift_restricted, lift_health, lift_privilege, sign_off, disclose, prove,
  download, assign, members, audit, users, break_glass
};

const char* to_string(Action action);   // "lift-restricted"
std::vector<Action> every_action();

// What of the case bears on who may act.
struct CaseFacts {
  std::vector<std::string> deciders;   // who took decisions in it
  std::string role;                    // in which the actor lifts a hold, as recorded with the decision; not asked of one with a role
};

CaseFacts facts_of(CaseStore& store);

// For showing what can be done; authorise() is what stands in the way.
bool is_allowed(const Actor& actor, Action action, const CaseFacts& facts = {});

// Throws Error(review_incomplete) saying who may, Error(usage) when nobody is named who must be.
void authorise(const Actor& actor, Action action, const CaseFacts& facts = {});

}  // namespace candour
