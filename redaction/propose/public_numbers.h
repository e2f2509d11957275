// Telephones and places that are a public body's or a helpline's and so tell of nobody. Inside this room only.
#pragma once

#include "redaction/propose/contact_details.h"

namespace candour {

// 0800, 0808, 0300, 0303 and 116 numbers; the civic centre and what stands right behind a council's or a court's name; the room of an
// appointment. Of a number or a place that no such thing is said of, false.
bool is_public(const Finding& finding, const NamedText& named);

}  // namespace candour
