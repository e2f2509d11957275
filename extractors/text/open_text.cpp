#include "extractors/text/open_text.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractors/text/card_text.h"
#include "extractors/text/decode_text.h"
#include "extractors/text/json_text.h"
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

// LF, FF, CR, or CR as often as it stands in front of LF.
std::size_t behind_line_end(const std::string& text, std::size_t end) {
  const std::size_t last = text.find_first_not_of('\r', end);
  return last != std::string::npos && last > end && text[last] == '\n' ? last + 1 : end + 1;
}

std::vector<TypesetBlock> blocks_of(const std::string& text) {
  std::vector<TypesetBlock> blocks;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("\n\f\r", at), text.size());
    const std::string line = text.substr(at, end - at);
    const bool columns = has_columns(line);
    blocks.push_back({columns ? BlockKind::fixed : BlockKind::paragraph, columns ? tabs_to_spaces(line) : line});
    at = behind_line_end(text, end);
  }
  return blocks;
}

std::vector<TypesetBlock> blocks_of(const CardText& cards) {
  std::vector<TypesetBlock> blocks;
  for (const CardLine& line : cards.lines) {
    blocks.push_back({line.heading ? BlockKind::label : BlockKind::paragraph, line.text});
  }
  return blocks;
}

std::string what_was_dropped(std::size_t bytes) {
  if (bytes == 0) {
    return {};
  }
  return bytes == 1 ? "1 control byte that is no letter or sign was left out of this text." : std::to_string(bytes) + " control bytes that are no letters or signs were left out of this text.";
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
  std::optional<CardText> cards = card_text(decoded->utf8);
  TypesetResult result = typeset_text(cards ? blocks_of(*cards) : blocks_of(json_text(decoded->utf8).value_or(decoded->utf8)));
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.pdf = std::move(result.pdf);
  opened.pages = result.pages;
  opened.parts = cards ? std::move(cards->files) : std::vector<ContainedFile>{};
  opened.advice = what_was_dropped(decoded->dropped);
  return opened;
}

}  // namespace candour
