#include "redaction/propose/add_speakers.h"

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/find/speakers.h"

namespace candour {
namespace {

bool is_of_word(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0;
}

// "*Gary Dunn* xx": people found already bear all of it but signs and kisses; or it is the data subject's.
bool is_known(const Finding& speaker, const std::vector<Finding>& mentions) {
  std::u32string left = to_code_points(speaker.text);
  for (const Finding& mention : mentions) {
    const std::size_t from = std::max(mention.span.start, speaker.span.start);
    const std::size_t to = std::min(mention.span.end, speaker.span.end);
    if (from < to && mention.person == "subject") {
      return true;
    }
    for (std::size_t at = from; at < to; ++at) {
      left[at - speaker.span.start] = U' ';
    }
  }
  return std::none_of(left.begin(), left.end(), [](char32_t c) { return is_of_word(c) && c != U'x' && c != U'X'; });
}

}  // namespace

void add_speakers(std::string_view text, const std::vector<Finding>& mentions,
                  std::vector<Finding>& identifiers) {
  for (Finding& speaker : find_speakers(text)) {
    if (!is_known(speaker, mentions)) {
      identifiers.push_back(std::move(speaker));
    }
  }
}

}  // namespace candour
