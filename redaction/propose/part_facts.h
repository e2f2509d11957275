// Facts told of others, cut where something of somebody else's stands in them. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/finding.h"
#include "redaction/people/register.h"

namespace candour {

// A fact that runs on over the stamp of a chat's next message ("[10/03/2023, 18:01] ") becomes one in each
// message. Findings in any order; their spans in code points of the text.
void part_facts_at_stamps(const std::string& text, std::vector<Finding>& findings);

// "Lee threw it, he told R. at tea": the letter that the data subject's given name begins with, standing
// alone, is no part of the fact.
void part_facts_at_subjects_letter(const std::string& text, const PeopleRegister& people,
                                   std::vector<Finding>& findings);

}  // namespace candour
