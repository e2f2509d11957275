// What stands around a name and belongs to it: the letter of a given name in front ("W. Kemsley"), a rank
// ("WO2 Hollis", "P.C. 88 Catchpole"), a title in brackets behind ("E. Stott (Mrs)"), "senior", the letter of
// a surname ("Oscar F"), a word of kinship ("Hosna apa"). Inside this room only.
#pragma once

#include <functional>
#include <vector>

#include "pipeline/model/finding.h"
#include "pipeline/model/request.h"
#include "redaction/people/words.h"

namespace candour {

// Widens mentions of others than the data subject, as far as the next mention on either side. `words` of the
// text, findings in order, not overlapping; so they stay. `part_of`: which part of the person's name a folded
// word is; `class_of`: an official's number goes with the name, and letters do not join a professional's, who
// stays.
enum class PartOfName { given, surname, several };
void widen_mentions(
    const std::vector<TextWord>& words, std::vector<Finding>& findings,
    const std::function<PartOfName(const std::string& person, const std::string& word)>& part_of,
    const std::function<PersonClass(const std::string& person)>& class_of);

}  // namespace candour
