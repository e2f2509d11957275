#include "extractors/office/formula_words.h"

#include "extractors/office/found.h"

namespace candour {

std::string quoted_words(const std::string& formula) {
  std::string out;
  for (std::size_t at = formula.find('"'); at != std::string::npos;) {
    const std::size_t end = formula.find('"', at + 1);
    if (end == std::string::npos) {
      break;
    }
    const std::string words = formula.substr(at + 1, end - at - 1);
    out += has_words(words) ? (out.empty() ? "" : "\n") + words : std::string();
    at = formula.find('"', end + 1);
  }
  return out;
}

}  // namespace candour
