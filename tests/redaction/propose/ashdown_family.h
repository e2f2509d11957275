// The request that the tests of proposals share: a data subject, his mother, her partner, a social worker.
#pragma once

#include "pipeline/model/request.h"

namespace candour::test {

inline Request ashdown_request() {
  Request made;
  made.subject.name = "Corin Ashdown";
  Person mother;
  mother.id = "p1";
  mother.name = "Karen Whittle";
  mother.role = "mother";
  mother.person_class = PersonClass::family;
  Person partner;
  partner.id = "p2";
  partner.name = "Gary Dunn";
  Person worker;
  worker.id = "p3";
  worker.name = "Mary Osei";
  worker.person_class = PersonClass::professional;
  made.people = {mother, partner, worker};
  return made;
}

}  // namespace candour::test
