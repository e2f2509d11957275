// Ages that the data subject had on the day of the text: "She is thirteen" in a letter of that year is
// theirs. Inside this room only.
#pragma once

#include "pipeline/model/request.h"
#include "redaction/propose/contact_details.h"

namespace candour {

// Whether the age, told of the present ("he is four", "Age: 14.8"), is the data subject's by their date of
// birth on the text's first date or the last one before it, nobody private being named in its sentence and
// the pronoun being none of the other gender. Always false where the request gives no date of birth, the text
// no date, or the age is told in weeks or months.
bool is_subjects_age(const Finding& finding, const NamedText& named, const Request& request);

}  // namespace candour
