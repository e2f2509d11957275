// Looks for strings that may stand nowhere, as whole words, in every form that bytes of a PDF can give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "redaction/prove/needles.h"

namespace candour {

// Lower case, ligatures and typographic marks made plain, soft hyphens gone, white space one blank.
std::string plain_text(std::string_view utf8);

class SecretFinder {
 public:
  explicit SecretFinder(const std::vector<std::string>& secrets);

  bool in_text(std::string_view utf8) const;     // extracted text and decoded strings; whole words
  bool in_bytes(std::string_view bytes) const;   // streams: Latin-1, UTF-8, UTF-16 both ways, hex in both cases

 private:
  void add_forms(const std::string& secret, const std::string& plain);

  Needles texts_;
  Needles forms_;
};

}  // namespace candour
