// What happens to somebody's name, to a fact told of them and to their age, by who they are and what they said to it. DPA 2018 Sch 2
// paras 16 and 17. Inside this room only.
#pragma once

#include "pipeline/model/finding.h"
#include "redaction/people/register.h"

namespace candour {

struct Judgement {
  Verdict verdict;
  const char* ground;
  const char* why;
};

Judgement of_person(const Person& person);
Judgement of_fact(const Person* person);   // null: somebody who is not named
Judgement of_age(const Person* person);

}  // namespace candour
