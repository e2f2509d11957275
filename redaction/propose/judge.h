// Findings and people become verdicts with grounds, text by text. Policy: law.md's reading of DPA 2018 Sch 2 paras 16 and 17. The data
// subject's own stays; professionals in role stay; others go unless consent covers them; what is told of others (health, convictions,
// money) goes or is a question.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/request.h"
#include "redaction/people/register.h"
#include "redaction/propose/told_tagger.h"

namespace candour {

// All findings of a text with person, verdict and ground; not overlapping, in order. `people` is built over the record; `around` is whom
// the pages around this one name, itself among them. Without weights, nothing is told by the words around it.
std::vector<Finding> judge_text(std::string_view text, const PeopleRegister& people, const Request& request, const NamedInText* around = nullptr,
                                const ToldWeights* weights = &built_in_told_weights());

}  // namespace candour
