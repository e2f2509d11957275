#include "extractors/media/typed_text.h"

#include <algorithm>

namespace candour {

TypesetResult typeset_typed_text(const std::string& text, FileKind kind) {
  const std::string heading = kind == FileKind::audio ? "What is said in the sound recording" : kind == FileKind::video ? "What is said and seen in the video recording" : "What the picture shows";
  std::vector<TypesetBlock> blocks = {{BlockKind::heading, heading}};
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    std::string line = text.substr(at, end - at);
    std::replace_if(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
    blocks.push_back({BlockKind::paragraph, std::move(line)});
    at = end + 1;
  }
  return typeset_text(blocks, heading + ", continued");
}

}  // namespace candour
