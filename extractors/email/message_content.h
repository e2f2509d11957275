// What a message says and carries: its body's words, what the HTML says beside them, its files in their order. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "extractors/email/mime_message.h"
#include "pipeline/model/opened.h"

namespace candour {

struct MessageContent {
  std::string text;                      // of the body, visible, '\n' line ends
  bool from_html = false;                // made from HTML
  std::vector<ContainedFile> parts;
  std::vector<std::string> kinds;        // of the parts, in plain words
  std::vector<DocumentText> texts;       // what is in the message and not shown: place "hidden-text", or "header" for parts' descriptions
  std::string winmail_text;              // the body of an Outlook package: the message's when it has no other
  std::string winmail_head;              // the package's own lines From, Subject and Date
  bool winmail_rich_text = false;        // the package's body is among the parts, as message.rtf
  int remote_references = 0;
  bool encrypted = false;                // the message is nothing but what only a key opens
};

// Takes the tree apart; the parts' bytes are moved out of it.
//
// Body (RFC 2046 5.1): of alternatives the plain one when it has words, otherwise the HTML; several texts one after the other. Texts with
// a file name or marked as attachments are parts. Of a signature that encloses its message the message is read (signed_content.h).
// Outlook's packages are opened (winmail.h).
MessageContent content_of(MimePart&& body);

}  // namespace candour
