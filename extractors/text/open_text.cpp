#include "extractors/text/open_text.h"

#include <string>
#include <vector>

#include "extractors/text/decode_text.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {
namespace {

constexpr std::size_t kMostBytes = 50U << 20U;

// A line with columns (runs of spaces inside, or tabs) keeps them in a fixed-width font.
bool has_columns(const std::string& line) {
  const std::size_t start = line.find_first_not_of(' ');
  return start != std::string::npos && (line.find("   ", start) != std::string::npos || line.find('\t') != std::string::npos);
}

std::string tabs_to_spaces(const std::string& line) {
  std::string out;
  for (const char c : line) {
    out.append(c == '\t' ? std::string(8 - out.size() % 8, ' ') : std::string(1, c));
  }
  return out;
}

std::vector<TypesetBlock> blocks_of(const std::string& text) {
  std::vector<TypesetBlock> blocks;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    std::string line = text.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    const bool columns = has_columns(line);
    blocks.push_back({columns ? BlockKind::fixed : BlockKind::paragraph, columns ? tabs_to_spaces(line) : line});
    at = end + 1;
  }
  return blocks;
}

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

}  // namespace

OpenedDocument open_text(std::string_view bytes) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  if (bytes.size() > kMostBytes) {
    return refusal("limit", "This text file is larger than is read at once. Split it.");
  }
  const auto decoded = decode_text(bytes);
  if (!decoded) {
    return refusal("unknown-encoding", "This file is no plain text in a known encoding. Save it as UTF-8 text and add that.");
  }
  TypesetResult result = typeset_text(blocks_of(decoded->utf8));
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.pdf = std::move(result.pdf);
  opened.pages = result.pages;
  return opened;
}

}  // namespace candour
