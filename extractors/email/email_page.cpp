#include "extractors/email/email_page.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/email/attachment_words.h"
#include "extractors/email/header_fields.h"
#include "extractors/email/text_columns.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongestWord = 90;    // bytes; a longer one is set in pieces
constexpr std::size_t kFixedLine = 84;      // characters of the fixed-width font that fit a line
constexpr int kBlankLines = 2;              // of those that follow each other

bool has_long_word(std::string_view line) {
  std::size_t run = 0;
  return std::any_of(line.begin(), line.end(), [&](char c) {
    run = c == ' ' || c == '\t' ? 0 : run + 1;
    return run > kLongestWord;
  });
}

// A line longer than the page, cut between words where it can be: each piece is set at once however long the line is.
void put_pieces(const std::u32string& line, std::vector<TypesetBlock>& blocks) {
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = std::min(at + kFixedLine, line.size());
    const std::size_t blank = end < line.size() ? std::u32string_view(line).substr(at, end - at + 1).rfind(U' ') : std::u32string_view::npos;
    const bool between_words = blank != std::u32string_view::npos && blank > 0;
    end = between_words ? at + blank : end;
    blocks.push_back({BlockKind::fixed, to_utf8(line.substr(at, end - at))});
    at = end + (between_words ? 1 : 0);
  }
}

void put_line(std::string_view line, std::vector<TypesetBlock>& blocks) {
  if (has_long_word(line)) {
    put_pieces(to_code_points(line), blocks);
  } else if (has_columns(line)) {
    blocks.push_back({BlockKind::fixed, std::string(line)});
  } else {
    blocks.push_back({BlockKind::paragraph, std::string(line)});
  }
}

void put_text(std::string_view text, std::vector<TypesetBlock>& blocks) {
  int blank = kBlankLines;   // none at the beginning
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t last = text.substr(at, end - at).find_last_not_of(" \t");
    const std::string_view line = text.substr(at, last == std::string_view::npos ? 0 : last + 1);
    blank = line.empty() ? blank + 1 : 0;
    if (blank <= kBlankLines) {
      put_line(line, blocks);
    }
    at = end + 1;
  }
}

void put_fields(const MimeMessage& message, std::vector<TypesetBlock>& blocks) {
  for (const std::string_view printed : kPrintedFields) {
    for (const MessageField& field : message.fields) {
      if (ascii_small(field.name) == ascii_small(printed)) {
        const std::string line = std::string(printed) + ": " + field.value;
        put_line(line, blocks);
      }
    }
  }
}

std::string remote_line(int references) {
  return references == 1 ? "The message refers to 1 picture on another computer; it was not fetched."
                         : "The message refers to " + std::to_string(references) + " pictures on other computers; they were not fetched.";
}

void put_attachments(const MessageContent& content, std::vector<TypesetBlock>& blocks) {
  if (content.parts.empty()) {
    return;
  }
  blocks.push_back({BlockKind::label, "Attachments:"});
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const ContainedFile& part = content.parts[i];
    const std::string size = part.problem.empty() ? size_in_words(part.bytes.size()) : "not opened, a key is needed";
    put_line("- " + part.name + ", " + content.kinds[i] + ", " + size, blocks);
  }
}

}  // namespace

std::vector<TypesetBlock> blocks_of(const MimeMessage& message, const MessageContent& content) {
  std::vector<TypesetBlock> blocks;
  put_fields(message, blocks);
  blocks.push_back({BlockKind::paragraph, ""});
  if (has_word(content.text)) {
    put_text(with_columns(content.text), blocks);
  } else {
    blocks.push_back({BlockKind::paragraph, content.winmail_rich_text ? "(The text of this message is in the attached file message.rtf.)" : "(This message has no text.)"});
  }
  blocks.push_back({BlockKind::paragraph, ""});
  if (content.remote_references > 0) {
    blocks.push_back({BlockKind::paragraph, remote_line(content.remote_references)});
  }
  put_attachments(content, blocks);
  return blocks;
}

}  // namespace candour
