// Form values that qpdf's appearances cannot show: it draws one line of ASCII, so a Welsh or Polish name would be lost.
// Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>

namespace candour {

// Gives every text field with a value beyond ASCII, or of several lines without an appearance (or where `all_new` says
// that no appearance is to be believed), one typeset by us, lines wrapped in their box; before annotations are flattened.
void typeset_form_values(QPDF& pdf, bool all_new);

}  // namespace candour
