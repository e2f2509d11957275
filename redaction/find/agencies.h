// Agencies, services and firms by their own names: "NSPCC", "Women's Aid", "Home-Start", "Housing", "Star Cabs". They are nobody's names,
// and an agency beside a name in brackets tells where its bearer works.
#pragma once

#include <optional>
#include <string_view>

#include "pipeline/model/request.h"

namespace candour {

// Professional (health, social work, education, charities for families), official (police, housing, law), or nothing when the words are
// no agency's name from their first to their last. Stops and capitals do not matter. Thread-safe.
std::optional<PersonClass> class_of_agency(std::string_view name);

// Where children, patients and clients are as well as staff, or a word that surnames are too: "School", "Court".
bool is_agency_of_many(std::string_view name);

// An agency, or a firm that many know: nobody is called so.
bool is_agency_or_firm(std::string_view name);

}  // namespace candour
