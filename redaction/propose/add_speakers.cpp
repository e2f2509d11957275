#include "redaction/propose/add_speakers.h"

#include <algorithm>

#include "redaction/find/speakers.h"

namespace candour {
namespace {

bool is_known(const Finding& speaker, const std::vector<Finding>& mentions) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Finding& mention) {
    const bool covers = mention.span.start <= speaker.span.start && speaker.span.end <= mention.span.end;
    const bool touches = mention.span.start < speaker.span.end && speaker.span.start < mention.span.end;
    return covers || (touches && mention.person == "subject");
  });
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
