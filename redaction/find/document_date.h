// The day a document bears in index and chronology: what an order or a label says, then a letter's own first lines, the file's
// name, its title's month, the latest date it names that is nobody's birth.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/model/request.h"

namespace candour {

struct DocumentDate {
  std::string date;   // YYYY-MM-DD or empty
  double score = 0;
  std::string why;    // which of these said so
};

DocumentDate document_date(const std::vector<std::string>& page_texts, DocumentType type, const Request& request, const std::string& source);

}  // namespace candour
