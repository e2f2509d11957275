// How the words of a quotation stand to the words of the message it may be of.
#pragma once

#include <vector>

#include "redaction/alike/page_alignment.h"

namespace candour {

struct QuotationMatch {
  std::size_t met = 0;     // words of the quotation that stand there
  bool whole = false;      // it is all of the message, word for word
  bool exact = false;      // it is a run of the message, word for word
  bool matters = false;    // a name, figure or turning word is another
};

// Time is about linear (common_stretches); quotations of fewer than eight words have to stand there word for word.
QuotationMatch match_quotation(const PageToCompare& quotation, const PageToCompare& message);

}  // namespace candour
