// Form values that qpdf's appearances cannot show: it draws ASCII only, so a Welsh or Polish name would be lost.
// Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>

namespace candour {

// Gives every text field with a value beyond ASCII an appearance typeset by us, before annotations are flattened.
void typeset_form_values(QPDF& pdf);

}  // namespace candour
