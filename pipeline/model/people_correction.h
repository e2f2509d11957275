// What somebody corrected in the register of people. Corrections are appended, never edited; an undone one counts no more.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/model/request.h"

namespace candour {

// merge: `other` is the same person. split: `words` are not theirs but another person's. alias: `words` are a name of theirs too.
// rename: `words` are their name, and the one they had stays an alias. known: the data subject knows of them.
enum class CorrectionKind { merge, split, alias, rename, person_class, consent, known, undo };

struct PeopleCorrection {
  std::int64_t id = 0;          // set by the store
  CorrectionKind kind = CorrectionKind::merge;
  std::string person;           // Person::id
  std::string other;            // Person::id, of a merge
  std::string name;             // the person's when they were corrected: a fuller name in a later paper changes the id
  std::string words;            // of a split, alias or rename
  PersonClass person_class = PersonClass::third_party;
  Consent consent = Consent::not_asked;
  std::string covers;           // what the consent covers, in words
  std::int64_t undone = 0;      // the correction that an undo takes back
  std::string reason;
  std::string by;
  std::string at;               // ISO 8601 UTC; set by the store
};

const char* to_string(CorrectionKind kind);
bool correction_kind_from(const std::string& name, CorrectionKind& out);

// Those that no later undo takes back, in their order, without the undos.
std::vector<PeopleCorrection> in_force(const std::vector<PeopleCorrection>& all);

}  // namespace candour
