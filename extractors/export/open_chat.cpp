#include "extractors/export/open_chat.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extractors/export/chat.h"
#include "extractors/export/html_text.h"
#include "extractors/export/plain_text.h"
#include "extractors/export/written_values.h"
#include "pipeline/base/days.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {
namespace {

constexpr std::size_t kMostBytes = 50U << 20U;
constexpr std::size_t kFewestMessages = 3;
constexpr const char* kIndent = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";   // of a message's second line and those behind it
constexpr std::size_t kMostNamed = 40;   // speakers in the first line
constexpr const char* kGuessed =
    "The days of this export can be read with the day or the month first. They are read with the day first, as is usual in Britain, which is a guess.";

using Blocks = std::vector<TypesetBlock>;

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

bool may_be(FileKind kind) {
  return kind == FileKind::text || kind == FileKind::csv || kind == FileKind::html || kind == FileKind::chat || kind == FileKind::unknown;
}

bool is_conversation(const Chat& chat) { return chat.fitting >= kFewestMessages && chat.fitting * 5 >= chat.lines * 3; }

bool is_sms_backup(std::string_view text) {
  const std::string_view begin = trimmed_value(text.substr(0, 4096));
  return begin.starts_with("<") && begin.find("<smses") != std::string_view::npos;
}

// By what the text looks like: an XML or HTML begins with a tag.
Chat read_chat(std::string_view text) {
  if (trimmed_value(text.substr(0, 4096)).starts_with("<")) {
    return is_sms_backup(text) ? read_sms_backup(text) : read_chat_html(text);
  }
  Chat chat = read_whatsapp(text);
  return is_conversation(chat) ? chat : read_chat_table(text);
}

std::vector<std::string> speakers_of(const Chat& chat) {
  std::vector<std::string> speakers;
  std::unordered_set<std::string> told;
  for (const ChatMessage& message : chat.messages) {
    if (!message.speaker.empty() && told.insert(message.speaker).second) {
      speakers.push_back(message.speaker);
    }
  }
  return speakers;
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  const std::size_t named = std::min(names.size(), kMostNamed);
  for (std::size_t i = 0; i < named; ++i) {
    list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return list + (names.size() > named ? " and " + std::to_string(names.size() - named) + " more" : "");
}

std::string first_line(const Chat& chat) {
  const auto said = std::count_if(chat.messages.begin(), chat.messages.end(), [](const ChatMessage& one) { return !one.speaker.empty(); });
  std::string first, last;
  for (const ChatMessage& message : chat.messages) {
    if (day_from(message.day)) {
      first = first.empty() ? message.day : std::min(first, message.day);
      last = std::max(last, message.day);
    }
  }
  const std::string days = first.empty() ? "" : first == last ? ", on " + day_in_words(first) : ", from " + day_in_words(first) + " to " + day_in_words(last);
  return std::to_string(said) + (said == 1 ? " message" : " messages") + days + ". Taking part: " + listed(speakers_of(chat)) + ".";
}

void put_message(Blocks& blocks, const ChatMessage& message) {
  std::string line = message.time + (message.time.empty() ? "" : "  ") + message.speaker + (message.speaker.empty() ? "" : ": ");
  for (const std::string_view words : lines_of_text(message.words)) {
    if (!trimmed_value(words).empty()) {
      blocks.push_back({BlockKind::paragraph, line + std::string(words)});
      line = kIndent;
    }
  }
  if (line != kIndent && !line.empty()) {
    blocks.push_back({BlockKind::paragraph, line});
  }
}

Blocks blocks_of(const Chat& chat) {
  Blocks blocks = {{BlockKind::heading, "Conversation"}, {BlockKind::paragraph, first_line(chat)}};
  if (chat.order_guessed) {
    blocks.push_back({BlockKind::paragraph, kGuessed});
  }
  for (const std::string& line : chat.outside) {
    blocks.push_back({BlockKind::paragraph, line});
  }
  std::string day;
  for (const ChatMessage& message : chat.messages) {
    if (message.day != day && !message.day.empty()) {
      day = message.day;
      blocks.push_back({BlockKind::label, weekday_in_words(day)});
    }
    put_message(blocks, message);
  }
  return blocks;
}

}  // namespace

bool is_chat(std::string_view text, FileKind kind) {
  if (may_be(kind) && is_sms_backup(text)) {
    return text.find("<sms ") != std::string_view::npos || text.find("<mms ") != std::string_view::npos;   // one picture may fill the head
  }
  return may_be(kind) && is_conversation(read_chat(plain_head(text)));
}

OpenedDocument open_chat(std::string_view bytes, FileKind kind) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  if (bytes.size() > kMostBytes) {
    return refusal("limit", "This conversation is larger than is read at once. Split it.");
  }
  const auto text = plain_text(bytes);
  if (!text) {
    return refusal("unknown-encoding", "This conversation is no text in a known encoding. Export it again as UTF-8.");
  }
  Chat chat = may_be(kind) ? read_chat(*text) : Chat();
  if (chat.damaged) {
    return refusal("damaged", "This conversation breaks off or is too long to be read whole. Ask for another copy, or split it.");
  }
  if (chat.messages.empty()) {
    return refusal("kind-not-read", "No conversation was found in this file. Print it to PDF and add that.");
  }
  TypesetResult result = typeset_text(blocks_of(chat));
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.pdf = std::move(result.pdf);
  opened.pages = result.pages;
  opened.parts = std::move(chat.files);
  return opened;
}

}  // namespace candour
