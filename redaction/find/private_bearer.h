// Whether the words beside a name say that its bearer is there in private life: then no role or agency beside
// it lets them stay. Inside this room only.
#pragma once

#include <string_view>

namespace candour {

// `before` ends where the name with its title begins, `behind` begins where it ends: "Uncle |Ron|
// (Probation)", "|Kyle Benson| (YOT) was co-accused", "|Dawn Perry|, nurse, Corin's aunt", "|Ann Lee|
// (mother)".
bool is_said_private(std::string_view before, std::string_view behind);

bool begins_with_kin(std::string_view name);  // "Aunt Trish"

// A name that owns what follows is no author: "Case note by |Ann Lee|'s carer".
bool owns_what_follows(std::string_view behind);

}  // namespace candour
