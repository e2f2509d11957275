// Walks all dictionaries of a PDF, those written inside other objects too. Inside this room only.
#pragma once

#include <functional>
#include <qpdf/QPDF.hh>

namespace candour {

// Calls `visit` for each dictionary (a stream's too), in the order of the objects. Throws what qpdf throws.
void for_every_dictionary(QPDF& pdf, const std::function<void(QPDFObjectHandle)>& visit);

}  // namespace candour
