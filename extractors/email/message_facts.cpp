#include "extractors/email/message_facts.h"

#include <algorithm>
#include <array>

#include "extractors/email/gmime_objects.h"
#include "extractors/email/header_block.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kMostReferences = 1000;
constexpr std::size_t kMostHeaderBytes = 4U << 20U;
constexpr std::size_t kLongestTag = 60;

std::vector<std::string> identifiers_in(const char* value) {
  std::vector<std::string> found;
  const std::string text = text_or_empty(value);
  GMimeReferences* references = text.empty() ? nullptr : g_mime_references_parse(reading_options().get(), text.c_str());
  const int count = references == nullptr ? 0 : std::min(g_mime_references_length(references), static_cast<int>(kMostReferences));
  for (int i = 0; i < count; ++i) {
    found.push_back(visible_text(text_or_empty(g_mime_references_get_message_id(references, i))));
  }
  if (references != nullptr) {
    g_mime_references_free(references);
  }
  return found;
}

std::string date_of(GMimeMessage* message) {
  GDateTime* sent = g_mime_message_get_date(message);
  if (sent == nullptr) {
    return {};
  }
  GDateTime* utc = g_date_time_to_utc(sent);
  const OwnedText text(utc != nullptr ? g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ") : nullptr);
  if (utc != nullptr) {
    g_date_time_unref(utc);
  }
  return text_or_empty(text.get());
}

std::string author_of(GMimeMessage* message) {
  InternetAddressList* authors = g_mime_message_get_from(message);
  for (int i = 0; authors != nullptr && i < internet_address_list_length(authors); ++i) {
    InternetAddress* author = internet_address_list_get_address(authors, i);
    if (INTERNET_ADDRESS_IS_MAILBOX(author)) {
      const std::string address = text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(author)));
      if (address.find('@') != std::string::npos) {
        return ascii_small(visible_text(address));
      }
    }
  }
  return std::string(trimmed(visible_text(text_or_empty(g_mime_object_get_header(GMIME_OBJECT(message), "From")))));
}

// How many bytes of a subject are a mark of answering or forwarding, or a tag in brackets.
std::size_t mark_at(std::string_view subject) {
  if (subject.starts_with('[')) {
    const std::size_t end = subject.find(']');
    return end < kLongestTag ? end + 1 : 0;
  }
  static constexpr std::array<std::string_view, 12> kMarks = {"re", "fw", "fwd", "aw", "wg", "sv", "vs", "tr", "rv", "ymlaen", "ateb", "automatic reply"};
  const std::size_t colon = subject.find(':');
  if (colon == std::string_view::npos || colon > 20) {
    return 0;
  }
  std::string word = ascii_small(trimmed(subject.substr(0, colon)));
  const std::size_t number = word.find_first_of("[(");   // "Re[2]:"
  word = std::string(trimmed(word.substr(0, number)));
  return std::find(kMarks.begin(), kMarks.end(), word) != kMarks.end() ? colon + 1 : 0;
}

std::string root_of(const std::string& subject) {
  std::string_view rest = trimmed(subject);
  for (std::size_t mark = mark_at(rest); mark != 0; mark = mark_at(rest)) {
    rest = trimmed(rest.substr(mark));
  }
  return std::string(rest);
}

// The header alone, so that a large message costs no more than a small one.
std::string header_of(std::string_view bytes) {
  const std::size_t lf = bytes.find("\n\n");
  const std::size_t crlf = bytes.find("\n\r\n");
  const std::string_view near = bytes.substr(0, std::min({lf, crlf, bytes.size(), kMostHeaderBytes}));
  const HeaderBlock block = header_block_of(near);
  if (!block.known || block.tangled) {
    return {};
  }
  return (block.message.empty() ? std::string(near) : block.message.substr(0, block.header_bytes)) + "\n\n";
}

}  // namespace

MessageFacts message_facts(std::string_view bytes) {
  const std::string header = header_of(bytes.substr(std::min(bytes.find_first_not_of("\r\n"), bytes.size())));
  const OwnedOptions options = reading_options();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(header.data(), header.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(header.empty() ? nullptr : g_mime_parser_construct_message(parser.get(), options.get()));
  if (message == nullptr) {
    return {};
  }
  MessageFacts facts;
  auto* object = GMIME_OBJECT(message.get());
  facts.message_id = visible_text(text_or_empty(g_mime_message_get_message_id(message.get())));
  const std::vector<std::string> answered = identifiers_in(g_mime_object_get_header(object, "In-Reply-To"));
  facts.in_reply_to = answered.empty() ? std::string() : answered.front();
  facts.references = identifiers_in(g_mime_object_get_header(object, "References"));
  facts.subject_root = root_of(visible_text(text_or_empty(g_mime_object_get_header(object, "Subject"))));
  facts.date = date_of(message.get());
  facts.from = author_of(message.get());
  return facts;
}

}  // namespace candour
