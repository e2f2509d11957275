#include "extractors/email/open_email.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extractors/email/email_page.h"
#include "extractors/email/header_fields.h"
#include "extractors/email/message_content.h"
#include "extractors/email/mime_message.h"
#include "extractors/email/word_difference.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kMostText = 8U << 20U;
constexpr std::ptrdiff_t kMostLines = 200000;   // over 4,000 pages

OpenedDocument refusal(const char* reason, const char* advice, DocumentStatus status = DocumentStatus::faulted) {
  OpenedDocument refused;
  refused.status = status;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

OpenedDocument too_much() {
  return refusal("limit", "This e-mail holds more than is read at once: too many parts inside each other, too many files or too much text. "
                          "Open it in your mail program, save what it holds as files and add those.");
}

OpenedDocument no_header() {
  return refusal("damaged", "This file does not begin like an e-mail. Ask for another copy, or save it as text or PDF and add that.");
}

OpenedDocument locked() {
  return refusal("needs-password",
                 "This e-mail is encrypted and can only be opened with its recipient's key. Open it in that person's mail program, save it there "
                 "without encryption and add that file.",
                 DocumentStatus::needs_password);
}

std::vector<DocumentText> header_texts(const MimeMessage& message) {
  std::vector<DocumentText> texts;
  for (const MessageField& field : message.fields) {
    if (!is_printed(field.name) && !is_of_machines(field.name) && !field.value.empty()) {
      texts.push_back({"header", 0, field.value, false, field.name});
    }
  }
  std::string strays;
  for (const std::string& stray : message.strays) {
    strays.append(strays.empty() ? "" : "\n").append(visible_text(stray));
  }
  if (has_word(strays)) {
    texts.push_back({"hidden-text", 0, strays, false, "lines among the header fields"});
  }
  return texts;
}

// What an Outlook package says of sender, subject and time that the message's own header does not.
void tell_winmail_head(const MimeMessage& message, const std::string& head, std::vector<DocumentText>& texts) {
  std::string shown;
  bool dated = false;
  for (const MessageField& field : message.fields) {
    shown += is_printed(field.name) ? field.name + " " + field.value + "\n" : "";
    dated = dated || ascii_small(field.name) == "date";
  }
  std::string more = lines_with_new_words(dated ? head.substr(0, head.find("Date: ")) : head, words_of(shown));
  if (!more.empty()) {
    texts.push_back({"hidden-text", 0, std::move(more), false, "head of the Outlook package"});
  }
}

}  // namespace

OpenedDocument open_email(std::string_view bytes) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  MimeMessage message = read_message(bytes);
  if (message.problem != MessageProblem::none) {
    return message.problem == MessageProblem::limit ? too_much() : no_header();
  }
  MessageContent content = content_of(std::move(message.body));
  if (content.encrypted) {
    return locked();
  }
  if (content.text.size() > kMostText || std::count(content.text.begin(), content.text.end(), '\n') > kMostLines) {
    return too_much();
  }
  TypesetResult result = typeset_text(blocks_of(message, content));
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.pdf = std::move(result.pdf);
  opened.pages = result.pages;
  opened.texts = header_texts(message);
  tell_winmail_head(message, content.winmail_head, opened.texts);
  opened.texts.insert(opened.texts.end(), std::make_move_iterator(content.texts.begin()), std::make_move_iterator(content.texts.end()));
  opened.parts = std::move(content.parts);
  return opened;
}

}  // namespace candour
