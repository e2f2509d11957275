// What a phrase beside a name says of its bearer's work: "Child Protection Co-ordinator", "Dep. Warden", "Looked After Children
// Team". Told by its last words, the head, and by the words before it; no list could hold all phrases.
#pragma once

#include <optional>
#include <string_view>

#include "pipeline/model/request.h"

namespace candour {

// Professional (health, social work, education: DPA 2018 Sch 2 para 17, Sch 3), official (police, law, housing), or nothing when the
// phrase is no role of theirs ("Works Manager", "foster carer"). What follows the role ("of the Trust", "since May") is passed over
// unless the phrase has to be one role to its end. Thread-safe.
std::optional<PersonClass> class_by_role(std::string_view phrase, bool to_its_end = false);

}  // namespace candour
