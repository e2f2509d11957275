// Whether a value is a real identifier of its kind: full match of the published pattern, and the check digits.
#pragma once

#include <string_view>

namespace candour {

// Kinds: NHS CHI HCN NINO UPN ULN PNC CRO CRO_SF DRIVER_GB POSTCODE PHONE VRM IBAN CARD HMCTS16. Unknown kinds are never
// valid. Thread-safe.
bool is_valid_identifier(std::string_view kind, std::string_view value);

}  // namespace candour
