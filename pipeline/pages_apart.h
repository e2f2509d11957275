// Which pages that have words in common were told apart when they were compared (copies.h): by a word that
// matters or by a picture.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/copies.h"

namespace candour {

class PagesApart {
 public:
  using Place = std::pair<std::string, int>;  // SourceDocument::source and page

  PagesApart(CaseStore& store, const std::vector<SourceDocument>& documents);

  // Twins of one page are told by way of the first of them. Pages that were never compared are not apart.
  bool are_apart(const Place& one, const Place& other) const;

 private:
  struct Likeness {
    bool same = false;  // word for word
    bool apart = false;
  };
  std::map<Place, std::map<Place, Likeness>> like_;
};

}  // namespace candour
