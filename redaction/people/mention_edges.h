// What stands around a name and belongs to it: the letter of a given name in front ("W. Kemsley"), a rank
// ("WO2 Hollis", "P.C. 88 Catchpole"), a title in brackets behind ("E. Stott (Mrs)"), "senior", the letter of
// a surname ("Oscar F"), a word of kinship ("Hosna apa"). Inside this room only.
#pragma once

#include <functional>
#include <vector>

#include "pipeline/model/finding.h"
#include "redaction/people/words.h"

namespace candour {

// Widens mentions of others than the data subject; what one comes to cover that was found apart is dropped.
// `words` of the text, findings in order. `part_of`: which part of the person's name a folded word is;
// `is_in_office`: whether they are an official, whose number goes with the name.
enum class PartOfName { given, surname, several };
void widen_mentions(
    const std::vector<TextWord>& words, std::vector<Finding>& findings,
    const std::function<PartOfName(const std::string& person, const std::string& word)>& part_of,
    const std::function<bool(const std::string& person)>& is_in_office);

}  // namespace candour
