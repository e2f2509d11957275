#include "extractors/email/open_winmail.h"

#include <utility>

#include "extractors/email/winmail.h"
#include "extractors/text/visible_text.h"

namespace candour {
namespace {

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

void put_body(Winmail& winmail) {
  if (has_word(winmail.text)) {
    winmail.files.push_back({"message.txt", std::move(winmail.text), {}});
  } else if (has_word(winmail.html)) {
    winmail.files.push_back({"message.html", std::move(winmail.html), {}});
  } else if (!winmail.rich_text.empty()) {
    winmail.files.push_back({"message.rtf", std::move(winmail.rich_text), {}});
  }
}

}  // namespace

OpenedDocument open_winmail(std::string_view bytes) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  Winmail winmail = read_winmail(bytes);
  if (winmail.too_many) {
    return refusal("limit", "This Outlook package holds more files than are taken from one. Open the message in Outlook and save its files.");
  }
  put_body(winmail);
  if (winmail.files.empty()) {
    return winmail.package && !winmail.damaged ? refusal("empty", "This Outlook package holds no files and no text. Ask whether it should, or withhold it.")
                                               : refusal("damaged", "This Outlook package could not be read. Ask the sender for the message as .msg or PDF.");
  }
  if (winmail.damaged) {
    winmail.files.push_back({"", {}, "damaged"});
  }
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.parts = std::move(winmail.files);
  return opened;
}

}  // namespace candour
